"""Health: every rule at its threshold, just below and just above, their order, and the exceptions."""

from __future__ import annotations

import math
from unittest.mock import Mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diagnosis import budget, health
from core.diagnosis.health import VERDICTS, Diagnosis, diagnose
from core.record.frame import Overflow, Structure
from core.record.recording import Recording
from tests.core.frames import dense, falling, frame_of, history_of, run_of

FIVE = dense(5)
NONE = -math.inf


def by(diagnosis: Diagnosis, verdict: str) -> tuple[int, ...]:
    """The layers in which that verdict is found."""
    return next(finding.layers for finding in diagnosis.findings if finding.verdict == verdict)


def test_a_network_without_symptoms_is_healthy() -> None:
    diagnosis = diagnose(run_of(FIVE, 20))

    assert diagnosis == Diagnosis(("healthy",), False, 0.0, (), learning=diagnosis.learning)
    assert diagnosis.learning.state == "early"
    assert diagnosis.verdict == "healthy"
    assert diagnose(Recording(FIVE)).verdicts == ("healthy",)


def test_a_network_without_hidden_layers_is_judged_too() -> None:
    softmax = Structure(("output",), (3,), (), "float32")

    assert diagnose(run_of(softmax, 120)).verdicts == ("healthy",)
    assert diagnose(run_of(softmax, 120)).decades == 0.0
    assert diagnose(frame_of(dense(1), log10_delta=[-30.0, 0.0])).decades == 0.0


@pytest.mark.parametrize("decades, severe", [(2.0, False), (3.999, False), (4.0, True), (400.0, True)])
@pytest.mark.parametrize("sign, verdict", [(-1, "vanishing"), (1, "exploding")])
def test_two_decades_are_a_symptom_and_four_are_severe(decades: float, severe: bool, sign: int, verdict: str) -> None:
    diagnosis = diagnose(frame_of(FIVE, log10_delta=falling(sign * decades)))

    assert (diagnosis.verdicts, diagnosis.severe, diagnosis.decades) == ((verdict,), severe, sign * decades)


@pytest.mark.parametrize("decades", [-1.999, 0.0, 1.999])
def test_less_than_two_decades_are_healthy(decades: float) -> None:
    assert diagnose(frame_of(FIVE, log10_delta=falling(decades))).verdicts == ("healthy",)


def test_a_finding_names_layers_value_and_threshold() -> None:
    finding = diagnose(frame_of(FIVE, log10_delta=falling(-4.0))).findings[0]

    assert (finding.layers, finding.value, finding.threshold) == ((0, 1, 2), -4.0, -2.0)


def test_the_output_and_what_lies_between_hidden_layers_do_not_count() -> None:
    structure = Structure(("dense", "dropout", "dense", "output"), (8, 8, 8, 3), (0, 2), "float32")

    diagnosis = diagnose(frame_of(structure, log10_delta=[0.0, -9.0, 0.0, 9.0]))

    assert (diagnosis.verdicts, diagnosis.decades) == (("healthy",), 0.0)


@pytest.mark.parametrize("slope, weight, cause", [(-1.0, 0.1, "slope"), (0.0, -1.0, "weight")])
def test_the_cause_is_the_larger_part_of_the_budget(slope: float, weight: float, cause: str) -> None:
    frame = frame_of(FIVE, log10_delta=falling(-4.0), log10_slope_gain=slope, log10_weight_gain=weight)

    diagnosis = diagnose(frame)

    assert diagnosis.findings[0].cause == cause
    assert (diagnosis.slope_decades, diagnosis.weight_decades) == pytest.approx((4 * slope, 4 * weight))


def test_only_the_last_ten_frames_are_judged() -> None:
    frames = [frame_of(FIVE, step, log10_delta=falling(-9.0 if step < 20 else 0.0)) for step in range(30)]

    assert diagnose(history_of(frames[:20])).verdicts == ("vanishing",)
    assert diagnose(history_of(frames)).verdicts == ("healthy",)


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=25))
def test_decades_are_those_of_the_median_delta(falls: list[float]) -> None:
    frames = [frame_of(dense(2), step, log10_delta=[fall, 0.0, 0.0]) for step, fall in enumerate(falls)]

    assert diagnose(history_of(frames)).decades == pytest.approx(np.median(falls[-10:]))


