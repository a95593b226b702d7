"""Layers are numbered where there is room, and never stand like walls."""

from __future__ import annotations

import pytest

from app.plots.layers.slot_axis import slot_scale, whole_slots
from tests.app.plots.layers.called import called

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_first_layers_the_round_ones_and_the_output_are_numbered() -> None:
    scale = slot_scale(20, 400, 40, "out", whole_slots(20, 400, 110), called())

    assert scale.ticks[0].text == "1"
    assert scale.ticks[-1].text == "out"
    assert scale.lower == 0.0


def test_few_layers_leave_free_space_on_either_side() -> None:
    scale = slot_scale(2, 900, 24, "out", whole_slots(2, 900, 100), called())

    assert scale.lower < 0
    assert 900 / (scale.upper - scale.lower) <= 100 + 1e-9


def test_a_number_stands_in_the_middle_of_what_is_seen_of_its_layer() -> None:
    scale = slot_scale(3, 400, 24, "out", (0.75, 2.5), called())

    assert [(tick.text, tick.value) for tick in scale.ticks] == [("1", 0.875), ("2", 1.5), ("3", 2.25)]


def test_a_name_has_the_width_of_its_cell() -> None:
    names = called("an encoder of many letters", "", "", "probabilities")

    wide, narrow = (slot_scale(3, width, 24, "out", (0.0, 4.4), names) for width in (900, 120))

    assert [tick.text for tick in wide.ticks] == ["an encoder of many letters", "2", "3", "probabilities"]
    assert [tick.text for tick in narrow.ticks] == ["1", "2", "3", "out"]
