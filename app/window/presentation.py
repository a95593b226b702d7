"""The presentation: the whole screen for the bench, in the colours and the type size of a projector."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from app.theme import Theme


class Presentation(QObject):
    """Puts the window's bars and its size aside while it lasts, and brings them back."""

    def __init__(self, window: QWidget, bars: Iterable[QWidget], theme: Theme) -> None:
        super().__init__(window)
        self._window, self._bars, self._theme = window, tuple(bars), theme
        self._before = Qt.WindowState.WindowNoState
        self._dressed_for = 0  # pixels, from top to bottom
        self.on = False
        window.installEventFilter(self)

    def show_on(self, on: bool) -> None:
        """Begin, or go back to the window as it was."""
        if on == self.on:
            return
        self.on = on
        full = Qt.WindowState.WindowFullScreen
        if on:
            self._before = self._window.windowState() & ~Qt.WindowState.WindowMinimized
            self._window.setWindowState(self._before | full)
        for bar in self._bars:
            bar.setVisible(not on)
        if on:
            self._dressed_for = 0
            self._dress()
            self._window.setFocus()  # not on the first button that is left
        else:
            self._theme.present(None)
            self._window.setWindowState(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.on and watched is self._window and event.type() in (QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self._dress()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        """For the whole screen also while the window is still on its way there: so it is done once.

        A window that is only as high as what stands in it was not enlarged by anybody: larger type would enlarge it.
        """
        window = self._window
        if window.isFullScreen():
            self._dressed_for = window.screen().size().height()
        elif window.height() < self._dressed_for or window.height() > window.minimumSizeHint().height():
            self._dressed_for = window.height()
        self._theme.present(self._dressed_for)
