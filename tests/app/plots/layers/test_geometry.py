"""Where the bars stand."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.area import Area
from app.plots.layers.geometry import cells, geometry, outline


@pytest.fixture
def area(scene: QGraphicsScene) -> Area:
    """Four decades on 400 × 200 pixels, with room for 4.4 cells and the output."""
    area = Area(scene)
    area.place(QRectF(0, 0, 400, 200))
    area.show_range((0.0, float(cells(4)[1][-1])), (-4.0, 0.0))
    return area


@pytest.mark.parametrize("slots", [1, 4, 200, 1000])
def test_the_output_stands_apart_from_the_slots(slots: int) -> None:
    left, right = cells(slots)

    assert np.all(right[:-2] == left[1:-1])
    assert left[-1] - right[-2] >= 0.4 - 1e-9
    assert right[-1] - left[-1] >= 1 - 1e-9


def test_bars_end_at_their_values_and_zeros_have_no_bar(area: Area) -> None:
    at = geometry(area, np.array([-4.0, -2.0, -np.inf, np.nan, 0.0]))

    assert at.top[[0, 1, 4]].tolist() == [200.0, 100.0, 0.0]
    assert np.isnan(at.top[2:4]).all()


def test_there_are_gaps_between_bars_until_they_get_narrow(area: Area) -> None:
    few, many = geometry(area, np.zeros(5)), cells(1000)
    area.show_range((0.0, float(many[1][-1])), (-4.0, 0.0))
    touching = geometry(area, np.zeros(1001))

    assert np.all(few.bars[0][1:] > few.bars[1][:-1])
    assert np.array_equal(touching.bars[0][1:-1], touching.bars[1][:-2])


def test_a_pixel_belongs_to_the_cell_that_it_is_in(area: Area) -> None:
    at = geometry(area, np.zeros(5))

    assert [at.entry_at(x) for x in at.centre.tolist()] == [0, 1, 2, 3, 4]
    assert at.entry_at(-1.0) is None
    assert at.entry_at(float(at.left[-1]) - 2) is None


def test_an_outline_has_a_step_per_slot_from_its_first_on(area: Area) -> None:
    edges, heights = outline(area, 1, np.array([-4.0, -2.0, 0.0]))

    assert edges.tolist() == area.x([1, 2, 3, 4]).tolist()
    assert heights.tolist() == [200.0, 100.0, 0.0]


def test_a_zero_stands_low(area: Area) -> None:
    at = geometry(area, np.array([-np.inf, 0.0, 0.0, 0.0, 0.0]))

    assert at.ceiling + 0.75 * (at.floor - at.ceiling) < at.top_of_zero < at.floor


def test_beyond_what_is_seen_of_the_axis_a_bar_ends_at_its_edge_and_an_outline_is_not_there(area: Area) -> None:
    area.show_range(area.ranges[0], (-3.0, -1.0))

    at, (_, heights) = geometry(area, np.array([-4.0, -2.0, 0.0])), outline(area, 0, np.array([-4.0, -2.0, 0.0]))

    assert at.top.tolist() == [200.0, 100.0, 0.0]
    assert np.isfinite(heights).tolist() == [False, True, False]
