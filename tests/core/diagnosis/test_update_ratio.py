"""Update ratio: the update that a typical layer makes in a typical frame."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from core.components.activations import Sigmoid
from core.components.initializers import XavierNormal
from core.diagnosis.health import diagnose
from core.diagnosis.update_ratio import median_update_ratio, power, under_way, unmoved
from core.record.frame import Frame
from core.training.session import Session
from tests.core.frames import dense, frame_of, run_of
from tests.core.networks import deep

FIVE = dense(5)
HIDDEN = FIVE.hidden


def frame(ratios: Any, **changed: Any) -> Frame:
    return frame_of(FIVE, log10_update_ratio=ratios, **changed)


def test_the_typical_layer_decides() -> None:
    assert median_update_ratio([frame([-9.0, -9.0, -3.0, -3.0, -3.0, -9.0])], HIDDEN) == -3.0
    assert median_update_ratio([frame([-9.0, -9.0, -9.0, -3.0, -3.0, -3.0])], HIDDEN) == -9.0


def test_the_typical_frame_decides() -> None:
    assert median_update_ratio([frame(-3.0), frame(-9.0), frame(-4.0)], HIDDEN) == -4.0


def test_the_output_has_no_say() -> None:
    assert median_update_ratio([frame([-3.0] * 5 + [9.0])], HIDDEN) == -3.0


def test_a_layer_without_weights_to_compare_with_has_no_say() -> None:
    assert median_update_ratio([frame([math.nan, math.nan, -9.0, -9.0, -9.0, -3.0])], HIDDEN) == -9.0
    assert median_update_ratio([frame([math.nan] * 5 + [-3.0])], HIDDEN) is None


@pytest.mark.parametrize("without, verdict", [(2, "frozen"), (3, "healthy")])
def test_where_more_than_half_of_the_layers_have_no_weights_nothing_is_said_of_their_updates(
    without: int, verdict: str
) -> None:
    ratios = [math.nan] * without + [-9.0] * (6 - without)

    assert diagnose(run_of(FIVE, 20, log10_update_ratio=ratios)).verdict == verdict


def test_a_layer_that_gets_weights_on_the_way_is_judged_from_then_on() -> None:
    assert median_update_ratio([frame(math.nan), frame(math.nan), frame(-5.0)], HIDDEN) == -5.0


def test_without_frames_or_layers_there_is_no_pace() -> None:
    assert median_update_ratio([], HIDDEN) is None
    assert median_update_ratio([frame(-3.0)], ()) is None


def test_updates_of_exactly_nothing_are_infinitely_slow() -> None:
    assert median_update_ratio([frame(-math.inf)] * 2, HIDDEN) == -math.inf


@pytest.mark.parametrize("share, counts", [(1.0, True), (0.01, True), (0.009, False), (0.0, False)])
def test_frames_at_the_end_of_a_schedule_do_not_count(share: float, counts: bool) -> None:
    assert len(under_way([frame(-3.0, rate_share=share)])) == counts


@pytest.mark.parametrize(
    "exponent, number", [(0.0, 1.0), (-6.0, 1e-6), (-math.inf, 0.0), (-400.0, 0.0), (400.0, math.inf)]
)
def test_a_power_of_ten_may_leave_the_range(exponent: float, number: float) -> None:
    assert power(exponent) == pytest.approx(number)


@pytest.mark.parametrize("ratio, layers", [(-8.3, (0, 1)), (-8.0, ())])
def test_weights_that_are_too_large_for_their_updates_do_not_move(ratio: float, layers: tuple[int, ...]) -> None:
    rows = [ratio, ratio, -3.0, -3.0, -3.0, -3.0]

    diagnosis = diagnose(run_of(FIVE, 20, log10_update_ratio=rows))

    assert (diagnosis.unmoved, diagnosis.notes) == (layers, ("below_precision",) * bool(layers))


def test_nothing_is_below_the_precision_where_nothing_is_to_move() -> None:
    still = {"log10_update_ratio": -9.0}

    assert diagnose(run_of(dense(3, precision="float64"), 20, **still)).unmoved == ()
    assert diagnose(run_of(FIVE, 20, **still, rate_share=0.0)).unmoved == ()
    assert diagnose(run_of(FIVE, 20, log10_update_ratio=-math.inf, learning_rate=0.0)).unmoved == ()
    assert diagnose(run_of(FIVE, 20, **still, log10_delta=-math.inf)).unmoved == ()
    assert diagnose(run_of(FIVE, 20, **still, loss=0.01, guessing=1.0)).unmoved == ()


def test_the_layers_named_are_those_whose_weights_stand_still() -> None:
    session = Session(deep(60, Sigmoid(), XavierNormal(), units=24))
    frames = [session.step() for _ in range(12)]
    before = {name: array.copy() for name, array in session.network.parameters.items()}
    named = unmoved(frames[-10:], frames[-1].structure.hidden)
    session.step()

    after = session.network.parameters
    moving = [float(np.mean(before[f"{i}.W"] != after[f"{i}.W"])) for i in range(60)]
    assert 30 < len(named) < 60
    assert max(moving[i] for i in named) < 0.12
    assert min(moving[i] for i in range(60) if i > max(named) + 2) > 0.2
