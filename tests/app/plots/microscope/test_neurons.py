"""The neuron that is looked at is one of the selected layer, or of the next that has some, and in the network."""

from __future__ import annotations

from collections.abc import Set

import pytest

from app.plots.microscope.neurons import are_others, following, inside, passed_over
from app.plots.microscope.settings import NeuronSettings
from core.record.frame import Structure

NORMED = Structure(("dense", "batchnorm", "dense", "output"), (8, 8, 4, 3), (0, 2), "float32")
NONE = frozenset[int]()


@pytest.mark.parametrize("slots, entry, unit", [(NONE, 0, 5), ({0, 3}, 0, 5), ({2}, 2, 0), ({1}, 2, 0), ({3}, 3, 0)])
def test_a_selected_layer_comes_under_the_microscope_or_the_next_one(slots: Set[int], entry: int, unit: int) -> None:
    now = following(NeuronSettings(unit=5), slots, NORMED)

    assert (now.entry, now.unit) == (entry, unit)


def test_what_follows_to_the_same_neuron_keeps_it() -> None:
    settings = NeuronSettings(entry=2, unit=3, bias=1.0)

    assert following(settings, {1}, NORMED) == settings


@pytest.mark.parametrize("slots, passed", [(NONE, None), ({1}, 1), ({0}, None), ({1, 2}, None), ({9}, None)])
def test_a_layer_without_neurons_is_passed_over(slots: Set[int], passed: int | None) -> None:
    assert passed_over(NeuronSettings(entry=2), slots, NORMED) == passed


@pytest.mark.parametrize("entry, unit, found", [(0, 7, (0, 7)), (0, 8, (0, 7)), (1, 0, (2, 0)), (9, 9, (3, 2))])
def test_whatever_was_looked_at_is_inside_the_network(entry: int, unit: int, found: tuple[int, int]) -> None:
    now = inside(NeuronSettings(entry=entry, unit=unit), NORMED)

    assert (now.entry, now.unit) == found


def test_networks_of_other_layers_are_others() -> None:
    wider = Structure(NORMED.kinds, (8, 8, 5, 3), NORMED.hidden, "float32")

    assert are_others(NORMED, wider)
    assert not are_others(NORMED, Structure(NORMED.kinds, NORMED.units, NORMED.hidden, "float64"))
