"""Bits that add up: the cross entropy beside the entropy with the divergence on top of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.ticks import AxisScale, Tick, number_ticks, rounded_up
from app.canvas.shapes import hatch
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

HALF, WIDEST_HALF = 0.36, 0.47  # of the width of a piece
LEAST_BITS = 4.0  # of the axis, which only grows
HEADROOM = 1.05
LARGE = 20.0  # bits that need no third decimal


class Bits:
    """Three numbers of bits on an axis from zero; what is infinite is hatched to the end."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        self.theme = theme
        self.area = Area(canvas.scene)
        self.axes = Axes(canvas, theme, self.area)
        self.drawing = BitsDrawing(canvas, theme, self.area)
        self.end = LEAST_BITS

    def show(self, entropy: float, divergence: float, name: str, rect: QRectF) -> None:
        """Show H(p), KL and their sum in this rectangle."""
        size, needed = self.theme.size, entropy + divergence
        if math.isfinite(needed):
            self.end = max(self.end, rounded_up(needed * HEADROOM))
        self.area.place(rect.adjusted(size(48), 0, 0, -size(22)))
        self.axes.name_left = rect.left()
        self.drawing.entropy, self.drawing.divergence = entropy, divergence
        ticks = number_ticks(self.end, self.area.rect.height(), size(32))
        second = "H(p) + KL" if self.area.rect.width() > size(110) else "H + KL"
        below = (Tick(0.5, "H(p, q)"), Tick(1.5, second))
        self.axes.show_scales(AxisScale(0.0, 2.0, below), AxisScale(0.0, self.end, ticks, name))

    def set_visible(self, visible: bool) -> None:
        """Be there, or not."""
        self.axes.setVisible(visible)
        self.drawing.setVisible(visible)


class BitsDrawing(Drawing):
    """Two columns of the same height, the second in two pieces."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.entropy = self.divergence = 0.0

    def pieces(self) -> dict[str, QRectF]:
        """The rectangles on the canvas, by what they are."""
        total = self.entropy + self.divergence
        return {
            "cross": self._piece(0.5, 0.0, total),
            "entropy": self._piece(1.5, 0.0, self.entropy),
            "divergence": self._piece(1.5, self.entropy, total),
        }

    def _piece(self, middle: float, lower: float, upper: float) -> QRectF:
        half = self._half()
        left, right = (float(x) for x in self.area.x([middle - half, middle + half]))
        end = self.area.ranges[1][1]
        bottom, top = (float(self.area.y(min(value, end))) for value in (lower, upper))
        return QRectF(left, top, right - left, bottom - top)

    def _half(self) -> float:
        """Half the width of a piece, which has its number in it where there is room."""
        needed = lettering.pen(self.theme, 13, "text", bold=True).width("0.000") + self.theme.size(6)
        pitch = float(self.area.x(1.0) - self.area.x(0.0))
        return min(max(HALF, needed / 2 / max(pitch, 1.0)), WIDEST_HALF)

    def draw(self, painter: QPainter) -> None:
        pieces, tokens = self.pieces(), self.theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for name, token in (("cross", "secondary"), ("entropy", "violet"), ("divergence", "ochre")):
            painter.fillRect(pieces[name], self.theme.colour(token))
            if math.isinf(self.divergence) and name != "entropy":
                painter.setPen(QPen(self.theme.colour("panel"), self.theme.size(2)))
                painter.drawLines(hatch(pieces[name], self.theme.size(9)))
        painter.setPen(QPen(self.theme.colour("text"), self.theme.line))
        top = pieces["cross"].top()
        if not math.isinf(self.divergence):
            painter.drawLine(int(pieces["cross"].left()), int(top), int(pieces["divergence"].right()), int(top))
        self._write(painter, pieces, tokens.panel)

    def _write(self, painter: QPainter, pieces: dict[str, QRectF], panel: str) -> None:
        """Numbers in their pieces, or above what is too low; the numbers that add up use the same decimals."""
        pen = lettering.pen(self.theme, 13, "text", bold=True)
        values = {"cross": self.entropy + self.divergence, "entropy": self.entropy, "divergence": self.divergence}
        tokens = {"cross": "secondary", "entropy": "violet", "divergence": "ochre"}
        for name, rect in pieces.items():
            text = bits(values[name])
            hatched = math.isinf(values[name])
            if rect.height() > pen.height * 1.3 and not hatched:
                inside = lettering.pen(self.theme, 13, self.theme.tokens.on(self.fill(tokens[name])), bold=True)
                inside.write(painter, rect.center().x(), rect.center().y(), text, 0.5)
            elif name != "entropy":
                pen.write(painter, rect.center().x(), rect.top() - pen.height / 2 - 2, text, 0.5)

    def fill(self, token: str) -> str:
        """The colour of a piece."""
        return str(getattr(self.theme.tokens, token))


def bits(value: float) -> str:
    """A number of bits, with as many decimals as can be added up by eye."""
    return "∞" if math.isinf(value) else f"{value:.3f}" if value < LARGE else f"{value:.1f}"
