"""One side: equal units in both directions, and its name above it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.surface import Canvas
from app.plots.data.side import Side
from app.plots.samples.scatter import EMPTY
from app.theme import Theme


def test_a_square_side_has_units_of_one_length(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)
    side.place(QRectF(0, 0, 300, 200), square=True)
    side.show(EMPTY, (-2.0, 2.0), (0.0, 4.0), ("feature 1", "feature 2"))

    across = float(np.diff(side.area.x([0, 1]))[0])
    up = float(-np.diff(side.area.y([0, 1]))[0])

    assert across == pytest.approx(up)
    assert QRectF(0, 0, 300, 200).contains(side.area.rect)


def test_other_directions_take_all_the_room(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)

    side.place(QRectF(0, 0, 300, 200), square=False)

    assert side.area.rect.width() > 1.5 * side.area.rect.height()


def test_the_pointer_is_on_it_or_not(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)
    side.place(QRectF(0, 0, 300, 200), square=True)
    side.show(EMPTY, (-2.0, 2.0), (0.0, 4.0), ("", ""))

    assert side.data_at(side.area.rect.center()) == pytest.approx((0.0, 2.0))
    assert side.data_at(QPointF(1, 1)) is None


def test_a_part_is_given_in_shares_of_each_axis(canvas: Canvas, theme: Theme) -> None:
    side = Side(canvas, theme)
    side.place(QRectF(0, 0, 300, 200), square=True)

    side.show(EMPTY, (-2.0, 2.0), (0.0, 4.0), ("", ""), ((0.25, 0.75), None))

    assert side.area.ranges == ((-1.0, 1.0), (0.0, 4.0))
    assert side.lens.ranges == ((0.25, 0.75), (0.0, 1.0))
    assert all(-1 <= tick.value <= 1 for tick in side.axes.horizontal.ticks)
