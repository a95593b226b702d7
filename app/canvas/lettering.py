"""Writing on a canvas: text at a point, powers of ten with a raised exponent, text cut to fit."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainter, QStaticText

from app.canvas.scales.ticks import Tick
from app.texts.numbers import LOWERED, RAISED_FIGURES
from app.theme import Theme
from app.widgets.painting import kept

RAISED = 0.74  # size of an exponent beside its base
LIFT = 0.42  # how far it is raised, in units of the base's ascent
SMALLEST_PX = 8
ELLIPSIS = "…"
_RAISED = re.compile(f"([{RAISED_FIGURES}]+)")
_NUMBER = re.compile(
    rf"[−-]?\d[\d,]*(?P<decimals>\.\d+)?(?P<power> ?[·×] ?10[{RAISED_FIGURES}]+|[{RAISED_FIGURES}]+|[eE][−+-]?\d+)?"
)
REMEMBERED = 400  # widths of a pen; more would only be those of the numbers of steps long past
SHAPED = 800  # texts of all pens together, some 10 kB each; what is in sight at once is a few hundred
PENS = 200  # remembered: to make a font and measure it costs more than to write with it


class Pen:
    """One font and one colour to write with; ask `pen` for it."""

    def __init__(self, font: QFont, colour: QColor) -> None:
        self.font, self.colour = font, colour
        self._widths: dict[str, float] = {}
        self.metrics = QFontMetricsF(self.font)
        self.height = self.metrics.ascent() + self.metrics.descent()

    @cached_property
    def raised(self) -> Pen:
        """The pen for exponents."""
        font = QFont(self.font)
        font.setPixelSize(max(SMALLEST_PX, round(self.font.pixelSize() * RAISED)))
        return Pen(font, self.colour)

    def width(self, text: str) -> float:
        """How wide a text will be; remembered, for shaping is what costs."""
        if text not in self._widths:
            if len(self._widths) > REMEMBERED:
                self._widths.clear()
            self._widths[text] = sum(pen.metrics.horizontalAdvance(part) for pen, part in self._parts(text))
        return self._widths[text]

    def write(self, painter: QPainter, x: float, middle: float, text: str, align: float = 0.0) -> None:
        """Text whose middle line is at `middle`; align 0 begins at x, 0.5 is centred on it, 1 ends there.

        Powers are raised here, for the superscripts of many fonts do not match each other, and are too small to read.
        """
        left, line = x - align * self.width(text) if align else x, self._baseline(middle)
        for pen, part in self._parts(text):
            pen._put(painter, left, line if pen is self else line - LIFT * self.metrics.ascent(), part)
            if part is not text:
                left += pen.width(part)

    def _parts(self, text: str) -> list[tuple[Pen, str]]:
        """What is written as it is, and the figures that are raised beside it."""
        parts = _RAISED.split(text)
        if len(parts) == 1:
            return [(self, text)]
        pens = (self, self.raised) * len(parts)
        return [(pen, part.translate(LOWERED)) for pen, part in zip(pens, parts, strict=False) if part]

    def write_tick(self, painter: QPainter, x: float, middle: float, tick: Tick, align: float = 0.0) -> None:
        """The label of a tick, its power raised."""
        base, power = self.width(tick.text), self.raised.width(tick.power)
        left, line = x - align * (base + power), self._baseline(middle)
        self._put(painter, left, line, tick.text)
        if tick.power:
            self.raised._put(painter, left + base, line - LIFT * self.metrics.ascent(), tick.power)

    def write_upwards(self, painter: QPainter, x: float, middle: float, text: str) -> None:
        """Text turned by a quarter, reading upwards, centred on the point."""
        with kept(painter):
            painter.translate(x, middle)
            painter.rotate(-90)
            self.write(painter, 0.0, 0.0, text, 0.5)

    def fitted(self, text: str, room: float) -> str:
        """The text, cut with an ellipsis where it is wider than the room; never within a number."""
        if self.width(text) <= room:
            return text
        raised = max(self.width(text) - self.metrics.horizontalAdvance(text), 0.0)
        cut = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - raised)
        return _without_half_a_number(cut, text)

    def brief(self, text: str, room: float, *between: str) -> str:
        """As many whole parts of the text as have room, from the first on; the first alone may be cut."""
        outside = rf"(?:{'|'.join(map(re.escape, between))})(?![^(]*\))"  # of brackets
        ends = [len(text), *(found.start() for found in reversed(list(re.finditer(outside, text))))]
        whole = next((end for end in ends if self.width(text[:end]) <= room), ends[-1])
        return self.fitted(text[:whole], room)

    def _put(self, painter: QPainter, left: float, baseline: float, text: str) -> None:
        """On a screen, text that is already shaped; in a vector file, text that can be read and searched."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        if painter.paintEngine().type() != QPaintEngine.Type.Raster:
            painter.drawText(QPointF(left, baseline), text)
            return
        painter.drawStaticText(QPointF(left, baseline - self.metrics.ascent()), _shaped(self, text))

    def _baseline(self, middle: float) -> float:
        return middle + (self.metrics.ascent() - self.metrics.descent()) / 2


def _without_half_a_number(cut: str, text: str) -> str:
    """What is left of a text, without the first figures of a number of which others are cut off: that is another.

    Decimals may be cut, unless nothing would be left but zeros, or a power of ten goes with them.
    """
    left = len(cut) - len(ELLIPSIS)
    found = _NUMBER.finditer(text) if cut.endswith(ELLIPSIS) else ()
    broken = next((number for number in found if number.start() < left < number.end()), None)
    if broken is None or (broken["power"] is None and _says_enough(text[broken.start() : left])):
        return cut
    return text[: broken.start()].rstrip() + ELLIPSIS


def _says_enough(figures: str) -> bool:
    """Whether it is a number with decimals, and none that has become zero."""
    whole, point, decimals = figures.partition(".")
    return bool(point and decimals) and bool(re.search("[1-9]", whole + decimals))


@lru_cache(SHAPED)
def _shaped(_by: Pen, text: str) -> QStaticText:
    """The letters of a text, shaped once by each pen: Qt is not asked to guess whether they are markup."""
    shaped = QStaticText(text)
    shaped.setTextFormat(Qt.TextFormat.PlainText)
    return shaped


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
