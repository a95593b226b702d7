"""What state a layer's gradient is in, and the drawn symbol that says so to those who do not see the colour."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.theme import Theme
from core.diagnosis.limits import SICK_DECADES
from core.numerics import Floats

T = TypeVar("T")
COLD, NEUTRAL, HOT, ZERO, OVERFLOW, ABSENT = "cold", "neutral", "hot", "zero", "overflow", "absent"
TOKENS = {COLD: "cold", NEUTRAL: "neutral", HOT: "hot", ZERO: "secondary", OVERFLOW: "hot", ABSENT: "faint"}
FILLED = frozenset({COLD, NEUTRAL, HOT})
STROKE_PX = 1.2


def marks_of(log10_delta: Floats, reference: float) -> list[str]:
    """The state of each entry from its log10 δ, judged against the last hidden layer's."""
    relative = log10_delta - reference if math.isfinite(reference) else np.zeros_like(log10_delta)
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
    path, half = QPainterPath(), size / 2
    if mark in (COLD, HOT):
        tip = half if mark == COLD else -half
        path.addPolygon([QPointF(-half, -tip * 0.8), QPointF(half, -tip * 0.8), QPointF(0.0, tip)])
        path.closeSubpath()
    elif mark in (NEUTRAL, ZERO):
        radius = half if mark == ZERO else half * 0.6
        path.addEllipse(QPointF(), radius, radius)
    for slope in {ZERO: (-0.7,), OVERFLOW: (1.0, -1.0)}.get(mark, ()):
        reach = half * abs(slope)
        path.moveTo(-reach, -half * slope)
        path.lineTo(reach, half * slope)
    return path


def take_colour(painter: QPainter, mark: str, theme: Theme) -> None:
    """Pen and brush for the symbol of a state."""
    colour = theme.colour(TOKENS[mark])
    painter.setPen(QPen(colour, STROKE_PX) if mark not in FILLED else QPen(colour, 0.5))
    painter.setBrush(colour if mark in FILLED else Qt.BrushStyle.NoBrush)


def hatch(rect: QRectF, spacing: float, crossed: bool = False) -> list[QLineF]:
    """Diagonal lines that fill a rectangle, ended at its edges, so that no clipping is needed."""
    lines = []
    for offset in np.arange(spacing / 2, rect.width() + rect.height(), spacing):
        start = QPointF(rect.left() + max(0.0, offset - rect.height()), rect.top() + min(offset, rect.height()))
        end = QPointF(rect.left() + min(offset, rect.width()), rect.top() + max(0.0, offset - rect.width()))
        lines.append(QLineF(start, end))
    if crossed:
        lines += [_mirrored(line, rect) for line in lines]
    return lines


def _mirrored(line: QLineF, rect: QRectF) -> QLineF:
    middle = rect.left() + rect.right()
    return QLineF(middle - line.x1(), line.y1(), middle - line.x2(), line.y2())


def runs(marks: Sequence[T]) -> list[tuple[int, int, T]]:
    """Neighbours in the same state as (first, past the last, state)."""
    starts = [i for i, mark in enumerate(marks) if i == 0 or marks[i - 1] != mark]
    return [(a, b, marks[a]) for a, b in pairwise([*starts, len(marks)])]
