"""Divergence: a loss that has risen, or one step that was larger than the weights."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from core.diagnosis.divergence import Divergence, divergence_of
from core.diagnosis.health import diagnose
from core.diagnosis.window import window_of
from core.record.view import View
from tests.core.frames import dense, falling, frame_of, history_of, recording_of, run_of

FIVE = dense(5)


def risen(factor: float, steps: int = 12, **changed: Any) -> View:
    """A run whose loss goes up by that factor after its first five steps."""
    return history_of([frame_of(FIVE, k, loss=1.0 if k < 5 else factor, **changed) for k in range(steps)])


@pytest.mark.parametrize("factor, verdict", [(9.9, "healthy"), (10.1, "unstable"), (1e30, "unstable")])
def test_a_loss_that_rises_by_an_order_of_magnitude_is_unstable(factor: float, verdict: str) -> None:
    diagnosis = diagnose(risen(factor))

    assert diagnosis.verdicts == (verdict,)
    assert [(f.value, f.threshold, f.cause) for f in diagnosis.findings] in ([], [(factor, 10.0, "loss")])


@pytest.mark.parametrize("steps, verdict", [(7, "healthy"), (8, "unstable")])
def test_a_loss_counts_as_risen_when_most_of_the_latest_have(steps: int, verdict: str) -> None:
    assert diagnose(risen(99.0, steps)).verdict == verdict


def test_after_a_retune_the_first_losses_are_those_of_other_settings() -> None:
    recording = recording_of([frame_of(FIVE, k, loss=1.0 if k < 5 else 99.0) for k in range(12)])
    recording.mark_change(9)

    assert diagnose(recording).verdict == "healthy"


def test_after_a_retune_the_losses_are_compared_anew() -> None:
    recording = recording_of([frame_of(FIVE, k, loss=99.0) for k in range(20)])
    recording.mark_change(20)
    recording.append([frame_of(FIVE, 20 + k, loss=1.0 if k < 5 else 11.0) for k in range(12)])

    assert [diagnose(recording.view().at(step)).verdict for step in (25, 31)] == ["healthy", "unstable"]


@pytest.mark.parametrize("floor, verdict", [(0.0, "healthy"), (0.9, "unstable")])
def test_what_no_answer_can_avoid_is_no_part_of_a_loss_that_rises(floor: float, verdict: str) -> None:
    structure = replace(FIVE, task=replace(FIVE.task, floor=floor))
    frames = [frame_of(structure, k, loss=1.0 if k < 5 else 2.0) for k in range(12)]

    assert diagnose(frames).verdict == verdict


def test_one_step_larger_than_the_weights_is_remembered() -> None:
    frames = [frame_of(FIVE, k, log10_leap=0.1 if k == 1 else -3.0) for k in range(700)]
    recording = recording_of(frames)

    assert [diagnose(recording.view().at(k)).verdict for k in (0, 1, 2, 699)] == ["healthy"] + ["unstable"] * 3
    assert diagnose(frames).findings == diagnose(recording).findings
    recording.mark_change(650)
    assert diagnose(recording).verdict == "healthy"


def test_the_step_of_the_first_frame_has_not_been_taken_yet() -> None:
    assert diagnose(run_of(FIVE, 1, log10_leap=3.0)).verdicts == ("healthy",)
    assert diagnose(run_of(FIVE, 2, log10_leap=3.0)).verdicts == ("unstable",)


def test_after_a_leap_only_the_first_loss_is_of_before() -> None:
    losses = [1.0, 500.0, 400.0, 600.0, 500.0, 900.0, 900.0, 900.0]
    leapt, calm = (
        [frame_of(FIVE, k, loss=loss, log10_leap=leap) for k, loss in enumerate(losses)] for leap in (1.0, -1.0)
    )

    assert divergence_of(window_of(leapt)) == Divergence(900.0, 10.0, "loss")
    assert divergence_of(window_of(calm)) is None


@pytest.mark.parametrize(
    "first, verdicts", [(-3.0, ("unstable",)), (0.5, ("unstable",)), (1.5, ("exploding", "unstable"))]
)
def test_an_explosion_is_no_consequence_where_it_had_begun(first: float, verdicts: tuple[str, ...]) -> None:
    frames = [frame_of(FIVE, k, log10_leap=1.0, log10_delta=falling(3.0 if k else first)) for k in range(30)]

    assert diagnose(frames).verdicts == verdicts


def test_a_loss_that_begins_at_zero_has_risen_by_anything() -> None:
    frames = [frame_of(FIVE, k, loss=0.0 if k < 5 else 1e-9) for k in range(12)]

    assert diagnose(frames).verdict == "unstable"
    assert diagnose(frames[:5]).verdict == "healthy"


@pytest.mark.parametrize("first, verdicts", [(0.0, ("unstable",)), (0.9, ("saturated", "unstable"))])
def test_what_came_of_steps_that_are_too_large_is_no_verdict_of_its_own(first: float, verdicts: tuple[str]) -> None:
    frames = [frame_of(FIVE, k, log10_leap=1.0, saturated_share=first if k == 0 else 0.9) for k in range(30)]

    diagnosis = diagnose(history_of(frames))

    assert diagnosis.verdicts == verdicts
    assert [f.verdict for f in (*diagnosis.findings, *diagnosis.asides)] == ["saturated", "unstable"] or not first