def test_a_zero_in_a_hidden_layer_is_blocked_and_has_no_decades() -> None:
    diagnosis = diagnose(frame_of(FIVE, log10_delta=[NONE, NONE, 0.0, 0.0, 0.0, 0.0], log10_slope_gain=0.0))

    assert (diagnosis.verdicts, diagnosis.decades, by(diagnosis, "blocked")) == (("blocked",), None, (0, 1))


@pytest.mark.parametrize("slopes, cause", [((math.nan, NONE, 0), "slope"), ((math.nan, math.nan, NONE), "slope"),
                                           ((NONE, math.nan, math.nan), "weight")])  # fmt: skip
def test_what_blocks_is_sought_where_the_zero_begins(slopes: tuple[float, ...], cause: str) -> None:
    bent = Structure(("dense", "dense", "activation", "dense", "output"), (64, 64, 64, 64, 3), (0, 1, 3), "float32")
    diagnosis = diagnose(frame_of(bent, log10_delta=[NONE, NONE, 0, 0, 0], log10_slope_gain=[*slopes, 0, 0]))

    assert diagnosis.findings[0].cause == cause


def test_where_no_gradient_begins_neither_weights_nor_slopes_are_to_blame() -> None:
    diagnosis = diagnose(frame_of(FIVE, log10_delta=NONE, log10_slope_gain=NONE, loss=1.0))

    assert (diagnosis.findings[0].verdict, diagnosis.findings[0].cause) == ("blocked", "output")


def test_no_gradient_without_a_loss_is_not_blocked() -> None:
    frames = [frame_of(FIVE, step, log10_delta=NONE, loss=0.0) for step in range(9)]

    assert diagnose(history_of(frames)).verdicts == ("healthy",)
    assert diagnose(history_of([*frames, frame_of(FIVE, 9, loss=0.1)])).verdicts == ("healthy",)


@pytest.mark.parametrize("precision, threshold", [("float32", 1e-5), ("float64", 1e-10)])
def test_equal_columns_are_symmetric(precision: str, threshold: float) -> None:
    diagnosis = diagnose(frame_of(dense(3, precision=precision), symmetric=[0.0, 1.0, 0.0, math.nan]))

    assert (diagnosis.verdicts, by(diagnosis, "symmetric")) == (("symmetric",), (1,))
    assert diagnosis.findings[0].threshold == threshold


@pytest.mark.parametrize(
    "units, share, dead",
    [
        (15, 1.0, False),  # too few units to judge
        (16, 1.0, True),
        (16, 15 / 16, False),  # 50 % + 2/4 = 100 %
        (64, 47 / 64, False),
        (64, 48 / 64, True),  # 50 % + 2/8
        (100, 0.69, False),
        (100, 0.7, True),
        (4096, 0.69, False),
        (4096, 0.7, True),  # never below 70 %
    ],
)
def test_dead_units_are_more_than_chance_would_make(units: int, share: float, dead: bool) -> None:
    diagnosis = diagnose(frame_of(dense(3, units), lasting_dead_share=[0.0, share, 0.0, 0.0]))

    assert diagnosis.verdicts == (("dead",) if dead else ("healthy",))


def test_units_that_are_dead_in_some_frames_only_do_not_count() -> None:
    assert diagnose(run_of(FIVE, 20, dead_share=1.0, lasting_dead_share=0.5)).verdicts == ("healthy",)


@pytest.mark.parametrize("share, verdict", [(0.499, "healthy"), (0.5, "saturated"), (1.0, "saturated")])
def test_half_of_the_entries_saturated_is_a_symptom(share: float, verdict: str) -> None:
    diagnosis = diagnose(frame_of(FIVE, saturated_share=[0.1, share, math.nan, 0.2, 0.0, math.nan]))

    assert diagnosis.verdict == verdict
    assert [(f.layers, f.value, f.cause) for f in diagnosis.findings] in ([], [((1,), share, "slope")])


@pytest.mark.parametrize(
    "ratio, verdict",
    [(-6.001, "frozen"), (-5.999, "healthy"), (-1.001, "healthy"), (-0.999, "unstable"), (NONE, "frozen")],
)
def test_updates_are_neither_too_small_nor_too_large(ratio: float, verdict: str) -> None:
    assert diagnose(run_of(FIVE, 11, log10_update_ratio=ratio)).verdicts == (verdict,)


@pytest.mark.parametrize("ratio, value", [(NONE, 0.0), (400.0, math.inf), (math.inf, math.inf)])
def test_update_ratios_beyond_all_numbers_are_findings_too(ratio: float, value: float) -> None:
    assert diagnose(run_of(FIVE, 11, log10_update_ratio=ratio)).findings[0].value == value


