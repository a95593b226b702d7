"""The presentation: the whole screen for the bench, in the colours and the type size of a projector."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QWhatsThis, QWidget

from app.theme import Theme
from app.widgets.pacing.throttle import Throttle

NARROWEST = 5 / 4  # of all projectors
RESIZING_MS = 100  # the type follows an edge that is dragged, but not each pixel of it


class Presentation(QObject):
    """Puts the window's bars and its size aside while it lasts, and brings them back."""

    def __init__(self, window: QWidget, bars: Iterable[QWidget], instead: Iterable[QWidget], theme: Theme) -> None:
        """`bars` are put aside, `instead` of them there are others."""
        super().__init__(window)
        self._window, self._bars, self._instead, self._theme = window, tuple(bars), tuple(instead), theme
        for part in self._instead:
            part.hide()
        self._before = Qt.WindowState.WindowNoState
        self.on = False
        self._resizing = Throttle(self, RESIZING_MS, self._dress, at_once=False)
        window.installEventFilter(self)

    def show_on(self, on: bool) -> None:
        """Begin, or go back to the window as it was."""
        if on == self.on:
            return
        self.on = on
        QWhatsThis.leaveWhatsThisMode()  # or the first Esc would end that
        full = Qt.WindowState.WindowFullScreen
        if on:
            self._before = self._window.windowState() & ~Qt.WindowState.WindowMinimized
            self._window.setWindowState(self._before | full)
        for part in self._bars if on else self._instead:
            part.hide()
        if on:
            self._dress()
            self._window.setFocus()  # not on the first button that is left
        else:
            self._resizing.rest()
            self._theme.present(None)
            self._window.setWindowState(self._before)
        for part in self._instead if on else self._bars:
            part.show()

    def when_dressed(self, owner: QObject, action: Callable[[], object]) -> None:
        """Do what comes after the beginning or the end, before either is seen."""
        self._theme.when_dressed(owner, action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.on and watched is self._window:
            if event.type() == QEvent.Type.WindowStateChange:
                self._dress()
            elif event.type() == QEvent.Type.Resize:
                self._resizing.ask()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        """For the whole screen also while the window is still on its way there: so it is done once.

        Nor is it for more than that, or larger type and the room that it needs would enlarge each other.
        """
        most, window = screen_size(self._window), self._window
        self._theme.present(lines(most if window.isFullScreen() else window.size().boundedTo(most)))


def screen_size(window: QWidget) -> QSize:
    """In pixels, of the screen on which it is."""
    return window.screen().size()


def lines(size: QSize) -> int:
    """The height in pixels for which is dressed: that of 5 : 4 where it is narrower."""
    return min(size.height(), round(size.width() / NARROWEST))
