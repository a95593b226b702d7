"""All keys and gestures on one page, in columns, from the very menus and table that make them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.help.gestures import Group
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.overlay import EDGE, Overlay
from app.widgets.scrolling import Scrolling

GAP, MARGIN = 20, 16
SETTINGS = ((4, 3), (4, 1), (5, 3), (3, 3), (2, 3))  # columns, and pixels between lines: the first that fits
HEADING = 1.6  # of a group, in lines


class Sheet(Overlay):
    """Made anew whenever it is opened: keys, language and theme may have changed."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme, veil=0.35)
        self._area = Scrolling(across=True)
        self.column.addWidget(self._area)
        self.closed.connect(self._tear_off)

    def show_groups(self, title: str, hint: str, groups: Sequence[Group]) -> None:
        """Show groups of keys below a title."""
        self.setAccessibleName(title)
        lines = [f"{what}: {how}" for _, rows in groups for what, how in rows]
        self.setAccessibleDescription("; ".join(lines))
        room, narrow = self._largest(), []
        for setting in SETTINGS:
            page = self._set(title, hint, groups, *setting)
            if page.width() <= room.width():
                narrow.append(setting)
                if page.height() <= room.height():
                    break
        else:
            page = self._set(title, hint, groups, *(narrow or SETTINGS[-1:])[0])
        self._show_bars(page, room)
        self._area.setMinimumSize(page.boundedTo(room))
        self.open()

    def _show_bars(self, page: QSize, room: QSize) -> None:
        """Only where it scrolls: left to itself, Qt shows both until the card has its size."""
        bars = Qt.ScrollBarPolicy
        self._area.setHorizontalScrollBarPolicy(
            bars.ScrollBarAsNeeded if page.width() > room.width() else bars.ScrollBarAlwaysOff
        )
        self._area.setVerticalScrollBarPolicy(
            bars.ScrollBarAsNeeded if page.height() > room.height() else bars.ScrollBarAlwaysOff
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scroll = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if lines := scroll.get(Qt.Key(event.key())):
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + lines * bar.singleStep())
        else:
            super().keyPressEvent(event)

    def _tear_off(self) -> None:
        """Some three hundred labels, which need not be dressed at every change of the theme."""
        if (page := self._area.takeWidget()) is not None:
            page.deleteLater()

    def _largest(self) -> QSize:
        edge = 2 * self._theme.size(EDGE)
        return self.window().size() - QSize(edge + 2, edge + 2)

    def _set(self, title: str, hint: str, groups: Sequence[Group], columns: int, between: int) -> QSize:
        """Set the page in that many columns; how large it is, with a bar beside it where it is too high."""
        page = QWidget()
        self._fill(page, title, hint, [self._column(stack, between) for stack in stacked(groups, columns)])
        self._area.setWidget(page)
        page.ensurePolished()
        size = page.sizeHint()
        bar = self._area.verticalScrollBar().sizeHint().width() if size.height() > self._largest().height() else 0
        return size + QSize(bar, 0)

    def _fill(self, page: QWidget, title: str, hint: str, columns: Sequence[QGridLayout]) -> None:
        size = self._theme.size
        column = QVBoxLayout(page)
        column.setContentsMargins(size(MARGIN), size(MARGIN - 6), size(MARGIN), size(MARGIN))
        column.setSpacing(size(14))
        head = QHBoxLayout()
        head.addWidget(_label(title, "big"), 1)
        head.addWidget(_label(hint, "quiet"))
        column.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(size(GAP))
        for each in columns:
            body.addLayout(each, 1)
        column.addLayout(body)

    def _column(self, groups: Sequence[Group], between: int) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.size(8))
        grid.setVerticalSpacing(self._theme.size(between))
        grid.setColumnStretch(0, 1)
        top = 0
        for name, rows in groups:
            heading = _label(name.upper(), "caption")
            heading.setContentsMargins(0, self._theme.size(10) if top else 0, 0, self._theme.size(2))
            grid.addWidget(heading, top, 0, 1, 2)
            for row, (what, how) in enumerate(rows, top + 1):
                grid.addWidget(_label(what, "line"), row, 0)
                grid.addLayout(_caps(how), row, 1)
            top += 1 + len(rows)
        grid.setRowStretch(top, 1)
        return grid


def stacked(groups: Sequence[Group], columns: int) -> list[list[Group]]:
    """The groups in their order in that many columns, the longest of which is as short as can be."""
    heights = [len(rows) + HEADING for _, rows in groups]
    limit = max(max(heights, default=0.0), sum(heights) / columns)
    while True:
        stacks: list[list[Group]] = [[]]
        filled = 0.0
        for group, height in zip(groups, heights, strict=True):
            if stacks[-1] and filled + height > limit:
                stacks.append([])
                filled = 0.0
            stacks[-1].append(group)
            filled += height
        if len(stacks) <= columns:
            return stacks
        limit += 0.5


def _caps(how: str) -> QHBoxLayout:
    """Keys as caps, side by side."""
    line = QHBoxLayout()
    line.setSpacing(3)
    line.addStretch(1)
    for key in how.split(", "):
        line.addWidget(_label(key, "keycap"))
    return line


def _label(text: str, role: str) -> Label:
    label = Label(text=text)
    label.setProperty("role", role)
    return label
