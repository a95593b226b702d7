"""What a plot of distributions takes from the answers."""

from __future__ import annotations

import math

import numpy as np
import pytest

from app.canvas.scales.ranges import Ranges
from app.plots.activations.distributions import (
    DELTA,
    PRE,
    SIGNAL,
    SIZE,
    Ridges,
    Uprights,
    colours,
    needed,
    ridges_of,
    sloped,
    uprights,
)
from core.components.activations import Relu, Sigmoid, Tanh
from core.components.datasets import Noise
from core.components.initializers import Normal
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, Dropout
from core.numerics import Floats
from core.probes.counts import counted, joined
from core.probes.histograms import ROLES, Histograms
from tests.app.plots.probed import Probed
from tests.core.frames import dense, falling, frame_of
from tests.core.networks import deep

SLOTS = (0, 1, 2)


def ridges(experiment: Experiment, role: str, slots: tuple[int, ...] = SLOTS) -> tuple[Probed, Ridges]:
    run = Probed(experiment).step(2)
    answer = Histograms(slots).answer(run.session.trace)
    run.recording.add(1, {Histograms(slots): answer})
    found = ridges_of(run.view, role, slots)
    assert found is not None
    return run, found


def test_before_there_is_an_answer_there_is_nothing() -> None:
    run = Probed(deep(3, units=8)).step()

    assert ridges_of(run.view, SIGNAL, SLOTS) is None
    assert needed(None, SIGNAL) == (-1.0, 1.0)
    assert needed(None, DELTA) == (-8.0, 0.0)


def test_the_nearest_answer_counts_whatever_was_looked_at_when_it_was_given() -> None:
    run = Probed(deep(3, units=8)).step(2)
    for step, role in enumerate((SIGNAL, DELTA)):
        run.recording.add(step, {Histograms(SLOTS, role): Histograms(SLOTS, role).answer(run.session.trace)})

    found = [ridges_of(view, SIGNAL, SLOTS) for view in (run.view.at(0), run.view)]

    assert [each.step for each in found if each is not None] == [0, 1]


def test_at_a_deviation_of_a_hundredth_the_axis_is_fitted_or_that_of_textbooks() -> None:
    _, found = ridges(deep(3, Sigmoid(), Normal(std=0.01), units=16), SIGNAL)

    fitted, textbook = (uprights(Ranges(), SIGNAL, found, of_textbook).layers for of_textbook in (False, True))

    assert 0.3 < fitted[0] < 0.5 < fitted[1] < 0.7
    assert all(np.count_nonzero(bins) > 12 for bins in found.counts.bins)
    assert textbook == (0.0, 1.0)


def test_signals_of_both_signs_have_the_textbooks_axis_from_minus_1_on() -> None:
    _, found = ridges(deep(3, Tanh(), Normal(std=0.01), units=16), SIGNAL)

    assert uprights(Ranges(), SIGNAL, found, textbook=True).layers == (-1.0, 1.0)


def test_signals_that_are_all_zero_are_not_negative() -> None:
    found = Ridges(0, SIGNAL, (0,), counted(np.zeros((1, 4))), 4, 4, 2)

    assert uprights(Ranges(), SIGNAL, found, textbook=True).layers == (0.0, 1.0)


def test_a_run_that_has_not_answered_yet_widens_no_axis() -> None:
    _, found = ridges(deep(3, Sigmoid(), Normal(std=0.01), units=16), SIGNAL)
    ranges = Ranges()

    before, after = (uprights(ranges, SIGNAL, seen, textbook=False).layers for seen in (None, found))

    assert before == (-1.0, 1.0)
    assert after[0] > 0.3


def test_what_an_axis_does_not_show_has_a_share() -> None:
    found = Ridges(0, SIGNAL, (0,), counted(np.array([[0.5, 0.6, 3.0, 0.0]])), 4, 4, 2)

    assert found.share_outside(0.0, 1.0) == 0.25


@pytest.mark.parametrize("role", ROLES)
def test_the_extent_holds_every_number(role: str) -> None:
    run, found = ridges(deep(3, Sigmoid(), Normal(std=0.5), units=16), role)

    assert found.extent is not None
    low, high = found.extent
    name = {SIGNAL: "signal", SIZE: "signal", PRE: "pre", DELTA: "delta"}[role]
    for slot in SLOTS:
        values = getattr(run.session.passes.stacks.buffers[slot], name).astype(float)
        if role in (SIZE, DELTA):
            exponent = int(run.session.passes.exponents[slot]) if role == DELTA else 0
            values = np.log10(np.abs(values)) + exponent * math.log10(2)
            values = values[values > low + 1e-6] if (found.counts.below > 0).any() else values
        assert low - 1e-6 <= values.min()
        assert values.max() <= high + 1e-6


