"""A point belongs to the pane that it is in, or on the axes of."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.panes import Axis, Pane, axis, pane_around, pane_at

ACROSS, UPRIGHT = Axis("across", (0.0, 1.0), 0.1), Axis("upright", (0.0, 1.0), 0.1)
RECTS = {"above": QRectF(60, 10, 100, 80), "below": QRectF(60, 130, 100, 50), "beside": QRectF(240, 10, 100, 170)}


@pytest.fixture
def panes(canvas: Canvas) -> dict[str, Pane]:
    """Two over each other, and one beside them."""
    areas = {name: Area(canvas.scene) for name in RECTS}
    for name, rect in RECTS.items():
        areas[name].place(rect)
    return {name: Pane(area, ACROSS, UPRIGHT) for name, area in areas.items()}


@pytest.mark.parametrize(
    "x, y, name",
    [
        *((100, 50, "above"), (20, 50, "above"), (100, 110, "above")),
        *((100, 140, "below"), (20, 140, "below"), (100, 195, "below")),
        *((300, 50, "beside"), (200, 50, "beside"), (300, 195, "beside")),
    ],
)
def test_numbers_stand_left_of_an_area_and_under_it(x: int, y: int, name: str, panes: dict[str, Pane]) -> None:
    assert pane_at(list(panes.values()), QPointF(x, y)) == panes[name]


def test_above_all_areas_and_right_of_them_there_is_nothing(panes: dict[str, Pane]) -> None:
    assert [pane_at(list(panes.values()), QPointF(*at)) for at in ((100, 5), (360, 50))] == [None, None]
    assert pane_at([], QPointF(100, 50)) is None


def test_a_rectangle_is_of_the_pane_that_has_most_of_it(panes: dict[str, Pane]) -> None:
    listed = list(panes.values())

    assert pane_around(listed, QRectF(80, 40, 40, 100)) == panes["above"]
    assert pane_around(listed, QRectF(80, 80, 40, 90)) == panes["below"]
    assert pane_around(listed, QRectF(170, 40, 60, 100)) is None


def test_the_upright_axis_is_left_of_its_area_and_there_alone(panes: dict[str, Pane]) -> None:
    pane = panes["above"]
    places = [QPointF(20, 50), QPointF(100, 50), QPointF(100, 100), QPointF(20, 100)]

    assert [pane.axis_at(place) for place in places] == [1, 0, 0, None]
    assert [pane.on_axes(place) for place in places] == [True, False, True, True]
    assert [Pane(pane.area, None, UPRIGHT).axis_at(place) for place in places] == [1, 1, None, None]
    assert [Pane(pane.area, ACROSS).axis_at(place) for place in places] == [None, 0, 0, None]


@pytest.mark.parametrize("least, narrowest", [(0.0, 0.01), (2.0, 2.0)])
def test_there_is_something_to_read_of_every_part(least: float, narrowest: float) -> None:
    assert axis("across", (-5.0, 5.0), least).narrowest == narrowest
