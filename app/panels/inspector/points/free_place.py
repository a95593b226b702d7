"""Where a label may stand: as near as possible to what it names, and on nothing that is drawn."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from core.numerics import Floats

STEP, SPACE = 4, 3.0  # pixels


def nearest_free(size: QSizeF, anchor: QPointF, bounds: QRectF, drawn: Floats) -> QRectF:
    """The rectangle of that size in the bounds, clear of the points `drawn` (n, 2), nearest to the anchor."""
    left = np.arange(bounds.left(), max(bounds.right() - size.width(), bounds.left() + 1), STEP)
    top = np.arange(bounds.top(), max(bounds.bottom() - size.height(), bounds.top() + 1), STEP)
    places = np.stack(np.meshgrid(left, top), axis=-1).reshape(-1, 2)  # (places, 2), corners
    extent = np.array([size.width(), size.height()])
    distance = np.hypot(*(places + extent / 2 - (anchor.x(), anchor.y())).T)
    best = min(_until_free(places[np.argsort(distance)], extent, drawn))
    return QRectF(QPointF(best[2], best[3]), size)


def corners(rect: QRectF) -> Floats:
    """Points (n, 2) all over a rectangle, so that the next label keeps clear of it."""
    x = np.linspace(rect.left(), rect.right(), 1 + int(rect.width() // STEP) + 1)
    y = np.linspace(rect.top(), rect.bottom(), 1 + int(rect.height() // STEP) + 1)
    return np.asarray(np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2))


def filled(line: Floats, between: int = 8) -> Floats:
    """The points (n, 2) of a line with more of them on every stretch, so that no label slips through a steep one."""
    sparse = np.arange(len(line))
    dense = np.linspace(0, len(line) - 1, (len(line) - 1) * between + 1)
    return np.stack([np.interp(dense, sparse, column) for column in line.T], axis=1)


def _until_free(places: Floats, extent: Floats, drawn: Floats) -> Iterator[tuple[int, int, float, float]]:
    """Each place with the number of points that it would cover and its rank, up to the first that covers none."""
    (width, height), (x, y) = (extent + SPACE).tolist(), np.ascontiguousarray(drawn.T)
    for rank, (left, top) in enumerate(places.tolist()):
        across, down = x - left, y - top
        inside = (across > -SPACE) & (across < width) & (down > -SPACE) & (down < height)
        covered = int(np.count_nonzero(inside))
        yield covered, rank, left, top
        if not covered:
            return
