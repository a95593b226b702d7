"""The axis of the loss is honest about what it holds."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.plots.loss.scale import LossScale

losses = st.lists(st.floats(1e-6, 1e12), min_size=1, max_size=20)


@given(losses, losses)
def test_the_axis_holds_every_loss_of_the_run_and_never_shrinks(first: list[float], later: list[float]) -> None:
    before = LossScale().holding(np.array(first))
    after = before.holding(np.array(later))

    assert np.isfinite(after.placed(np.array(first + later))).all()
    assert (after.lowest, after.highest) == (min(first + later), max(first + later))


def test_small_losses_start_from_zero() -> None:
    scale = LossScale().holding(np.array([1.1, 0.3]))

    assert not scale.logarithmic
    assert scale.range == (0.0, 1.5)
    assert [tick.text for tick in scale.scale("loss", 100, 26).ticks] == ["0.0", "0.5", "1.0", "1.5"]


def test_a_loss_that_exploded_gets_powers_of_ten() -> None:
    scale = LossScale().holding(np.array([4000.0, 4.3]))

    assert scale.logarithmic
    assert scale.range == (0.0, 4.0)
    assert {tick.text for tick in scale.scale("loss", 100, 26).ticks} == {"10"}


def test_a_previous_run_that_exploded_does_not_press_this_one_flat() -> None:
    scale = LossScale().holding(np.array([1.0])).beside(np.array([4e12, 2.5]))

    assert scale.highest == 2.5
    assert np.isnan(scale.placed(np.array([4e12]))).all()


def test_what_is_not_a_loss_has_no_say() -> None:
    scale = LossScale().holding(np.array([1.0, math.nan, math.inf]))

    assert (scale.lowest, scale.highest) == (1.0, 1.0)
    assert LossScale().range == (0.0, 1.0)
