"""Tests of the number of nodes: bars, drags and keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.panels.stack.units import limits, main_number, share, stepped, units_at
from core.layers import AnyLayer, BatchNorm, Dense, Dropout, Maxout, Skip

numbers = st.integers(1, 4096)


def test_the_bar_has_no_length_for_one_node_and_all_of_it_for_the_most() -> None:
    low, high = limits(Dense) or (0, 0)

    assert (share(Dense(units=low)), share(Maxout(units=high))) == (0.0, 1.0)


def test_each_doubling_adds_the_same_length() -> None:
    lengths = [share(Dense(units=2**power)) or 0.0 for power in range(13)]

    assert [b - a for a, b in pairwise(lengths)] == pytest.approx([1 / 12] * 12)


@given(numbers)
def test_an_edge_that_is_let_go_where_it_was_taken_hardly_changes_the_number(units: int) -> None:
    layer = Dense(units=units)

    assert units_at(layer, share(layer) or 0.0) == pytest.approx(units, rel=1 / 16)


def test_beyond_the_ends_of_the_bar_is_the_least_and_the_most() -> None:
    assert (units_at(Dense(), -3.0), units_at(Dense(), 7.0)) == (1, 4096)


@pytest.mark.parametrize("units, more", [(1, 2), (7, 8), (16, 18), (64, 72), (100, 104), (4096, 4096)])
def test_a_step_up_is_an_eighth_of_the_power_of_two_below(units: int, more: int) -> None:
    assert stepped(Dense(units=units), 1) == more


@pytest.mark.parametrize("units, fewer", [(1, 1), (8, 7), (64, 60), (72, 64), (100, 96), (4096, 3840)])
def test_a_step_down_comes_back_along_the_same_numbers(units: int, fewer: int) -> None:
    assert stepped(Dense(units=units), -1) == fewer


def test_twice_and_half() -> None:
    assert (stepped(Dense(units=48), 1, double=True), stepped(Dense(units=48), -1, double=True)) == (96, 24)


@given(numbers, st.sampled_from((1, -1)), st.booleans())
def test_a_step_goes_the_right_way_and_stays_in_range(units: int, direction: int, double: bool) -> None:
    reached = stepped(Dense(units=units), direction, double) or 0

    assert 1 <= reached <= 4096
    assert (reached - units) * direction > 0 or units in (1, 4096)


@pytest.mark.parametrize(
    ("layer", "number"), [(Maxout(units=8), 8), (Dropout(rate=0.2), 0.2), (Skip(span=3), 3), (BatchNorm(), None)]
)
def test_one_number_says_most_about_a_layer(layer: AnyLayer, number: float | None) -> None:
    assert main_number(layer) == number
