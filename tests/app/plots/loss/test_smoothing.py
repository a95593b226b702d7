"""A smoothed curve is a weighted mean of what was."""

from __future__ import annotations

import math
import sys

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.plots.loss.smoothing import MOST, smoothed

curves = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30)
shares = st.floats(0, MOST)


@given(curves, shares)
@example([5e-324], 0.5)
def test_it_stays_within_what_was_and_begins_where_the_curve_does(values: list[float], kept: float) -> None:
    drawn = smoothed(np.arange(float(len(values))), np.array(values), kept)

    slack = max(1e-9 * max(map(abs, values)), sys.float_info.min)  # the smallest have no digits to be rounded to
    assert drawn[0] == pytest.approx(values[0])
    for i, value in enumerate(drawn.tolist()):
        assert min(values[: i + 1]) - slack <= value <= max(values[: i + 1]) + slack


@given(st.floats(-1e6, 1e6), shares)
def test_what_does_not_change_is_not_changed(value: float, kept: float) -> None:
    assert smoothed(np.arange(20.0), np.full(20, value), kept).tolist() == pytest.approx([value] * 20)


def test_each_step_keeps_a_share_and_the_beginning_is_not_drawn_to_zero() -> None:
    drawn = smoothed(np.arange(3.0), np.array([1.0, 2.0, 4.0]), 0.5)

    assert drawn.tolist() == pytest.approx([1.0, (0.25 + 1.0) / 0.75, (0.125 + 0.5 + 2.0) / 0.875])


def test_steps_that_lie_farther_apart_keep_less() -> None:
    near, far = (smoothed(np.array([0.0, step]), np.array([0.0, 1.0]), 0.9)[1] for step in (1.0, 10.0))

    assert near < far


def test_a_gap_stays_one_and_has_no_say() -> None:
    drawn = smoothed(np.arange(3.0), np.array([1.0, math.nan, 1.0]), 0.9)

    assert drawn[[0, 2]].tolist() == [1.0, 1.0]
    assert math.isnan(drawn[1])
