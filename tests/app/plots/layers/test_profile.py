"""Which frame a profile shows and in which state each layer is."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from app.canvas.marks import ABSENT, COLD, NEUTRAL, OVERFLOW, ZERO
from app.plots.layers.measures import SIGNAL, UPDATE, WEIGHT
from app.plots.layers.profile import ABSOLUTE, RELATIVE, TOGETHER, Profile, aligned, profile_of
from core.record.frame import Overflow
from core.record.recording import Recording
from tests.core.frames import dense, falling, frame_of, history_of, run_of

DELTA = np.array([-9.0, -1.5, -1.0, -0.5])


def profile(measure: str = RELATIVE, **changed: Any) -> Profile:
    """Of a run of one step with three layers and the output."""
    shown = profile_of(history_of([frame_of(dense(3), **{"log10_delta": DELTA, **changed})]), measure)
    assert shown is not None
    return shown


def test_delta_is_taken_relative_to_the_last_hidden_layer() -> None:
    assert profile(RELATIVE).values.tolist() == [-8.0, -0.5, 0.0, 0.5]
    assert profile(ABSOLUTE).values.tolist() == DELTA.tolist()


def test_the_state_is_judged_by_delta_whatever_is_shown() -> None:
    weights = profile(WEIGHT, log10_weight_gradient=np.array([0.1, 0.2, -math.inf, math.nan]))

    assert profile(ABSOLUTE).marks == (COLD, NEUTRAL, NEUTRAL, NEUTRAL)
    assert weights.marks == (COLD, NEUTRAL, ZERO, ABSENT)


def test_where_the_last_hidden_layer_is_zero_delta_is_shown_as_it_is() -> None:
    shown = profile(RELATIVE, log10_delta=np.array([-math.inf, -math.inf, -math.inf, -0.5]))

    assert not shown.relative
    assert shown.marks == (ZERO, ZERO, ZERO, NEUTRAL)
    assert shown.finite.tolist() == [-0.5]


def test_after_an_overflow_the_frame_before_it_is_shown_and_the_place_marked() -> None:
    structure = dense(3)
    end = frame_of(structure, 1, log10_delta=math.nan, overflow=Overflow(1, "signal"))

    shown = profile_of(history_of([frame_of(structure, 0, log10_delta=DELTA), end]), RELATIVE)

    assert shown is not None
    assert (shown.frame.step, shown.ended) == (0, end)
    assert shown.marks == (COLD, OVERFLOW, NEUTRAL, NEUTRAL)
    assert np.isnan(shown.numbers[1])


def test_an_overflow_in_the_first_frame_has_nothing_before_it() -> None:
    end = frame_of(dense(3), 0, log10_delta=math.nan, overflow=Overflow(3, "loss"))

    shown = profile_of(history_of([end]), RELATIVE)

    assert shown is not None
    assert shown.marks == (ABSENT, ABSENT, ABSENT, OVERFLOW)


def test_lost_signals_are_known_by_layer() -> None:
    assert profile(signal_lost=np.array([0.0, 1.0, 1.0, 0.0])).lost == [False, True, True, False]


def test_an_empty_history_has_no_profile() -> None:
    assert profile_of(Recording(dense(2)).view(), RELATIVE) is None


@pytest.mark.parametrize("measure", [RELATIVE, ABSOLUTE, WEIGHT])
def test_a_network_without_hidden_layers_has_one_bar(measure: str) -> None:
    shown = profile_of(history_of([frame_of(dense(0), log10_delta=-1.0, log10_weight_gradient=0.0)]), measure)

    assert shown is not None
    assert (shown.slots, shown.marks) == (0, (NEUTRAL,))


def test_the_output_is_no_hidden_layer_and_is_never_said_to_explode() -> None:
    delta = np.array([-9.0, -1.5, -1.0, 2.4])

    assert [profile(measure, log10_delta=delta).marks[-1] for measure in (RELATIVE, WEIGHT)] == [NEUTRAL, NEUTRAL]
    assert profile(log10_delta=np.array([-1.0, -1.0, -1.0, -math.inf])).marks[-1] == ZERO


@pytest.mark.parametrize(
    "theirs, first, left", [(2, 1, [-8.0, 0.0]), (3, 0, [-8.0, -4.0, 0.0]), (5, 0, [-4.0, -2.0, 0.0])]
)
def test_another_run_is_laid_over_layer_by_layer_from_the_output_side(
    theirs: int, first: int, left: list[float]
) -> None:
    ghost = profile_of(run_of(dense(theirs), 1, log10_delta=falling(-8, theirs)), RELATIVE)
    assert ghost is not None

    begin, values = aligned(ghost, profile())

    assert (begin, values.tolist()) == (first, left)


def test_a_network_without_layers_has_nothing_to_lay_over() -> None:
    empty = profile_of(run_of(dense(0), 1), RELATIVE)
    assert empty is not None

    assert [len(aligned(*pair)[1]) for pair in ((empty, profile()), (profile(), empty))] == [0, 0]


def test_signal_and_update_ratio_are_shown_as_powers_of_ten() -> None:
    measured = {"signal_rms": np.array([1e-3, 1.0, 0.0, 100.0]), "log10_update_ratio": np.array([-3.0, -7, -1, -2])}

    signal, update = (profile(measure, **measured) for measure in (SIGNAL, UPDATE))

    assert signal.values.tolist() == [-3.0, 0.0, -math.inf, 2.0]
    assert signal.marks == (COLD, NEUTRAL, ZERO, NEUTRAL)
    assert update.values.tolist() == [-3.0, -7.0, -1.0, -2.0]


def test_together_the_bars_are_delta_and_the_lines_all_else() -> None:
    shown = profile(TOGETHER, log10_weight_gradient=-2.0, signal_rms=10.0, log10_update_ratio=-5.0)

    assert shown.values.tolist() == DELTA.tolist()
    assert [line.tolist() for line in shown.lines] == [[-2.0] * 4, [1.0] * 4, [-5.0] * 4]
    assert np.isnan(shown.numbers).all()
    assert profile(ABSOLUTE).lines == ()
