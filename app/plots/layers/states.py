"""What state a layer's gradient is in, and the drawn symbol that says so to those who do not see the colour."""

from __future__ import annotations

import math
from functools import cache, partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.canvas.shapes import STROKE_PX, cross, disc, slashed, triangle
from app.theme import Theme
from core.diagnosis.limits import SICK_DECADES
from core.numerics import Floats

COLD, NEUTRAL, HOT, ZERO, OVERFLOW, ABSENT = "cold", "neutral", "hot", "zero", "overflow", "absent"
TOKENS = {COLD: "cold", NEUTRAL: "neutral", HOT: "hot", ZERO: "secondary", OVERFLOW: "hot", ABSENT: "faint"}
FILLED = frozenset({COLD, NEUTRAL, HOT})


def marks_of(log10_delta: Floats, last_hidden: float) -> list[str]:
    """The state of each entry from its log10 δ, judged against the last hidden layer's."""
    relative = log10_delta - last_hidden if math.isfinite(last_hidden) else np.zeros_like(log10_delta)
    rules = (
        (np.isneginf(log10_delta), ZERO),
        (np.isnan(log10_delta), ABSENT),
        (np.isposinf(log10_delta), OVERFLOW),
        (relative <= -SICK_DECADES, COLD),
        (relative >= SICK_DECADES, HOT),
    )
    return [str(mark) for mark in np.select([rule for rule, _ in rules], [mark for _, mark in rules], NEUTRAL)]


@cache
def symbol(mark: str, size: float) -> QPainterPath:
    """The symbol of a state, `size` pixels high, around the origin."""
    shapes = {
        COLD: partial(triangle, size, upwards=False),
        HOT: partial(triangle, size),
        NEUTRAL: partial(disc, 0.6 * size),
        ZERO: partial(slashed, size),
        OVERFLOW: partial(cross, size),
    }
    return shapes.get(mark, QPainterPath)()


def take_colour(painter: QPainter, mark: str, theme: Theme) -> None:
    """Pen and brush for the symbol of a state."""
    colour = theme.colour(TOKENS[mark])
    painter.setPen(QPen(colour, STROKE_PX) if mark not in FILLED else QPen(colour, 0.5))
    painter.setBrush(colour if mark in FILLED else Qt.BrushStyle.NoBrush)
