"""The numbers above the bars and the name of the outline: as many as fit without touching anything."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.plots.geometry import Geometry
from app.plots.labels import Obstacles, by_importance, place
from app.plots.lettering import Pen
from app.texts.numbers import fixed
from app.theme import Theme
from core.component import Floats

Outline = tuple[Floats, Floats]
NUMBER_PX = 11


def obstacles(at: Geometry, outline: Outline | None) -> Obstacles:
    """The bars, and the outline of the previous run where there is one."""
    left, right = at.bars
    edges, line = outline or (np.zeros(1), np.zeros(0))
    return Obstacles(left, right, at.top, edges[:-1], edges[1:], line, at.ceiling, at.floor)


def draw_numbers(painter: QPainter, at: Geometry, values: Floats, around: Obstacles, bounds: QRectF,
                 theme: Theme) -> dict[int, QRectF]:  # fmt: skip
    """Writes the numbers of as many bars as fit; returns where they stand, by entry."""
    pen = Pen(theme, NUMBER_PX, "text", bold=True)
    texts = {int(i): fixed(float(values[i])) for i in np.flatnonzero(np.isfinite(values))}
    widest = max(map(pen.width, {"0" * len(text) for text in texts.values()}), default=0.0)
    order = [i for i in by_importance(len(values) - 1, at.pitch, widest) if i in texts]
    placed = place(order, at.centre, lambda i: pen.width(texts[i]), pen.height * 0.8, around, bounds)
    for i, rect in placed.items():
        pen.write(painter, rect.left(), rect.center().y(), texts[i])
    return placed


def draw_name(painter: QPainter, outline: Outline, name: str, around: Obstacles, numbers: dict[int, QRectF],
              bounds: QRectF, theme: Theme) -> None:  # fmt: skip
    """Writes the outline's name beside its line, where nothing else is; nowhere if there is no such place."""
    pen = Pen(theme, NUMBER_PX, "secondary")
    wide, high = pen.width(name), pen.height
    edges, heights = outline
    for i in np.linspace(0, len(heights) - 1, min(len(heights), 24)).astype(int):
        left = float(edges[i]) + 2
        rect = QRectF(left, around.clear(left, left + wide, high) - high, wide, high)
        near = np.isfinite(heights[i]) and abs(rect.bottom() - heights[i]) < 2 * high
        if near and bounds.contains(rect) and not any(rect.intersects(other) for other in numbers.values()):
            pen.write(painter, left, rect.center().y(), name)
            return
