"""Where a label may stand: as near as possible to what it names, and on nothing that is drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from core.component import Floats

STEP, SPACE = 4, 3.0  # pixels


def nearest_free(size: QSizeF, anchor: QPointF, bounds: QRectF, drawn: Floats) -> QRectF:
    """The rectangle of that size in the bounds, clear of the points `drawn` (n, 2), nearest to the anchor."""
    left = np.arange(bounds.left(), max(bounds.right() - size.width(), bounds.left() + 1), STEP)
    top = np.arange(bounds.top(), max(bounds.bottom() - size.height(), bounds.top() + 1), STEP)
    places = np.stack(np.meshgrid(left, top), axis=-1).reshape(-1, 2)  # (places, 2), corners
    extent = np.array([size.width(), size.height()])
    touched = _touched(places, extent, drawn)
    distance = np.hypot(*(places + extent / 2 - (anchor.x(), anchor.y())).T)
    best = places[np.lexsort((distance, touched))[0]]
    return QRectF(QPointF(*best.tolist()), size)


def corners(rect: QRectF) -> Floats:
    """Points (n, 2) all over a rectangle, so that the next label keeps clear of it."""
    x = np.linspace(rect.left(), rect.right(), 1 + int(rect.width() // STEP) + 1)
    y = np.linspace(rect.top(), rect.bottom(), 1 + int(rect.height() // STEP) + 1)
    return np.asarray(np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2))


def _touched(places: Floats, extent: Floats, drawn: Floats) -> Floats:
    """How many of the drawn points each place would cover."""
    offset = drawn[np.newaxis] - places[:, np.newaxis]  # (places, n, 2)
    inside = (offset > -SPACE) & (offset < extent + SPACE)
    return np.asarray(np.count_nonzero(inside.all(axis=2), axis=1), dtype=np.float64)