def test_updates_are_judged_from_frame_ten_on() -> None:
    assert diagnose(run_of(FIVE, 10, log10_update_ratio=-9.0)).verdicts == ("healthy",)
    assert diagnose(run_of(FIVE, 11, log10_update_ratio=-9.0)).verdicts == ("frozen",)
    assert diagnose(frame_of(FIVE, 10, log10_update_ratio=-9.0)).verdicts == ("frozen",)


@pytest.mark.parametrize("share, verdict", [(0.009, "healthy"), (0.01, "frozen")])
def test_a_schedule_that_has_come_to_rest_is_not_frozen(share: float, verdict: str) -> None:
    assert diagnose(run_of(FIVE, 30, log10_update_ratio=-9.0, rate_share=share)).verdicts == (verdict,)


def test_a_low_scheduled_rate_does_not_excuse_large_updates() -> None:
    assert diagnose(run_of(FIVE, 30, log10_update_ratio=0.0, rate_share=0.001)).verdicts == ("unstable",)


def test_all_symptoms_are_listed_in_the_order_of_the_contract() -> None:
    rows = {"symmetric": 1.0, "lasting_dead_share": 1.0, "saturated_share": 1.0, "log10_update_ratio": -9.0}
    sick = [frame_of(FIVE, step, log10_delta=falling(-9.0), **rows) for step in range(20)]
    overflown = frame_of(FIVE, 20, log10_delta=math.nan, overflow=Overflow(3, "signal"))

    diagnosis = diagnose(history_of([*sick, overflown]))

    assert diagnosis.verdicts == ("overflow", "symmetric", "vanishing", "dead", "saturated", "frozen")
    assert sorted(diagnosis.verdicts, key=VERDICTS.index) == list(diagnosis.verdicts)


def test_after_an_overflow_the_other_rules_use_the_frames_before_it() -> None:
    frames = [frame_of(FIVE, step, log10_delta=falling(13.0)) for step in range(2)]
    overflown = frame_of(FIVE, 2, log10_delta=math.nan, loss=math.nan, overflow=Overflow(3, "weight"))

    diagnosis = diagnose(history_of([*frames, overflown]))

    assert (diagnosis.verdicts, diagnosis.severe, diagnosis.decades) == (("overflow", "exploding"), True, 13.0)
    assert (diagnosis.findings[0].layers, diagnosis.findings[0].value, diagnosis.findings[0].cause) == (
        (3,),
        2,
        "weight",
    )


def test_ten_frames_before_an_overflow_are_judged_as_any_ten() -> None:
    deltas = [falling(0.0)] * 5 + [falling(-3.0)] * 10
    frames = [frame_of(FIVE, step, log10_delta=delta) for step, delta in enumerate(deltas)]

    diagnosis = diagnose(history_of([*frames, frame_of(FIVE, 15, overflow=Overflow(5, "loss"))]))

    assert (diagnosis.verdicts, diagnosis.decades) == (("overflow", "vanishing"), -3.0)


def test_an_overflow_at_once_leaves_nothing_else_to_judge() -> None:
    diagnosis = diagnose(frame_of(FIVE, log10_delta=math.nan, loss=math.inf, overflow=Overflow(0, "signal")))

    assert (diagnosis.verdicts, diagnosis.decades) == (("overflow",), None)


def test_gradients_that_arrive_in_vain_leave_a_network_stuck_after_a_hundred_steps() -> None:
    young, grown = (diagnose(run_of(FIVE, steps, guessing=1.0)) for steps in (99, 100))

    assert (young.verdict, young.learning.state) == ("healthy", "early")
    assert (grown.verdict, grown.learning.state) == ("healthy", "stuck")


def test_losses_whose_sum_is_no_number_are_judged_in_silence() -> None:
    frames = [frame_of(FIVE, step, loss=1e308, guessing=1.0, accuracy=0.5, largest_share=0.5) for step in range(120)]

    assert diagnose(history_of(frames)).learning.state == diagnose(frames).learning.state == "stuck"


def test_the_first_frame_is_judged_once_in_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "budget_of", taken := Mock(wraps=budget.budget_of))
    run = run_of(FIVE, 12, log10_delta=falling(-3.0))

    assert [diagnose(run.at(step)).verdict for step in (10, 11)] == ["vanishing", "vanishing"]
    assert taken.call_count == 3  # of both steps, and of the first frame