def test_sizes_of_signals_that_are_decades_apart_share_an_axis() -> None:
    _, found = ridges(deep(8, Tanh(), Normal(std=0.01), units=16), SIZE, (0, 7))

    low, high = needed(found, SIZE)

    assert low <= -4
    assert high >= -2


def test_numbers_that_hardly_differ_look_alike() -> None:
    counts = counted(np.array([[0.1, 0.1 + 1e-7]]))

    lower, upper = needed(Ridges(0, SIGNAL, (0,), counts, 2, 2, 2), SIGNAL)

    assert lower < 0.1 < upper
    assert 0.01 <= upper - lower <= 0.02


def test_zeros_are_a_share_and_belong_to_the_extent_of_a_signal() -> None:
    run, found = ridges(deep(3, Relu(), units=16), SIGNAL)

    expected = [(run.session.passes.stacks.buffers[slot].signal == 0).mean() for slot in SLOTS]
    np.testing.assert_allclose(found.zeros, expected)
    assert found.extent is not None
    assert found.extent[0] <= 0.0


def test_the_share_around_a_value_is_counted() -> None:
    run, found = ridges(deep(3, units=16), SIGNAL)

    share, low, high = found.share_at(1, 0.1)

    values = run.session.passes.stacks.buffers[1].signal
    assert low <= 0.1 < high
    assert share == pytest.approx(((low <= values) & (values < high)).mean())
    assert all(math.isnan(value) for value in found.share_at(1, 99.0))


def test_a_layer_without_pre_activations_has_no_share() -> None:
    _, found = ridges(Experiment(data=Noise(samples=90), layers=(Dense(units=8), Dropout())), PRE, (0, 1))

    assert found.zeros[0] == 0
    assert math.isnan(found.zeros[1])
    assert math.isnan(found.share_at(1, 0.0)[0])


def test_delta_is_coloured_as_in_the_profile_and_a_signal_is_not() -> None:
    frame = frame_of(dense(5), log10_delta=falling(-6.0, 5))

    assert colours(frame, DELTA, (0, 2, 4)) == ["cold", "cold", "neutral"]
    assert colours(frame, SIGNAL, (0, 2, 4)) == ["neutral"] * 3


def test_only_what_has_an_activation_can_sleep() -> None:
    session = Probed(Experiment(data=Noise(samples=90), layers=(Dense(units=8), BatchNorm(), Dropout()))).session

    assert sloped(session.step(), (0, 1, 2)) == [True, False, False]


def test_the_output_has_slopes_that_are_known() -> None:
    session = Probed(deep(2, units=8)).session

    assert sloped(session.step(), (0, 1, 2)) == [True] * 3


def apart(layers: Floats, output: Floats, role: str = SIGNAL, textbook: bool = False) -> Uprights:
    """The axes where one layer and the output have these numbers."""
    counts = joined([([0], counted(layers[None])), ([1], counted(output[None]))], 2)
    return uprights(Ranges(), role, Ridges(0, role, (0, 1), counts, 4, 4, 2), textbook)


WIDE, NARROW = np.linspace(-19, 19, 50), np.linspace(0, 0.99, 50)


def test_answers_that_would_be_a_stripe_on_the_axis_of_the_layers_have_their_own() -> None:
    assert apart(WIDE, NARROW) == ((-20.0, 20.0), (0.0, 1.0))
    assert apart(NARROW, WIDE) == ((0.0, 1.0), (-20.0, 20.0))
    assert apart(NARROW, NARROW + 300).own is not None


def test_answers_of_the_size_of_signals_share_their_axis() -> None:
    assert apart(1.9 * NARROW - 0.95, NARROW) == ((-1.0, 1.0), None)
    assert apart(NARROW, 1.9 * NARROW - 0.95) == ((-1.0, 1.0), None)


def test_decades_are_on_one_axis() -> None:
    assert apart(WIDE, NARROW, SIZE).own is None


def test_beside_the_axis_of_textbooks_stands_only_what_is_beyond_it() -> None:
    assert apart(NARROW, NARROW / 20, textbook=True) == ((0.0, 1.0), None)
    assert apart(NARROW, WIDE, textbook=True) == ((0.0, 1.0), (-20.0, 20.0))


def test_an_output_without_numbers_needs_no_axis() -> None:
    assert apart(WIDE, np.full(3, np.nan)).own is None


def test_answers_are_known_whatever_is_looked_at() -> None:
    _, found = ridges(deep(2, units=8), DELTA)

    assert found.answers is not None
    assert 0 <= found.answers[0] < found.answers[1] <= 1
    assert found.output is not None
    assert found.layers is not None
    assert (found.layers.slots, found.output.slots) == ((0, 1), (2,))
