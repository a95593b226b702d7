"""Budget: gains along the way back add up to the decades between the first and the last hidden layer."""

from __future__ import annotations

import math
from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diagnosis.budget import Budget, budget_of, steps_of
from core.record.frame import Frame, Structure
from tests.core.frames import dense, frame_of

gains = st.floats(-30, 30)


def frame_with_gains(structure: Structure, slopes: list[float], weights: list[float]) -> Frame:
    """A frame whose delta follows from its gains, from the output back."""
    back = [w + s for s, w in zip(slopes[:-1][::-1], weights[1:][::-1], strict=True)]
    delta = list(accumulate(back, initial=0.0))[::-1]
    return frame_of(structure, log10_delta=delta, log10_slope_gain=slopes, log10_weight_gain=weights)


@given(st.lists(st.tuples(gains, gains), min_size=2, max_size=12))
def test_slopes_and_weights_together_make_the_decades(pairs: list[tuple[float, float]]) -> None:
    slopes, weights = map(list, zip(*pairs, strict=True))
    hidden = len(pairs) - 1
    frame = frame_with_gains(dense(hidden), slopes, weights)

    budget = budget_of([frame])

    assert budget.total == pytest.approx(frame.log10_delta[0] - frame.log10_delta[hidden - 1], abs=1e-9)
    assert budget.total == pytest.approx(budget.slope + budget.weight)


def test_each_step_back_takes_the_weights_above_and_the_slope_below() -> None:
    frame = frame_of(dense(3), log10_slope_gain=[1.0, 2.0, 3.0, 4.0], log10_weight_gain=[10.0, 20.0, 30.0, 40.0])

    slope, weight = steps_of(frame)

    assert slope.tolist() == [1.0, 2.0]
    assert weight.tolist() == [20.0, 30.0]


def test_what_lies_between_two_hidden_layers_adds_its_slope_and_its_weight() -> None:
    kinds = ("dense", "batch_norm", "activation", "dense", "output")
    structure = Structure(kinds, (4, 4, 4, 4, 3), (0, 3), "float32")
    slopes, weights = [1.0, 0.0, 0.5, 2.0, 0.0], [9.0, 0.25, 0.0, 3.0, 0.0]
    frame = frame_of(structure, log10_slope_gain=slopes, log10_weight_gain=weights)

    slope, weight = steps_of(frame)

    assert (slope.tolist(), weight.tolist()) == ([1.5], [3.25])


@pytest.mark.parametrize(
    "slope, weight, cause",
    [(-3, -1, "slope"), (-1, -3, "weight"), (-5, 2, "slope"), (1, 3, "weight"), (3, 1, "slope"), (-2, 5, "weight")],
)
def test_the_cause_is_what_pulls_hardest_in_the_direction_of_the_whole(slope: float, weight: float, cause: str) -> None:
    assert Budget(slope, weight, slope + weight).cause == cause


def test_the_budget_of_several_frames_is_that_of_the_median() -> None:
    frames = [frame_of(dense(2), log10_slope_gain=gain) for gain in (-1.0, -2.0, -90.0)]

    assert budget_of(frames).slope == -2.0


@pytest.mark.parametrize("hidden", [0, 1])
def test_without_a_way_there_is_no_budget(hidden: int) -> None:
    assert budget_of([frame_of(dense(hidden))]) == Budget(0.0, 0.0, 0.0)
    assert budget_of([]) == Budget(0.0, 0.0, 0.0)


def test_a_blocked_way_has_no_finite_budget() -> None:
    delta = [-math.inf, -math.inf, 0.0]
    frame = frame_of(
        dense(2),
        log10_delta=delta,
        log10_slope_gain=[math.nan, -math.inf, 0.0],
        log10_weight_gain=[0.0, -math.inf, 0.0],
    )

    assert not np.isfinite(budget_of([frame]).total)


def test_a_dead_stretch_that_a_skip_leads_around_counts_as_weight() -> None:
    kinds = ("dense", "dense", "dense", "skip", "dense", "output")
    structure = Structure(kinds, (4, 4, 4, 4, 4, 3), (0, 1, 2, 4), "float32")
    frame = frame_of(
        structure,
        log10_delta=[-1.0, -math.inf, -math.inf, 0.5, 0.0, 0.0],
        log10_slope_gain=[-1.5, math.nan, -math.inf, 0.0, 0.0, 0.0],
        log10_weight_gain=[math.nan, math.inf, math.nan, 0.25, 0.25, 0.0],
    )

    slope, weight = steps_of(frame)

    assert (slope.tolist(), weight.tolist()) == ([0.0, 0.0, 0.0], [-1.0, 0.0, 0.0])
    assert budget_of([frame]).total == -1.0


def test_a_frame_whose_gradient_is_zero_does_not_spoil_the_median() -> None:
    good = frame_of(dense(2), log10_slope_gain=-1.0, log10_weight_gain=0.5)
    dead = frame_of(dense(2), log10_slope_gain=-math.inf, log10_weight_gain=math.nan)

    assert budget_of([good, dead, good]) == budget_of([good])
