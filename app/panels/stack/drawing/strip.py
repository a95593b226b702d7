"""The live strip of a block: how much of the gradient arrives there, in length and colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas.shapes import hatch, stretches
from app.panels.stack.drawing.gains import Level
from app.plots.layers.states import FILLED, OVERFLOW, TOKENS, ZERO
from app.theme import Theme

HATCH = 5  # pixels of the design between two lines
SHORTEST = 2.0  # pixels: the smallest gradient is still something


class StripPainter:
    """Draws the bars of the gradient profile laid on their side, one along the edge of each block."""

    def __init__(self, theme: Theme) -> None:
        self._colours = {mark: theme.colour(name) for mark, name in TOKENS.items()}
        self._spacing = theme.size(HATCH)

    def paint_level(self, painter: QPainter, strip: QRect, level: Level) -> None:
        """One layer: as long as log δ on the scale of the profile."""
        length = max(min(level.length, 1.0) * strip.width(), SHORTEST)
        self._fill(painter, QRectF(strip.left(), strip.top(), length, strip.height()), level.mark)

    def paint_marks(self, painter: QPainter, strip: QRect, marks: Sequence[str]) -> None:
        """Folded layers: the strip is shared out among them, the first at the left, each in its colour."""
        share = strip.width() / len(marks)
        for first, past, mark in stretches(marks):
            left = strip.left() + first * share
            self._fill(painter, QRectF(left, strip.top(), (past - first) * share, strip.height()), mark)

    def _fill(self, painter: QPainter, rect: QRectF, mark: str) -> None:
        if mark in FILLED:
            painter.fillRect(rect, self._colours[mark])
        elif mark in (ZERO, OVERFLOW):
            painter.setPen(QPen(self._colours[mark], 1))
            painter.drawLines(_hatched(rect, self._spacing, mark == OVERFLOW))
            painter.setPen(Qt.PenStyle.NoPen)


def _hatched(rect: QRectF, spacing: int, crossed: bool) -> list[QLineF]:
    """The hatch of the profile between its two edges: on so thin a bar the lines alone would look like dust."""
    edges = [QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.bottomLeft(), rect.bottomRight())]
    return hatch(rect, spacing, crossed) + edges
