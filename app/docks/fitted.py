"""A card of words in a dock: Qt's docks ask nobody how high a text is at a width, so it says so itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.theme import Theme
from app.widgets.scrolling import Scrolling

HIGHEST, SHARE = 250, 0.36  # pixels of the design, and of the window's height; a longer text scrolls
LEAST, OTHERS = 108, 520  # pixels of the design: a headline with what to do, and what the rest of a window keeps


class Fitted(Scrolling):
    """As high as its text needs. It only grows, so that the plots around it do not move with every word."""

    def __init__(self, inside: QWidget, theme: Theme) -> None:
        super().__init__(inside)
        self._theme = theme
        self._for = (0, 0, 0.0)  # the width, the height of the window and the type size for which it has grown
        inside.installEventFilter(self)
        theme.changed.connect(self._shrink)

    def fit(self) -> None:
        """Keep the height that the text needs now."""
        inside = self.widget()
        if inside is None or inside.layout() is None:
            return
        whole = self.window().height()
        now = (self.width(), whole, self._theme.scale)
        size = self._theme.size
        most = min(size(HIGHEST), round(whole * SHARE), max(whole - size(OTHERS), size(LEAST)))
        needed = min(inside.heightForWidth(self.width()), most)
        if now != self._for or needed > self.minimumHeight():
            self._for = now
            self.setMinimumHeight(needed)

    def _shrink(self) -> None:
        """What it has grown to while some were dressed anew and others were not says nothing."""
        self._for = (0, 0, 0.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return super().eventFilter(watched, event)
