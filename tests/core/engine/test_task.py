"""A task goes as far and as fast as it is told to, and never drowns the screen."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from msgspec.structs import replace
from numpy.random import Generator

from core.components.activations import Relu
from core.components.datasets import Csv, Data
from core.components.initializers import Normal
from core.components.optimizers import SGD
from core.engine.orders import Frames, Retuned, Started
from core.engine.sealing import SealedAnswers, Sent
from core.engine.task import BATCH_INTERVAL_S, MOST_FRAMES, MOST_UNACKNOWLEDGED, Task
from core.experiment import Experiment
from core.numerics import Floats
from core.training import kept
from core.training.kept import Kept
from tests.core.components.tables.files import table_file
from tests.core.engine.probing import Clock, Patient, Slow, parcels, read
from tests.core.networks import SMALL, deep, frames_of, same_bits


class Told:
    """A task, begun, and what it has told since; its clock stands still by itself."""

    def __init__(self, experiment: Experiment = SMALL) -> None:
        self.clock, self.reports = Clock(), list[Sent]()
        self.task = Task(experiment, 7, Kept(), self.reports.append, self.clock)
        self.task.work()

    def batches(self) -> list[Frames]:
        """All that came."""
        return [report for report in self.reports if isinstance(report, Frames)]

    def steps(self) -> list[int]:
        """Of the frames that came."""
        return [batch.first + i for batch in self.batches() for i in range(len(batch.tables))]

    def finish(self) -> None:
        """Work until there is nothing to do."""
        while self.task.patience() == 0.0:
            self.task.work()
            self.task.acknowledge(1)


def test_it_begins_with_its_structure_and_its_first_frame() -> None:
    told = Told()

    started, frames = told.reports
    assert isinstance(started, Started)
    assert isinstance(frames, Frames)
    assert (started.run, frames.run, frames.first, len(frames.tables)) == (7, 7, 0, 1)
    assert same_bits(frames.unpacked(started.structure)[0], frames_of(SMALL, 1)[0])
    assert told.task.done


@pytest.fixture
def collecting() -> Iterator[None]:
    """As it was, whatever a test makes of it."""
    before = gc.isenabled()
    yield
    (gc.enable if before else gc.disable)()


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("is_collected", [True, False])
def test_garbage_is_collected_as_before_once_it_has_begun(is_collected: bool) -> None:
    (gc.enable if is_collected else gc.disable)()

    Told()

    assert gc.isenabled() == is_collected


def test_single_steps_are_made_and_no_more() -> None:
    told = Told()

    told.task.advance(3)
    told.finish()

    assert told.steps() == [0, 1, 2, 3]


def test_pausing_stops_after_the_present_step() -> None:
    told = Told()
    told.task.play(None)
    told.task.work()

    told.task.pause()
    told.finish()

    assert told.steps() == [0, 1]
    assert told.task.patience() is None


def test_fast_steps_share_a_batch_until_it_is_time_to_send_it_or_it_is_full() -> None:
    told = Told()
    told.task.play(None)

    for _ in range(MOST_FRAMES):
        told.task.work()
    full = len(told.batches()[-1].tables)
    told.task.work()
    told.clock.now += 1.01 * BATCH_INTERVAL_S
    told.task.work()

    assert (full, len(told.batches()[-1].tables)) == (MOST_FRAMES, 2)


def test_slow_steps_are_sent_as_they_are_made() -> None:
    told = Told()

    told.task.play(20.0)
    told.task.work()

    assert told.steps() == [0, 1]
    assert told.task.patience() == pytest.approx(1 / 20)


@pytest.mark.parametrize("rate", [20.0, 200.0])
def test_the_speed_is_kept_on_average_though_each_step_may_be_late(rate: float) -> None:
    told = Told()
    told.task.play(rate)

    end = told.clock.now + 10
    while told.clock.now < end:
        told.task.work()
        told.task.acknowledge(1)
        told.clock.now += 0.37 / rate
    told.task.pause()
    told.finish()

    assert len(told.steps()) == pytest.approx(10 * rate, rel=0.01)


def test_it_waits_after_so_many_batches_that_nobody_took() -> None:
    told = Told()
    told.task.play(1.0)  # so slow that each step is a batch of its own
    for _ in range(2 * MOST_UNACKNOWLEDGED):
        told.task.work()
        told.clock.now += 1

    waiting = told.task.blocked, told.task.patience(), len(told.steps())
    told.task.acknowledge(1)
    told.task.work()

    assert waiting == (True, None, MOST_UNACKNOWLEDGED)
    assert len(told.steps()) == MOST_UNACKNOWLEDGED + 1


def test_an_overflow_ends_it_at_that_frame() -> None:
    told = Told(deep(20, Relu(), Normal(std=1), units=50))

    told.task.play(None)
    told.finish()

    assert told.batches()[-1].overflow is not None
    assert told.task.done


def test_a_retuned_run_goes_on_and_says_from_where() -> None:
    told = Told()
    told.task.advance(1)
    told.finish()

    told.task.retune(replace(SMALL, optimizer=SGD(learning_rate=0.5)))
    told.task.advance(1)
    told.finish()

    structure = next(report.structure for report in told.reports if isinstance(report, Started))
    frames = [frame for batch in told.batches() for frame in batch.unpacked(structure)]
    assert [(report.run, report.step) for report in told.reports if isinstance(report, Retuned)] == [(7, 2)]
    assert [frame.learning_rate for frame in frames] == [0.05, 0.05, 0.5]


def test_probes_are_answered_after_the_frame_that_they_saw() -> None:
    told = Told()
    told.task.probes.ask(parcels(Slow()))

    told.task.work()
    told.task.advance(1)
    told.finish()

    *_, asked, frames, after = told.reports
    assert isinstance(asked, SealedAnswers)
    assert isinstance(frames, Frames)
    assert isinstance(after, SealedAnswers)
    assert [(each.run, each.step, read({each.step: each.sealed})) for each in (asked, after)] == [
        (7, 0, {Slow(): 1}),
        (7, 1, {Slow(): 2}),
    ]


def test_a_long_answer_is_finished_though_nothing_is_trained_and_orders_are_heard_between_its_pieces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.engine.live_probes.AT_ONCE_S", -1.0)
    told = Told()
    told.task.probes.ask(parcels(Patient(0.1)))
    told.task.work()
    patience, done = told.task.patience(), told.task.done

    told.finish()

    assert (patience, done) == (0.0, False)
    assert isinstance(told.reports[-1], SealedAnswers)
    assert told.task.patience() is None
    assert told.task.done


@pytest.mark.parametrize(("rate", "is_there"), [(1.0, True), (100.0, False)])
def test_a_long_answer_goes_on_while_the_run_waits_for_its_clock_but_for_no_moment(
    monkeypatch: pytest.MonkeyPatch, rate: float, is_there: bool
) -> None:
    monkeypatch.setattr("core.engine.live_probes.AT_ONCE_S", -1.0)
    told = Told()
    told.task.play(rate)
    told.task.probes.ask(parcels(Patient(count=8)))
    told.task.work()

    told.finish()

    assert told.steps() == ([0, 1] if is_there else [0])  # of a fast run they are sent in batches
    assert told.task.patience() == pytest.approx(1 / rate)
    assert isinstance(told.reports[-1], SealedAnswers) is is_there


def test_a_large_table_is_gone_when_other_data_are_learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "BYTES", 10)
    shared, numbers, load = Kept(), list[ref[Floats]](), Csv.load

    def noted(data: Csv, rng: Generator) -> Data:
        found = load(data, rng)
        numbers.append(ref(found.x))
        return found

    monkeypatch.setattr(Csv, "load", noted)
    Task(replace(SMALL, data=Csv(path=table_file(tmp_path))), 1, shared, list[Sent]().append, Clock()).work()
    learned = [number() is not None for number in numbers]
    Task(SMALL, 2, shared, list[Sent]().append, Clock()).work()

    assert (learned, [number() for number in numbers]) == ([True], [None])
