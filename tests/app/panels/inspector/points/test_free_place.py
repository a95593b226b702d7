"""Tests of where labels may stand."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.panels.inspector.points.free_place import corners, filled, nearest_free

BOUNDS = QRectF(0, 0, 200, 100)
SIZE = QSizeF(30, 16)
LEVEL = np.stack([np.arange(0.0, 201.0, 2), np.full(101, 50.0)], axis=1)


@given(st.floats(0, 200), st.floats(0, 100))
def test_a_label_stays_inside_and_off_the_line(x: float, y: float) -> None:
    place = nearest_free(SIZE, QPointF(x, y), BOUNDS, LEVEL)

    assert BOUNDS.contains(place)
    assert place.bottom() <= 50 or place.top() >= 50


def test_where_all_is_free_it_stands_on_its_anchor() -> None:
    place = nearest_free(SIZE, QPointF(100, 20), BOUNDS, LEVEL)

    assert (place.center() - QPointF(100, 20)).manhattanLength() <= 4


def test_where_nothing_is_free_it_covers_least() -> None:
    everywhere = corners(BOUNDS)

    place = nearest_free(SIZE, QPointF(100, 50), BOUNDS, everywhere)

    assert BOUNDS.contains(place)


def test_a_steep_line_has_no_holes() -> None:
    steep = filled(np.array([[0.0, 0.0], [1.0, 80.0]]))

    assert np.diff(steep[:, 1]).max() <= 10
