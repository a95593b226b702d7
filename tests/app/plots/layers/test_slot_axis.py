"""Layers are numbered where there is room, and never stand like walls."""

from __future__ import annotations

from app.plots.layers.slot_axis import slot_scale, whole_slots


def test_the_first_layers_the_round_ones_and_the_output_are_numbered() -> None:
    scale = slot_scale(20, 400, 40, "out", whole_slots(20, 400, 110))

    assert scale.ticks[0].text == "1"
    assert scale.ticks[-1].text == "out"
    assert scale.lower == 0.0


def test_few_layers_leave_free_space_on_either_side() -> None:
    scale = slot_scale(2, 900, 24, "out", whole_slots(2, 900, 100))

    assert scale.lower < 0
    assert 900 / (scale.upper - scale.lower) <= 100 + 1e-9


def test_a_number_stands_in_the_middle_of_what_is_seen_of_its_layer() -> None:
    scale = slot_scale(3, 400, 24, "out", (0.75, 2.5))

    assert [(tick.text, tick.value) for tick in scale.ticks] == [("1", 0.875), ("2", 1.5), ("3", 2.25)]
