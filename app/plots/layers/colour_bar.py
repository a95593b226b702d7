"""The key of a heatmap: its one scale with the symbols that double the colours, and what a hatch means."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.diverging import LAST, LIMITS, Codes
from app.canvas.shapes import hatch
from app.canvas.surface import Canvas, Drawing
from app.plots.layers.states import COLD, HOT, NEUTRAL, symbol, take_colour
from app.texts.numbers import fixed
from app.theme import Theme

WIDTH_PX, SYMBOL_PX = 10, 7
BANDS = 62  # of the scale, drawn as plain areas: the same in every viewer


class ColourBar(Drawing):
    """Hot at the top, cold at the bottom, 0 decades in the middle."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.limit: int | None = None
        self.colours: Codes | None = None
        self.clips = False  # whether there are values beyond its ends
        self.zeros = False  # whether the hatch needs an explanation

    @property
    def room(self) -> float:
        """How much it needs at the right of the area, its widest number measured, which soon has two digits."""
        pen = lettering.pen(self.theme, 11, "secondary")
        widest = max(pen.width(text) for text in ("= 0", *_ends(max(self.limit or 0, LIMITS[1]), self.clips)))
        return self.theme.size(14 + WIDTH_PX + 6 + 11) + widest + 4

    def draw(self, painter: QPainter) -> None:
        if self.limit is None or self.colours is None:
            return
        size, rect = self.theme.size, self.area.rect
        high = rect.height() - (size(26) if self.zeros else 0)
        bar = QRectF(rect.right() + size(14), rect.top(), size(WIDTH_PX), high)
        self._draw_scale(painter, bar, self.colours)
        pen = lettering.pen(self.theme, 11, "secondary")
        self._write(painter, pen, bar, self.limit)
        if self.zeros:
            self._draw_zero(painter, pen, QRectF(bar.left(), rect.bottom() - size(16), bar.width(), size(14)))

    def _write(self, painter: QPainter, pen: lettering.Pen, bar: QRectF, limit: int) -> None:
        """The symbols that double the colours, and the decades that they stand for: the middle where it has room."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        highest, lowest = _ends(limit, self.clips)
        left, half = bar.right() + self.theme.size(6), pen.height / 2
        heights = {HOT: bar.top() + half, NEUTRAL: bar.center().y(), COLD: bar.bottom() - half}
        for mark, text in ((HOT, highest), (NEUTRAL, "0"), (COLD, lowest)):
            if mark == NEUTRAL and bar.height() < 3 * pen.height:
                continue
            take_colour(painter, mark, self.theme)
            shape = symbol(mark, self.theme.size(SYMBOL_PX))
            painter.drawPath(shape.translated(left + self.theme.size(4), heights[mark]))
            pen.write(painter, left + self.theme.size(11), heights[mark], text)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_scale(self, painter: QPainter, bar: QRectF, colours: Codes) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        edges = [round(bar.bottom() - bar.height() * band / BANDS) for band in range(BANDS + 1)]
        for band, (lower, upper) in enumerate(pairwise(edges)):
            red, green, blue, _ = colours[round((band + 0.5) / BANDS * LAST)].tolist()
            painter.fillRect(QRectF(bar.left(), upper, bar.width(), lower - upper), QColor(red, green, blue))

    def _draw_zero(self, painter: QPainter, pen: lettering.Pen, swatch: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("secondary"), 1))
        painter.drawLines([*hatch(swatch, 4.0), QLineF(swatch.bottomLeft(), swatch.bottomRight())])
        pen.write(painter, swatch.right() + self.theme.size(6), swatch.center().y(), "= 0")


def _ends(limit: int, clips: bool) -> tuple[str, str]:
    highest, lowest = f"+{limit}", fixed(-limit, 0)
    return (f"≥ {highest}", f"≤ {lowest}") if clips else (highest, lowest)
