"""Of all pairs at once it is found what `settings_between` finds of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from core.components.activations import LeakyRelu, Relu
from core.layers import AnyLayer, BatchNorm, Dense, LayerNorm
from core.scenes.work.differences import declared_layer, plain, settings_between
from core.scenes.work.distances import between_layers, distances
from tests.core.experiments import layers, small

some = st.lists(layers | small, max_size=5)


def count(one: Any, other: Any) -> int:
    """How many settings are others."""
    return sum(each.how == "set" for each in settings_between(plain(one), plain(other), declared_layer(), (), ()))


@given(some, some)
def test_each_pair_differs_at_as_many_places_as_it_does_by_itself(
    old: Sequence[AnyLayer], new: Sequence[AnyLayer]
) -> None:
    found = between_layers(old, [*new, *old])

    assert found.tolist() == [[count(one, other) for other in (*new, *old)] for one in old]


def test_groups_of_another_kind_are_compared_in_what_they_have_in_common() -> None:
    old = Dense(units=8, activation=LeakyRelu(negative_slope=0.2)), LayerNorm()
    new = (
        Dense(units=9, activation=Relu()),
        Dense(units=8, activation=LeakyRelu(negative_slope=0.3)),
        BatchNorm(epsilon=0.5),
    )

    assert between_layers(old, new)[0, :2].tolist() == [2, 1]
    assert between_layers(old, new)[1, 2] == 2


def test_what_is_no_group_is_compared_as_a_whole() -> None:
    old, new = [None, 1, [1, 2], {"a": 1}, {}], [1.0, [1, 2], {"a": 2}, None, {"a": 1, "b": 3}]

    found = distances(old, new, inspect.DictType(inspect.StrType(), inspect.AnyType()))

    assert found.tolist() == [
        [1, 1, 1, 0, 1], [0, 1, 1, 1, 1], [1, 0, 1, 1, 1], [1, 1, 1, 1, 1], [1, 1, 1, 1, 2],
    ]  # fmt: skip
