"""Tests of what stays when the kind of a component changes."""

from __future__ import annotations

import pytest

from app.widgets.kept_settings import carried_over, like_neighbour
from core.components.component import Component
from core.components.datasets import Blobs, Digits, Noise, Spirals
from core.layers import Dense, Maxout


class Named(Component, frozen=True, tag="named"):
    """A component that wants a name."""

    name: str = "somebody"


def test_settings_that_start_alike_are_kept() -> None:
    replaced = carried_over(Spirals(samples=99, noise=0.7), Blobs)

    assert replaced == Blobs(samples=99, noise=0.3)


def test_settings_that_start_differently_begin_anew() -> None:
    replaced = carried_over(Spirals(samples=99), Noise)

    assert replaced == Noise(samples=1000)


def test_kinds_without_common_settings_and_several_at_once_give_the_defaults() -> None:
    replaced = [carried_over(Spirals(samples=99), Digits), carried_over(None, Spirals), carried_over(Digits(), Named)]

    assert replaced == [Digits(), Spirals(), Named()]


@pytest.mark.parametrize("index, units", [(0, 2), (1, 2), (2, 2), (3, 3)])
def test_a_new_layer_is_like_the_nearest_of_its_kind_before_it_else_after_it(index: int, units: int) -> None:
    layers = (Maxout(units=9), Dense(units=2, bias=False), Dense(units=3, bias=False))

    assert like_neighbour(Dense, layers, index) == Dense(units=units, bias=False)


def test_a_new_layer_without_its_like_keeps_what_it_shares_with_its_neighbour() -> None:
    assert like_neighbour(Maxout, (Dense(units=5),), 0) == Maxout(units=5)
    assert like_neighbour(Maxout, (), 0) == Maxout()


def test_a_new_layer_has_no_name_and_learns_whatever_its_neighbour_does() -> None:
    first = Dense(units=5, name="encoder", trainable=False)

    assert like_neighbour(Dense, (first,), 1) == Dense(units=5)
    assert like_neighbour(Maxout, (first,), 1) == Maxout(units=5)
