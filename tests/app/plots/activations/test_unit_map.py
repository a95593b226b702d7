"""The map of neurons."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.activations.columns import Names, column_scale, columns
from app.plots.activations.unit_map import CAPTION_PX, UnitMap
from app.theme import Theme
from core.probes.units import EachUnit
from tests.app.plots.layers.called import called
from tests.app.plots.seen import ink, painted

BOX = QRectF(40, 50, 300, 100)


def answer(*units: int) -> EachUnit:
    rows = tuple(np.linspace(0, 1, count) for count in units)
    return EachUnit(tuple(range(len(units))), rows, rows, rows, rows, rows)


@pytest.fixture
def unit_map(canvas: Canvas, theme: Theme) -> UnitMap:
    """Of three layers, the second of which has no activation."""
    unit_map = UnitMap(canvas, theme)
    unit_map.place(BOX)
    area, names = Area(canvas.scene), Names("layer", "out", 18)
    scale = column_scale((0, 1, 2), 9, 300, 100, 20, names, called())
    area.place(BOX)
    area.show_range((scale.lower, scale.upper), (0, 1))
    unit_map.show_units(answer(8, 4, 4), columns(area, (0, 1, 2)), [True, False, True], scale)
    unit_map.name("neuron", "what it means")
    return unit_map


def test_a_neuron_is_found_under_the_pointer(unit_map: UnitMap) -> None:
    top, tall = BOX.top() + CAPTION_PX, (BOX.height() - CAPTION_PX) / 8

    assert unit_map.unit_at(QPointF(60, top + 0.5 * tall), 0) == 0
    assert unit_map.unit_at(QPointF(60, top + 6.5 * tall), 0) == 6
    assert unit_map.unit_at(QPointF(160, top + 0.5 * tall), 1) is None
    assert unit_map.unit_at(QPointF(260, top + 3.5 * tall), 2) == 3
    assert unit_map.unit_at(QPointF(260, top + 4.5 * tall), 2) is None
    assert unit_map.unit_at(QPointF(60, BOX.top() + 2), 0) is None


def test_axis_and_caption_are_named(unit_map: UnitMap) -> None:
    assert unit_map.axes.vertical.name == "neuron"
    assert [tick.text for tick in unit_map.axes.vertical.ticks][:1] == ["1"]
    assert ink(painted(unit_map.draw)) > 20
    assert unit_map.every < 1


def test_without_room_there_is_no_map(unit_map: UnitMap) -> None:
    unit_map.place(QRectF(40, 50, 300, 0))

    assert not unit_map.shown
    assert unit_map.unit_at(QPointF(60, 50), 0) is None
    assert ink(painted(unit_map.draw)) == 0


def test_cleared_it_shows_nothing(unit_map: UnitMap) -> None:
    unit_map.clear()

    assert ink(painted(unit_map.draw)) == 0
    assert unit_map.units == 1


def test_it_is_painted_anew_only_where_something_has_changed(
    unit_map: UnitMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted_views: list[EachUnit] = []
    monkeypatch.setattr(unit_map, "_paint", lambda answer, edges: painted_views.append(answer))
    seen, other, columns_ = unit_map.answer, answer(8, 4, 4), unit_map.columns
    assert columns_ is not None

    unit_map.show_units(seen, columns_, [True, False, True], unit_map.axes.horizontal)
    unit_map.show_units(other, columns_, [True, False, True], unit_map.axes.horizontal)

    assert painted_views == [other]
