"""A run knows what was found out beside its recording."""

from __future__ import annotations

from msgspec.structs import replace

from app.playback.run import Run
from core.components.optimizers import SGD
from core.diagnosis.milestones import Milestone
from core.experiment import Experiment
from core.layers import Dense
from core.record.frame import Frame, Overflow
from core.record.recording import Recording
from tests.core.frames import dense, falling, frame_of

FIVE = dense(5)
MADE = Experiment(layers=(Dense(units=8),) * 5)


def run_of(*frames: Frame) -> Run:
    run = Run(1, Recording(FIVE, MADE))
    run.append(frames)
    return run


def test_both_lamps_are_those_of_its_last_frames_also_after_it_was_thinned_out() -> None:
    run = run_of(*(frame_of(FIVE, step, log10_delta=falling(-3.0 if step > 200 else 0.0)) for step in range(600)))
    other = run_of(*(frame_of(FIVE, step, log10_delta=falling(-3.0 if step > 200 else 0.0)) for step in range(600)))
    told = run.diagnosis

    other.thin_out()

    assert told is not None
    assert told.verdict == "vanishing"
    assert other.diagnosis == told
    assert run.diagnosis is told


def test_before_its_first_frame_there_is_nothing_to_say() -> None:
    assert run_of().diagnosis is None


def test_it_ends_with_the_first_number_that_is_not_finite() -> None:
    run = run_of(frame_of(FIVE, 0))
    before = run.ended

    run.append([frame_of(FIVE, 1, overflow=Overflow(2, "weight"))])

    assert (before, run.ended, run.milestones.first_not_finite) == (False, True, Milestone(1, 2))


def test_it_is_the_run_of_the_experiment_that_it_had_at_last_whatever_is_written_on_it() -> None:
    faster = replace(MADE, optimizer=SGD(learning_rate=0.5))
    run = run_of(*(frame_of(FIVE, step) for step in range(9)))
    begun = run.is_of(MADE)

    run.recording.mark_change(4, faster)

    assert begun
    assert run.is_of(replace(faster, title="faster"))
    assert not run.is_of(MADE)
    assert not run.is_of(replace(faster, layers=()))


def test_a_run_that_rests_is_answered_for_until_nobody_has_it_and_when_it_is_back_it_rests_no_more() -> None:
    run = run_of(frame_of(FIVE, 0))
    told = list[tuple[bool, bool]]()

    for rests in (True, False, True):
        run.rest(rests)
        told.append((run.rests, run.view.closed))
    goes_on = run.take_up()

    assert told == [(True, False), (False, True), (True, False)]
    assert (goes_on, run.rests, run.take_up()) == (True, False, False)
