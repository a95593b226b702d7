"""Normalizers and skips at regular places; whoever looks back still looks to the same place."""

from __future__ import annotations

import pytest

from core.components.activations import Relu
from core.experiment import Experiment, validated
from core.experiment.regular import normalizers, normalizing_kinds, skips, with_insertions
from core.layers import BatchNorm, Dense, Dropout, LayerNorm, RmsNorm, Skip

DENSE = Dense(units=16, activation=Relu())


def kinds(experiment: Experiment) -> list[str]:
    """The stack in short."""
    return [type(layer).__name__ for layer in experiment.layers]


def test_these_normalize() -> None:
    assert normalizing_kinds() == (BatchNorm, LayerNorm, RmsNorm)


def test_every_hidden_layer_gets_a_normalizer_unless_it_has_one() -> None:
    experiment = Experiment(layers=(DENSE, Dropout(), DENSE, LayerNorm(), DENSE))

    after = with_insertions(experiment, normalizers(experiment.layers, BatchNorm))

    assert kinds(after) == ["Dense", "BatchNorm", "Dropout", "Dense", "LayerNorm", "Dense", "BatchNorm"]
    assert normalizers(after.layers, RmsNorm) == ()


def test_a_skip_that_was_there_leads_around_what_it_led_around() -> None:
    experiment = Experiment(layers=(DENSE, DENSE, DENSE, Skip(span=2)))

    after = validated(with_insertions(experiment, normalizers(experiment.layers, BatchNorm)))

    assert kinds(after) == ["Dense", "BatchNorm", "Dense", "BatchNorm", "Dense", "BatchNorm", "Skip"]
    assert after.layers[-1] == Skip(span=4)


def test_a_skip_leads_around_every_two_layers_with_weights_where_the_widths_differ() -> None:
    experiment = Experiment(layers=(DENSE,) * 5)

    after = validated(with_insertions(experiment, skips(experiment.layers, 2)))

    assert kinds(after) == ["Dense", "Dense", "Skip", "Dense", "Dense", "Skip", "Dense"]
    assert after.layers[2] == Skip(span=2, projection=True)  # the input has two columns
    assert after.layers[5] == Skip(span=2)


def test_what_belongs_to_a_layer_is_led_around_too() -> None:
    experiment = Experiment(layers=(DENSE, BatchNorm(), DENSE, BatchNorm()))

    after = validated(with_insertions(experiment, skips(experiment.layers, 1)))

    assert kinds(after) == ["Dense", "BatchNorm", "Skip", "Dense", "BatchNorm", "Skip"]
    assert [layer.looks_back() for layer in after.layers if layer.looks_back()] == [2, 2]


def test_where_a_skip_ends_already_there_comes_no_other() -> None:
    experiment = Experiment(layers=(DENSE,) * 4)
    once = with_insertions(experiment, skips(experiment.layers, 2))

    assert skips(once.layers, 2) == ()


@pytest.mark.parametrize("every", [3, 100])
def test_a_rest_has_none(every: int) -> None:
    assert skips((DENSE,) * 2, every) == ()
