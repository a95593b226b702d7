"""Shapes that mean something without a colour: triangles, discs, crosses, hatching, equal neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath

T = TypeVar("T")
STROKE_PX = 1.2  # of shapes that are not filled


def triangle(size: float, upwards: bool = True) -> QPainterPath:
    """As high as `size`, around the origin as all of these."""
    path, half, tip = QPainterPath(), size / 2, -size / 2 if upwards else size / 2
    path.addPolygon([QPointF(-half, -tip * 0.8), QPointF(half, -tip * 0.8), QPointF(0.0, tip)])
    path.closeSubpath()
    return path


def disc(size: float) -> QPainterPath:
    """Of that diameter."""
    path = QPainterPath()
    path.addEllipse(QPointF(), size / 2, size / 2)
    return path


def slashed(size: float) -> QPainterPath:
    """A ring with a stroke through it, as an empty set has."""
    return _struck(disc(size), size / 2, -0.7)


def cross(size: float) -> QPainterPath:
    """Two strokes."""
    return _struck(_struck(QPainterPath(), size / 2, 1.0), size / 2, -1.0)


def _struck(path: QPainterPath, half: float, slope: float) -> QPainterPath:
    reach = half * abs(slope)
    path.moveTo(-reach, -half * slope)
    path.lineTo(reach, half * slope)
    return path


def hatch(rect: QRectF, spacing: float, crossed: bool = False) -> list[QLineF]:
    """Diagonal lines that fill a rectangle, ended at its edges, so that no clipping is needed."""
    width, height = rect.width(), rect.height()
    along = np.arange(spacing / 2, width + height, spacing)
    begin, end = np.maximum(0.0, along - height), np.minimum(along, width)  # from the left
    y = rect.top() + np.minimum(along, height), rect.top() + np.maximum(0.0, along - width)
    lines = np.column_stack((rect.left() + begin, y[0], rect.left() + end, y[1]))
    if crossed:
        mirrored = np.column_stack((rect.right() - begin, y[0], rect.right() - end, y[1]))
        lines = np.concatenate((lines, mirrored))
    return [QLineF(*line) for line in lines.tolist()]


def stretches(marks: Sequence[T]) -> list[tuple[int, int, T]]:
    """Neighbours in the same state as (first, past the last, state)."""
    starts = [i for i, mark in enumerate(marks) if i == 0 or marks[i - 1] != mark]
    return [(a, b, marks[a]) for a, b in pairwise([*starts, len(marks)])]
