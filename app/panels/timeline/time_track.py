"""The track of the time slider: its geometry, and how it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.widgets.symbols import paint_symbol


@dataclass(frozen=True)
class Mark:
    """Something that happened at a step: its name, the colour, and its symbol; without one it is a tick.

    Symbols of the gradient stand under the line, those of learning above it, those of people on it.
    """

    step: int
    name: str
    colour: str
    symbol: str = ""
    above: bool = False
    on_line: bool = False


@dataclass(frozen=True)
class Style:
    """What the track is painted with."""

    line: str = "#DFE3E8"
    fill: str = "#7A8794"
    handle: str = "#3157D5"
    panel: str = "#FFFFFF"
    text: str = "#1B2430"
    quiet: str = "#5D6B7A"
    stretch: str = "#C9D0D8"
    font: QFont | None = None
    unit: int = 16  # pixels: the width of the handle


class Track:
    """From the first step to the last, as numbers, a line, a handle, and marks along it."""

    def __init__(self) -> None:
        self.style = Style()
        self.last, self.caption = 0, ""
        self.step: int | None = None
        self.marks: tuple[Mark, ...] = ()
        self.stretch: range | None = None

    def height(self) -> int:
        """For the caption over the line, and the marks under it."""
        return self._metrics().height() + 2 * self.style.unit - 4

    def span(self, width: float) -> tuple[float, float]:
        """Where the line begins and ends, between the two numbers."""
        margin, half = self._metrics().horizontalAdvance("0") + self.style.unit / 2, self.style.unit / 2
        right = self._metrics().horizontalAdvance(f"{self.last:,}") + self.style.unit / 2
        return margin + half, max(width - right - half, margin + half + 1)

    def x(self, step: float, width: float) -> float:
        """Where a step stands."""
        left, right = self.span(width)
        return left + (right - left) * (step / self.last if self.last else 1.0)

    def step_at(self, x: float, width: float) -> int:
        """The step that stands nearest to a place."""
        left, right = self.span(width)
        share = min(max((x - left) / (right - left), 0.0), 1.0)
        return round(share * self.last)

    def mark_at(self, x: float, width: float, reach: float) -> Mark | None:
        """The mark within reach of a place, if there is one."""
        near = [mark for mark in self.reached if abs(self.x(mark.step, width) - x) <= reach]
        return min(near, key=lambda mark: abs(self.x(mark.step, width) - x)) if near else None

    @property
    def reached(self) -> list[Mark]:
        """Those at steps to which the run has come."""
        return [mark for mark in self.marks if mark.step <= self.last]

    def names_at(self, step: int) -> str:
        """All that happened at a step, a line each."""
        return "\n".join(mark.name for mark in self.marks if mark.step == step)

    def paint(self, widget: QWidget, focused: bool) -> None:
        """Everything."""
        with QPainter(widget) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self.style.font or widget.font())
            width = widget.width()
            self._numbers(painter, width)
            self._line(painter, width)
            captioned, half = self._captioned(width), self._side / 2
            for mark, x in self._visible(width):
                if not (mark.above and captioned.left() - half < x < captioned.right() + half):
                    self._mark(painter, mark, x)
            self._handle(painter, width, focused)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.style.font or QFont())

    def _middle(self) -> float:
        return self._metrics().height() + self.style.unit / 2 - 2

    def _numbers(self, painter: QPainter, width: int) -> None:
        high = self._metrics().height()
        box = QRectF(0, self._middle() - high / 2, width, high)
        painter.setPen(QColor(self.style.quiet))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "0")
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{self.last:,}")

    def _line(self, painter: QPainter, width: int) -> None:
        left, right = self.span(width)
        self._stroke(painter, left, right, self.style.line, 4)
        if self.stretch is not None:
            first, last = (self.x(min(end, self.last), width) for end in (self.stretch.start, self.stretch.stop - 1))
            self._stroke(painter, first, last, self.style.stretch, 10)
        here = self.last if self.step is None else self.step
        self._stroke(painter, left, self.x(here, width), self.style.fill, 4)

    def _stroke(self, painter: QPainter, left: float, right: float, colour: str, thick: int) -> None:
        thickness = thick * self.style.unit / 16
        painter.setPen(QPen(QColor(colour), thickness, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(left, self._middle()), QPointF(right, self._middle()))

    def _visible(self, width: int) -> Iterator[tuple[Mark, float]]:
        """The marks with their places; a symbol that would stand on the one before it is left out."""
        free: dict[tuple[bool, bool], float] = {}
        for mark in sorted(self.reached, key=lambda mark: mark.step):
            x, row = self.x(mark.step, width), (mark.above, mark.on_line)
            if not mark.symbol or x >= free.get(row, -1.0):
                yield mark, x
                if mark.symbol:
                    free[row] = x + self.style.unit * 0.6

    @property
    def _side(self) -> float:
        """How wide a symbol is."""
        return self.style.unit * 0.5

    def _mark(self, painter: QPainter, mark: Mark, x: float) -> None:
        unit, side, middle = self.style.unit, self._side, self._middle()
        if mark.symbol:
            top = middle - unit * 0.5 - side if mark.above else middle + unit * 0.62
            box = QRectF(x - side / 2, top, side, side)
            paint_symbol(painter, mark.symbol, self._on_line(x) if mark.on_line else box, QColor(mark.colour))
        else:
            painter.setPen(QPen(QColor(mark.colour), max(1.0, unit / 10)))
            painter.drawLine(QPointF(x, middle - unit * 0.45), QPointF(x, middle + unit * 0.45))

    def _on_line(self, x: float) -> QRectF:
        """The box of a symbol that stands on the line and can be seen beside a handle."""
        side = self.style.unit * 0.8
        return QRectF(x - side / 2, self._middle() - side * 0.55, side, side)

    def _handle(self, painter: QPainter, width: int, focused: bool) -> None:
        unit, live = self.style.unit, self.step is None
        centre = QPointF(self.x(self.last if self.step is None else self.step, width), self._middle())
        painter.setPen(QPen(QColor(self.style.handle), 2 * unit / 16))
        painter.setBrush(QColor(self.style.handle if live else self.style.panel))
        painter.drawEllipse(centre, unit * 0.4, unit * 0.4)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.style.handle), 1))
            painter.drawEllipse(centre, unit * 0.4 + 3, unit * 0.4 + 3)
        if self.caption:
            painter.setPen(QColor(self.style.text))
            painter.drawText(QPointF(self._captioned(width).left(), self._metrics().ascent()), self.caption)

    def _captioned(self, width: int) -> QRectF:
        """Where the caption stands; nowhere without one."""
        if not self.caption:
            return QRectF()
        advance, high = self._metrics().horizontalAdvance(self.caption), self._metrics().height()
        centre = self.x(self.last if self.step is None else self.step, width)
        return QRectF(min(max(centre - advance / 2, 0), width - advance), 0, advance, high)
