"""The trace: a thin line at the step that is pointed at, and beside the pointer what every curve was there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.theme import Theme

NAME_PX, PAD_PX, BESIDE_PX, APART_PX, DOT_PX = 12, 8, 14, 12, 6
LINE = 1.25  # between two rows, in heights of the type
MOST_ROWS = 12


class Row(NamedTuple):
    """A curve and what it was."""

    name: str
    value: str
    colour: str = ""  # a token or "#rrggbb" where it has one
    near: bool = False  # whether it is the one that is pointed at


class Told(NamedTuple):
    """All that is told of a step."""

    title: str
    rows: Sequence[Row] = ()
    more: str = ""  # how many rows were left out


class Trace:
    """Lies over the picture of a canvas: what moves with the pointer paints nothing of a plot anew."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        self._canvas, self._theme = canvas, theme
        self.areas: tuple[Area, ...] = ()  # over steps
        self.inside = 0.0  # where in its step a line stands
        self.step: int | None = None
        self.told: Told | None = None
        self.pointer = QPointF()
        canvas.lay_over(self.paint)

    def show_step(self, step: int | None, areas: Sequence[Area], inside: float) -> None:
        """A line at this step, or none."""
        if (step, inside) != (self.step, self.inside) or tuple(areas) != self.areas:
            self.step, self.areas, self.inside = step, tuple(areas), inside
            self._canvas.paint_over()

    def show_told(self, told: Told | None, pointer: QPointF | None) -> None:
        """A box beside the pointer, or none."""
        pointer = pointer or QPointF()
        if (told, pointer) != (self.told, self.pointer):
            self.told, self.pointer = told, pointer
            self._canvas.paint_over()

    @property
    def rows(self) -> int:
        """For how many rows there is room beside the title and what is left out; one at the least."""
        high = self._pen().height * LINE
        room = self._canvas.rect.height() - 2 * self._theme.size(PAD_PX)
        return min(max(int(room / high) - 2, 1), MOST_ROWS)

    def paint(self, painter: QPainter) -> None:
        """Over everything else."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.step is not None:
            painter.setPen(QPen(self._theme.colour("secondary"), 1))
            for area in self.areas:
                x = round(float(area.x(self.step + self.inside)))
                if area.rect.height() and area.rect.left() - 1 <= x <= area.rect.right() + 1:
                    painter.drawLine(QLineF(x, area.rect.top(), x, area.rect.bottom()))
        if self.told is not None:
            self._paint_box(painter, self.told)

    def _paint_box(self, painter: QPainter, told: Told) -> None:
        size, high = self._theme.size, self._pen().height * LINE
        pad, dot = size(PAD_PX), size(DOT_PX) * any(row.colour for row in told.rows)
        names = max((self._pen(row.near).width(row.name) for row in told.rows), default=0.0)
        values = max((self._pen(row.near).width(row.value) for row in told.rows), default=0.0)
        beside = dot + size(6) * bool(dot)
        inner = max(beside + names + size(APART_PX) + values, self._pen(True).width(told.title))
        lines = 1 + len(told.rows) + bool(told.more)
        box = self._placed(inner + 2 * pad, lines * high + 2 * pad)
        painter.fillRect(box, self._theme.colour("panel"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(box)
        left, right, middle = box.left() + pad, box.right() - pad, box.top() + pad + high / 2
        self._pen(True).write(painter, left, middle, told.title)
        for row in told.rows:
            middle += high
            if row.colour:
                painter.fillRect(QRectF(left, middle - dot / 2, dot, dot), self._colour(row.colour))
            self._pen(row.near, "text" if row.near else "secondary").write(painter, left + beside, middle, row.name)
            self._pen(row.near).write(painter, right, middle, row.value, 1)
        self._pen(colour="secondary").write(painter, left + beside, middle + high, told.more)

    def _placed(self, wide: float, high: float) -> QRectF:
        """Right of the pointer, or left of it where there is no room; never beyond the card."""
        rect, apart = self._canvas.rect, self._theme.size(BESIDE_PX)
        left = self.pointer.x() + apart
        if left + wide > rect.right() - 1:
            left = max(self.pointer.x() - apart - wide, 0.0)
        top = min(self.pointer.y() + apart, rect.bottom() - 1 - high)
        return QRectF(round(left), round(max(top, 0.0)), round(wide), round(high))

    def _pen(self, bold: bool = False, colour: str = "text") -> lettering.Pen:
        return lettering.pen(self._theme, NAME_PX, colour, bold)

    def _colour(self, colour: str) -> QColor:
        return lettering.pen(self._theme, NAME_PX, colour).colour
