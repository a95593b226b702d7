"""Writing on a canvas: text at a point, powers of ten with a raised exponent, text cut to fit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.plots.ticks import Tick
from app.theme import Theme

RAISED = 0.74  # size of an exponent beside its base
LIFT = 0.42  # how far it is raised, in units of the base's ascent
REMEMBERED = 2000  # widths of texts
PENS = 200  # remembered: to make a font and measure it costs more than to write with it


class Pen:
    """One font and one colour to write with; ask `pen` for it."""

    def __init__(self, font: QFont, colour: QColor) -> None:
        self.font, self.colour = font, colour
        self._widths: dict[str, float] = {}
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.ascent() + self.metrics.descent()
        self._raised = QFont(self.font)
        self._raised.setPixelSize(max(8, round(self.font.pixelSize() * RAISED)))
        self._raised_metrics = QFontMetricsF(self._raised)

    def width(self, text: str) -> float:
        """How wide a text will be; remembered, for shaping is what costs."""
        if text not in self._widths:
            if len(self._widths) > REMEMBERED:
                self._widths.clear()
            self._widths[text] = self.metrics.horizontalAdvance(text)
        return self._widths[text]

    def write(self, painter: QPainter, x: float, middle: float, text: str, align: float = 0.0) -> None:
        """Text whose middle line is at `middle`; align 0 begins at x, 0.5 is centred on it, 1 ends there."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        left = x - align * self.width(text) if align else x
        painter.drawText(QPointF(left, self._baseline(middle)), text)

    def write_tick(self, painter: QPainter, x: float, middle: float, tick: Tick, align: float = 0.0) -> None:
        """The label of a tick, its power raised."""
        if not tick.power:
            self.write(painter, x, middle, tick.text, align)
            return
        base, power = self.width(tick.text), self._raised_metrics.horizontalAdvance(tick.power)
        left = x - align * (base + power)
        self.write(painter, left, middle, tick.text)
        painter.setFont(self._raised)
        painter.drawText(QPointF(left + base, self._baseline(middle) - LIFT * self.metrics.ascent()), tick.power)

    def write_upwards(self, painter: QPainter, x: float, middle: float, text: str) -> None:
        """Text turned by a quarter, reading upwards, centred on the point."""
        painter.save()
        painter.translate(x, middle)
        painter.rotate(-90)
        self.write(painter, 0.0, 0.0, text, 0.5)
        painter.restore()

    def fitted(self, text: str, room: float) -> str:
        """The text, cut with an ellipsis where it is wider than the room."""
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _baseline(self, middle: float) -> float:
        return middle + (self.metrics.ascent() - self.metrics.descent()) / 2


_PENS: dict[tuple[str, float, int, str, bool], Pen] = {}


def pen(theme: Theme, px: int, colour: str = "text", bold: bool = False) -> Pen:
    """The pen for a size of the design and a colour of the theme (or "#rrggbb")."""
    paint = colour if colour.startswith("#") else str(getattr(theme.tokens, colour))
    key = (type(theme).__name__, theme.scale, px, paint, bold)
    if key not in _PENS:
        if len(_PENS) >= PENS:
            _PENS.clear()
        _PENS[key] = Pen(theme.font(px, bold), QColor(paint))
    return _PENS[key]
