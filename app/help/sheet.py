"""All keys and gestures on one page, from the very menus and table that make them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.help.gestures import Group
from app.help.key_page import KeyPage
from app.theme import Theme
from app.widgets.overlays.overlay import Overlay
from app.widgets.scrolling import Scrolling

BORDER = 1  # of the card


class Sheet(Overlay):
    """Filled anew whenever it is opened, for keys and language may have changed; as large as the window allows."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme, veil=0.35)
        self.page = KeyPage(theme)
        self._area = Scrolling(self.page, across=True)
        self.column.addWidget(self._area)
        theme.changed.connect(self._show_theme)

    def show_groups(self, title: str, hint: str, groups: Sequence[Group]) -> None:
        """Show groups of keys below a title."""
        self.setAccessibleName(title)
        lines = [f"{what}: {how}" for _, rows in groups for what, how in rows]
        self.setAccessibleDescription("; ".join(lines))
        self.page.show_groups(title, hint, groups)
        self.open()

    def place(self) -> None:
        room = self.room().size() - QSize(2 * BORDER, 2 * BORDER)
        page = self.page.fit(room, self._area.verticalScrollBar().sizeHint().width())
        self._show_bars(page, room)
        self._area.setMinimumSize(page.boundedTo(room))
        super().place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scroll = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if lines := scroll.get(Qt.Key(event.key())):
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + lines * bar.singleStep())
        else:
            super().keyPressEvent(event)

    def _show_bars(self, page: QSize, room: QSize) -> None:
        """Only where it scrolls: left to itself, Qt shows both until the card has its size."""
        bars = Qt.ScrollBarPolicy
        self._area.setHorizontalScrollBarPolicy(
            bars.ScrollBarAsNeeded if page.width() > room.width() else bars.ScrollBarAlwaysOff
        )
        self._area.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if page.height() > room.height() else bars.ScrollBarAlwaysOff
        )

    def _show_theme(self) -> None:
        if self.isVisible():
            self.place()
