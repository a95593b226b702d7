"""Which layers are shown, and where."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.area import Area
from app.plots.activations.columns import NARROWEST_PX, Names, chosen_slots, column_scale, columns
from tests.app.plots.layers.called import called

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = Names("layer", "out", 18.0)


@pytest.mark.parametrize("slots", [1, 2, 20, 100])
def test_all_layers_are_shown_where_they_fit(slots: int) -> None:
    assert chosen_slots(slots, 100 * NARROWEST_PX) == tuple(range(slots))


@pytest.mark.parametrize("slots", [101, 200, 5000])
def test_of_more_an_even_sample_with_both_ends(slots: int) -> None:
    chosen = chosen_slots(slots, 100 * NARROWEST_PX)

    gaps = {after - before for before, after in pairwise(chosen)}
    assert (chosen[0], chosen[-1], len(chosen)) == (0, slots - 1, 100)
    assert max(gaps) - min(gaps) <= 1


@pytest.mark.parametrize("wanted", [0, 1, 333, 777, 998, 999])
def test_the_layer_that_is_wanted_is_among_them(wanted: int) -> None:
    chosen = chosen_slots(1000, 400, wanted)

    assert wanted in chosen
    assert sorted(set(chosen)) == list(chosen)
    assert (chosen[0], chosen[-1]) == (0, 999)


def test_a_few_pixels_more_ask_for_no_other_layers() -> None:
    assert chosen_slots(1000, 408) == chosen_slots(1000, 460)


def test_a_column_is_found_under_its_pixels(scene: QGraphicsScene) -> None:
    area = Area(scene)
    area.place(QRectF(100, 0, 300, 50))
    scale = column_scale((4, 9, 30), 40, 300, 110, 20, NAMES, called())
    area.show_range((scale.lower, scale.upper), (0, 1))

    found = columns(area, (4, 9, 30))

    assert [found.slot_at(x) for x in (99.0, 101.0, 250.0, 399.0, 401.0)] == [None, 4, 9, 30, None]
    assert found.pitch == pytest.approx(100)
    assert found.columns_of(frozenset({30, 5, 4})) == [0, 2]
    assert [tick.text for tick in scale.ticks] == ["5", "10", "31"]


def test_few_columns_stand_in_the_middle(scene: QGraphicsScene) -> None:
    scale = column_scale((0, 1), 3, 880, 110, 20, NAMES, called())

    assert (scale.lower, scale.upper) == (-3.0, 5.0)


def test_the_output_is_named_as_what_it_is() -> None:
    scale = column_scale((0, 1, 2), 3, 300, 110, 20, NAMES, called())

    assert [(tick.value, tick.text) for tick in scale.ticks] == [(0.5, "1"), (1.5, "2"), (2.5, "out")]


@pytest.mark.parametrize("layers", range(1, 60))
def test_no_number_stands_on_the_name_of_the_output(layers: int) -> None:
    room, slots = 400.0, tuple(range(layers + 1))

    scale = column_scale(slots, layers + 1, room, 110, 20, NAMES, called())

    pitch = room / (scale.upper - scale.lower)
    assert scale.ticks[-1].text == "out"
    assert scale.ticks[0].text == "1"
    assert (scale.ticks[-1].value - scale.ticks[-2].value) * pitch >= NAMES.wide / 2 + 10


def test_layers_that_have_a_name_are_called_so() -> None:
    scale = column_scale((0, 1, 2), 3, 300, 110, 20, NAMES, called("encoder", "", "logits"))

    assert [tick.text for tick in scale.ticks] == ["encoder", "2", "logits"]
