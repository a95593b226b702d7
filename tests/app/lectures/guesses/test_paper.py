"""Paper maps layers and powers of ten to pixels and back, and its axis tells nothing but what is given."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from app.lectures.guesses.paper import DECADES, FREE, Paper, power, range_around, stroke, whole

RECT = QRectF(60, 20, 700, 300)


@given(st.integers(1, 30), st.floats(-13, 1))
def test_what_is_drawn_stands_where_it_was_drawn(layers: int, value: float) -> None:
    paper = Paper(RECT, layers + 1, tuple(range(layers + 1)), FREE, 110.0)

    for slot in (0, layers // 2, layers):
        point = paper.point(slot, value)
        assert paper.slot_at(point.x()) == slot
        assert abs(paper.value_at(point.y()) - value) <= 0.06


def test_only_what_has_weights_can_be_drawn() -> None:
    paper = Paper(RECT, 4, (0, 2, 3), FREE, 110.0)

    assert paper.slot_at(paper.cell(1).center().x() - 1) == 0
    assert paper.slot_at(RECT.right()) == 2


@pytest.mark.parametrize("given", [0.31, -6.0, -40.2])
def test_the_axis_is_as_long_whatever_the_answer_is(given: float) -> None:
    lower, upper = range_around(given)

    assert upper - lower == DECADES
    assert lower < given < upper


def test_nothing_given_leaves_the_axis_free() -> None:
    assert range_around(None) == range_around(-math.inf) == FREE


def test_few_points_make_a_whole_profile() -> None:
    assert whole({1: -2.0}, 3) == (-2.0, -2.0, -2.0)
    assert whole({0: -6.0, 3: 0.0}, 5) == (-6.0, -4.0, -2.0, 0.0, 0.0)


@given(st.tuples(st.integers(0, 20), st.floats(-9, 0)), st.tuples(st.integers(0, 20), st.floats(-9, 0)))
def test_a_quick_stroke_leaves_no_layer_out(begin: tuple[int, float], end: tuple[int, float]) -> None:
    passed = stroke(begin, end)

    assert sorted(passed) == list(range(min(begin[0], end[0]), max(begin[0], end[0]) + 1))
    assert passed[end[0]] == end[1]


def test_a_value_is_written_as_the_power_of_ten_that_it_is() -> None:
    told = power(0.3)

    assert (told.value, told.text, told.power) == (0.3, "10", "0.3")
