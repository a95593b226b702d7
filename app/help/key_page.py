"""All keys and gestures as one drawing: groups in columns, on each line what happens, and the keys as caps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.canvas.lettering import Pen, pen
from app.help.gestures import Group
from app.present_pass import PresentPass
from app.theme import Theme
from app.theme.tokens import Tokens
from app.widgets.pacing.throttle import Throttle
from app.widgets.painting import blank, guarded, in_pixels

MARGIN, GAP, BELOW_HEAD, APART = 16, 14, 8, 8  # around it, between columns, below the title, before the keys
ABOVE_GROUP, BELOW_NAME, BETWEEN_CAPS, PADDING, ROUND = 10, 2, 3, 4, 4
EDGES = 3  # of a cap: its border above, and twice as much below
SETTINGS = ((4, 3), (4, 1), (5, 3), (5, 1), (3, 3), (2, 3), (1, 3))  # columns, pixels between: the first that fits
HEADING = 1.6  # of a group, in lines


class Pens(NamedTuple):
    """What the page is written with."""

    title: Pen
    hint: Pen
    name: Pen
    line: Pen
    key: Pen

    @classmethod
    def of(cls, theme: Theme) -> Pens:
        """In the colours and sizes of the moment."""
        title, name = pen(theme, 22, bold=True), pen(theme, 11, "secondary", bold=True)
        return cls(title, pen(theme, 13, "secondary"), name, pen(theme, 12), pen(theme, 10))


@dataclass(frozen=True)
class Line:
    """What stands on a line, whose top is that far below the column's; the name of a group has no keys."""

    what: str
    keys: tuple[str, ...]
    top: int


@dataclass(frozen=True)
class Column:
    """Lines one below the other, and how large they are together."""

    lines: tuple[Line, ...]
    width: int
    height: int


