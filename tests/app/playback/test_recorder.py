"""The recorder: a run with all that it was ordered to be, and the one before it."""

from __future__ import annotations

from msgspec.structs import replace

from app.playback.recorder import Recorder
from core.components.optimizers import SGD
from core.diagnosis.milestones import Milestone
from core.experiment import Experiment
from core.probes import Seen
from core.record.frame import Frame, Overflow
from tests.core.frames import dense, falling, frame_of
from tests.core.probes.test_probe import FirstSum

FIVE = dense(5)
BEGUN = Experiment()
SLOWER, FASTER = (replace(BEGUN, optimizer=SGD(learning_rate=rate)) for rate in (1e-4, 1.0))


def frames(count: int) -> list[Frame]:
    """Nothing happens."""
    return [frame_of(FIVE, step) for step in range(count)]


def recorded(recorder: Recorder, run: int, steps: list[Frame]) -> Recorder:
    """With a run of those frames."""
    recorder.begin(run, FIVE)
    recorder.append(steps)
    return recorder


def test_before_the_first_run_there_is_nothing() -> None:
    recorder = Recorder()

    recorder.add(Seen(0, {FirstSum(): 1.0}))
    recorder.mark_change(0, 3)

    assert (recorder.live, recorder.comparison.reference, recorder.ended) == (None, None, False)


def test_every_change_has_the_experiment_with_which_it_was_ordered() -> None:
    recorder = Recorder()
    for experiment in (BEGUN, SLOWER, FASTER):
        recorder.expect(1, experiment)

    view = recorder.begin(1, FIVE)
    recorder.append(frames(9))
    for step in (3, 6):
        recorder.mark_change(1, step)

    assert [view.at(step).experiment for step in (0, 3, 8)] == [BEGUN, SLOWER, FASTER]


def test_what_is_written_on_a_run_is_written_on_all_that_was_ordered_for_it() -> None:
    recorder = Recorder()
    recorder.expect(1, BEGUN)
    view = recorder.begin(1, FIVE)
    recorder.append(frames(3))
    recorder.expect(1, SLOWER)

    recorder.remark(1, replace(SLOWER, title="slower"))
    recorder.mark_change(1, 2)

    assert [view.at(step).experiment for step in (0, 2)] == [replace(made, title="slower") for made in (BEGUN, SLOWER)]


def test_what_is_written_on_a_run_to_come_is_not_written_on_the_one_before() -> None:
    recorder = recorded(Recorder(), 1, frames(3))
    former = recorder.live
    recorder.expect(2, FASTER)

    recorder.remark(2, replace(FASTER, title="faster"))

    assert former is not None
    assert former.experiment is None
    assert recorder.begin(2, FIVE).experiment == replace(FASTER, title="faster")


def test_what_was_ordered_for_a_run_that_never_began_is_forgotten() -> None:
    recorder = Recorder()
    recorder.expect(1, BEGUN)
    recorder.expect(2, FASTER)

    assert recorder.begin(2, FIVE).experiment == FASTER


def test_a_run_that_overflowed_is_compared_with_however_short() -> None:
    recorder = recorded(Recorder(), 1, frames(50))
    recorded(recorder, 2, [frame_of(FIVE, 0), frame_of(FIVE, 1, overflow=Overflow(2, "weight"))])
    exploded, ended = recorder.live, recorder.ended

    recorder.begin(3, FIVE)

    assert (recorder.comparison.reference, ended, recorder.ended) == (exploded, True, False)


def test_of_a_former_run_little_is_held_whoever_still_has_a_view_of_it() -> None:
    recorder = recorded(Recorder(), 1, frames(600))
    recorder.add(Seen(599, {FirstSum(): 1.5}))
    former = recorder.live
    assert former is not None
    losses, last = former.series("loss").values.tolist(), former.last

    recorder.begin(2, FIVE)

    assert recorder.comparison.reference is former
    assert (former.series("loss").values.tolist(), former.last) == (losses, last)
    assert len(former.depth_by_step("log10_delta").first) <= 65
    assert former.answer(FirstSum()) is None


def test_milestones_are_those_of_the_present_run() -> None:
    recorder = recorded(Recorder(), 1, [frame_of(FIVE, 0, log10_delta=falling(-5.0))])
    first = recorder.milestones.first_bad

    recorded(recorder, 2, frames(3))

    assert (first, recorder.milestones.first_bad) == (Milestone(0, 2), None)


def test_answers_of_probes_are_written_down() -> None:
    recorder = recorded(Recorder(), 1, frames(3))

    recorder.add(Seen(2, {FirstSum(): 1.5}))

    assert recorder.live is not None
    assert recorder.live.answer(FirstSum()) == (2, 1.5)


def test_what_a_run_changes_is_told_against_the_one_that_is_listed_before_it() -> None:
    recorder = Recorder()
    for run, (steps, experiment) in enumerate(((50, BEGUN), (3, SLOWER), (50, FASTER))):
        recorder.expect(run, experiment)
        recorded(recorder, run, frames(steps))
        recorder.runs.leave()

    assert [run.before for run in recorder.runs.past] == [BEGUN, None]
