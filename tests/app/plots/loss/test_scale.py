"""The axis of the loss is honest about what it holds."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plots.loss.scale import AROUND, SPIKE, LossScale, lasting, share_scale

losses = st.lists(st.floats(1e-6, 1e12), min_size=1, max_size=AROUND - 1)


@given(losses, losses)
def test_the_axis_holds_every_loss_of_a_few_and_never_shrinks(first: list[float], later: list[float]) -> None:
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


@given(st.lists(st.floats(1.0, 2.0), min_size=20, max_size=60), st.floats(10.0, 1e9), st.integers(0, 15))
def test_a_lone_spike_is_left_out_wherever_it_is(calm: list[float], spike: float, place: int) -> None:
    at = 2 + place % (len(calm) - 10)

    assert lasting(np.array([*calm[:at], spike, *calm[at:]])) == max(calm)


def test_a_run_that_begins_or_ends_high_has_no_spike_there() -> None:
    fallen, grown = np.array([50.0, *np.full(30, 1.0)]), np.array([*np.full(30, 1.0), 50.0])

    assert lasting(fallen) == lasting(grown) == 50.0


def test_what_lasts_is_held() -> None:
    assert lasting(np.array([*np.full(30, 1.0), *np.full(6, SPIKE + 1), *np.full(30, 1.0)])) == SPIKE + 1


def test_powers_of_ten_can_be_asked_for() -> None:
    scale = LossScale(requested=True).holding(np.array([0.2, 0.5]))

    assert scale.range == (-1.0, 0.0)
    assert [tick.text for tick in scale.scale("loss", 100, 26).ticks] == ["10", "10"]


def test_between_two_powers_of_ten_round_losses_are_written() -> None:
    scale = LossScale(requested=True).holding(np.array([0.01, 5.0]))

    ticks = scale.scale("loss", 200, 26, within=(-0.5, 0.2)).ticks

    assert [tick.text for tick in ticks] == ["0.4", "0.6", "0.8", "1.0", "1.2", "1.4"]
    assert [10**tick.value for tick in ticks] == pytest.approx([0.4, 0.6, 0.8, 1.0, 1.2, 1.4])


@pytest.mark.parametrize("lines, shown", [(0, []), (1, ["0 %", "100 %"]), (3, ["0 %", "50 %", "100 %"])])
def test_the_axis_of_accuracies_has_as_many_numbers_as_there_is_room_for(lines: int, shown: list[str]) -> None:
    assert [tick.text for tick in share_scale("accuracy", lines).ticks] == shown