class KeyPage(QWidget):
    """Measured before it is set: some three hundred labels would have to be made for each number of columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._pens = theme, Pens.of(theme)
        self._title = self._hint = ""
        self._groups: Sequence[Group] = ()
        self.columns: list[Column] = []
        self._picture: QPixmap | None = None  # of it: what moves behind the sheet has it painted sixty times a second
        self._outdated = False  # the picture, until the next is written
        self._fitted_in = self._written_in = self._looks
        self._coming: QPixmap | None = None
        self._unwritten: list[Column] = []  # of what is coming
        self._present = PresentPass.here()
        self._writing = Throttle(self, 0, self._write_some, at_once=False, first=True)

    def show_groups(self, title: str, hint: str, groups: Sequence[Group]) -> None:
        """Show groups of keys below a title, as soon as it is known in which room."""
        self._title, self._hint, self._groups = title, hint, groups

    def fit(self, room: QSize, bar: int) -> QSize:
        """Set it in the best way for that room; its size, with a bar beside it where it is too high."""
        self._pens, narrow = Pens.of(self._theme), []
        for columns, between in SETTINGS:
            self.columns = [self._column(stack, between) for stack in stacked(self._groups, columns)]
            size = self._size()
            if size.height() > room.height():
                size += QSize(bar, 0)
            if size.width() <= room.width():
                narrow.append((self.columns, size))
                if size.height() <= room.height():
                    break
        else:
            self.columns, size = narrow[0] if narrow else (self.columns, size)
        self.setMinimumSize(self._size())
        self._outdated, self._coming, self._fitted_in = True, None, self._looks
        self.update()
        return size

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._outdated or self._picture is None or self._picture.size() != self._pixels:
            self._writing.ask()
            if self._picture is not None and self._written_in != self._fitted_in:  # at once, or it would be seen so
                self._picture = None
                while self._write():
                    pass
        if self._picture is not None:
            with QPainter(self) as painter:
                painter.drawPixmap(0, 0, self._picture)

    def hideEvent(self, event: QHideEvent) -> None:
        self._writing.rest()
        self._picture = self._coming = None
        super().hideEvent(event)

    def _write_some(self) -> None:
        """As much as a pass of the event loop has time for, and what is left in others."""
        while self._write() and not self._present.full:
            pass

    def _write(self) -> bool:
        """First the head, then one column each time, and then show all of it; whether it goes on."""
        if self._fitted_in != self._looks:
            return False  # it is about to be fitted anew
        if self._coming is None or self._coming.size() != self._pixels:
            self._coming, self._unwritten = blank(self.size(), self.devicePixelRatioF()), list(self.columns)
            paint = self._paint_head
        else:
            paint = self._paint_next
        if self._coming is None:
            return False
        with QPainter(self._coming) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter)
        if self._unwritten:
            self._writing.ask()
            return True
        self._writing.rest()
        self._picture, self._coming, self._outdated = self._coming, None, False
        self._written_in = self._fitted_in
        self.update()
        return False

    def _paint_next(self, painter: QPainter) -> None:
        """The first of the columns that are not written yet."""
        spread, gap = (self.width() - self._size().width()) // len(self.columns), self._theme.size(GAP)
        before = self.columns[: -len(self._unwritten)]
        left = self._theme.size(MARGIN) + sum(column.width + spread + gap for column in before)
        column = self._unwritten.pop(0)
        for line in column.lines:
            self._paint_line(painter, line, self._top, left, left + column.width + spread)

    def _paint_head(self, painter: QPainter) -> None:
        edge, middle = self._theme.size(MARGIN), self._theme.size(MARGIN - 6) + self._pens.title.height / 2
        self._pens.title.write(painter, edge, middle, self._title)
        self._pens.hint.write(painter, self.width() - edge, middle, self._hint, 1.0)

    def _paint_line(self, painter: QPainter, line: Line, top: int, left: int, right: int) -> None:
        if not line.keys:
            self._pens.name.write(painter, left, top + line.top + self._pens.name.height / 2, line.what)
            return
        middle = top + line.top + self._line_height / 2
        self._pens.line.write(painter, left, middle, line.what)
        for key in reversed(line.keys):
            width = self._cap_width(key)
            self._paint_cap(painter, QRectF(right - width, middle - self._cap_height / 2, width, self._cap_height), key)
            right -= width + self._theme.size(BETWEEN_CAPS)

    def _paint_cap(self, painter: QPainter, cap: QRectF, key: str) -> None:
        """A key casts a shadow: its lower edge is twice as thick."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(cap, ROUND, ROUND)
        face = cap.adjusted(1, 1, -1, -2)
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(face, ROUND - 1, ROUND - 1)
        self._pens.key.write(painter, face.center().x(), face.center().y(), key, 0.5)

    def _column(self, groups: Sequence[Group], between: int) -> Column:
        size, lines, top, width = self._theme.size, list[Line](), 0, 0.0
        for name, rows in groups:
            top += size(ABOVE_GROUP) if lines else 0
            lines.append(Line(name.upper(), (), top))
            width = max(width, self._pens.name.width(name.upper()))
            top += ceil(self._pens.name.height) + size(BELOW_NAME) + size(between)
            for what, how in rows:
                lines.append(Line(what, tuple(how.split(", ")), top))
                width = max(width, self._width(lines[-1]))
                top += self._line_height + size(between)
        return Column(tuple(lines), ceil(width), top - size(between))

    def _width(self, line: Line) -> float:
        between = self._theme.size(BETWEEN_CAPS) * (len(line.keys) - 1)
        caps = sum(self._cap_width(key) for key in line.keys) + between
        return self._pens.line.width(line.what) + self._theme.size(APART) + caps

    def _size(self) -> QSize:
        """What it needs."""
        size, columns = self._theme.size, self.columns
        body = sum(column.width for column in columns) + size(GAP) * (len(columns) - 1)
        head = ceil(self._pens.title.width(self._title) + size(GAP) + self._pens.hint.width(self._hint))
        height = self._top + max((column.height for column in columns), default=0) + size(MARGIN)
        return QSize(max(body, head) + 2 * size(MARGIN), height)

    @property
    def _looks(self) -> tuple[Tokens, float]:
        """Colours and type of the moment."""
        return self._theme.tokens, self._theme.scale

    @property
    def _pixels(self) -> QSize:
        return in_pixels(self.size(), self.devicePixelRatioF())

    @property
    def _top(self) -> int:
        """Where the columns begin."""
        return self._theme.size(MARGIN - 6) + ceil(self._pens.title.height) + self._theme.size(BELOW_HEAD)

    @property
    def _line_height(self) -> int:
        return max(ceil(self._pens.line.height), self._cap_height)

    @property
    def _cap_height(self) -> int:
        return ceil(self._pens.key.height) + EDGES

    def _cap_width(self, key: str) -> int:
        return ceil(self._pens.key.width(key)) + 2 * self._theme.size(PADDING) + 2


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
