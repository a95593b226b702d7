"""Tests of deeper and shallower stacks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.panels.inspector.points.depth import of_depth
from core.layers import Dense, Maxout, hidden_slots

NARROWING = (Dense(units=8), Maxout(units=4), Dense(units=2))


@given(st.integers(0, 12))
def test_the_stack_has_as_many_hidden_layers_as_asked_for(depth: int) -> None:
    assert len(hidden_slots(of_depth(NARROWING, depth))) == depth


@given(st.integers(0, 12), st.integers(0, 12))
def test_a_shallower_stack_is_the_beginning_of_a_deeper_one(one: int, other: int) -> None:
    shallow, deep = sorted((one, other))

    assert of_depth(NARROWING, deep)[:shallow] == of_depth(NARROWING, shallow)


def test_the_last_layer_is_the_one_that_repeats() -> None:
    assert of_depth(NARROWING, 5) == (*NARROWING, Dense(units=2), Dense(units=2))


def test_an_empty_stack_begins_with_dense_layers() -> None:
    assert of_depth((), 2) == (Dense(), Dense())
