"""The engine, from outside: the same frames in a process as in a thread, and no surprise kills the program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Literal

import psutil
import pytest
from msgspec.structs import replace

from core.components.optimizers import SGD
from core.engine import Engine
from core.engine.orders import Advance, Died, Failed, Frames, Load, Play, Report, Retune, Retuned, Started
from core.engine.worker import MOST_FRAMES, MOST_UNACKNOWLEDGED
from core.record.frame import Frame
from tests.core.networks import SMALL, deep, frames_of, same_bits

PATIENCE_S = 20.0  # a spawned process has to load NumPy first


class Line:
    """An engine and all that it has said."""

    def __init__(self, home: Literal["process", "thread"]) -> None:
        self.engine = Engine(home)
        self.reports: list[Report] = []

    def until(self, *kinds: type[Report], run: int = 1, steps: int = 0) -> None:
        """Listens until each of the kinds, and so many frames of the run, have come."""
        end = time.monotonic() + PATIENCE_S
        while not ({type(report) for report in self.reports} >= set(kinds) and len(self.frames(run)) >= steps):
            assert self.engine.wait(end - time.monotonic()), "the engine said nothing"
            self.reports += self.engine.drain()

    def frames(self, run: int = 1) -> list[Frame]:
        """The frames of the run."""
        structures = [each.structure for each in self.reports if isinstance(each, Started) and each.run == run]
        batches = [report for report in self.reports if isinstance(report, Frames) and report.run == run]
        return [frame for batch in batches for frame in batch.unpacked(structures[0])]


@pytest.fixture(params=["thread", "process"])
def line(request: pytest.FixtureRequest) -> Iterator[Line]:
    made = Line(request.param)
    yield made
    made.engine.close()


@pytest.fixture
def thread() -> Iterator[Line]:
    made = Line("thread")
    yield made
    made.engine.close()


def test_frames_are_bit_identical_wherever_they_are_made(line: Line) -> None:
    line.engine.send(Load(SMALL, 1))
    line.engine.send(Advance(29))
    line.until(steps=30)

    expected = frames_of(SMALL, 30)
    assert [frame.step for frame in line.frames()] == list(range(30))
    assert all(same_bits(one, other) for one, other in zip(line.frames(), expected, strict=True))


def test_a_load_brings_the_first_frame_though_paused(line: Line) -> None:
    line.engine.send(Load(SMALL, 1))
    line.until(Started, Frames)

    assert [frame.step for frame in line.frames()] == [0]
    assert not line.engine.wait(0.05)


def test_a_bad_experiment_fails_with_its_place_and_the_next_runs(line: Line) -> None:
    line.engine.send(Load(replace(SMALL, batch=0), 1))
    line.until(Failed)
    line.engine.send(Load(SMALL, 2))
    line.until(run=2, steps=1)

    failure = next(report for report in line.reports if isinstance(report, Failed))
    assert (failure.run, str(failure.reason.field)) == (1, "batch")


def test_frames_of_a_replaced_run_carry_its_number(thread: Line) -> None:
    thread.engine.send(Load(SMALL, 1))
    thread.engine.send(Play(None))
    thread.until(steps=20)

    thread.engine.send(Load(replace(SMALL, seed=8), 2))
    thread.until(run=2, steps=20)

    runs = [report.run for report in thread.reports if isinstance(report, Frames)]
    assert runs == sorted(runs)
    assert [frame.step for frame in thread.frames(2)][:20] == list(range(20))


def test_it_waits_for_a_screen_that_does_not_listen(thread: Line) -> None:
    thread.engine.send(Load(SMALL, 1))
    thread.engine.send(Play(None))
    reports: list[Report] = []
    while thread.engine._pipe.poll(0.3):  # as drain, but without a word of thanks
        reports.append(thread.engine._pipe.recv())

    batches = [report for report in reports if isinstance(report, Frames)]
    assert len(batches) == MOST_UNACKNOWLEDGED
    assert sum(len(batch.tables) for batch in batches) <= MOST_UNACKNOWLEDGED * MOST_FRAMES

    thread.engine.send(Load(SMALL, 2))
    thread.until(run=2, steps=1)
    assert thread.frames(2)[0].step == 0


def test_retuning_keeps_the_run_and_marks_the_step(thread: Line) -> None:
    thread.engine.send(Load(SMALL, 1))
    thread.engine.send(Advance(4))
    thread.until(steps=5)
    thread.engine.send(Retune(replace(SMALL, optimizer=SGD(learning_rate=0.5))))
    thread.engine.send(Advance(2))
    thread.until(Retuned, steps=7)

    assert [report.step for report in thread.reports if isinstance(report, Retuned)] == [5]
    assert [frame.learning_rate for frame in thread.frames()] == [0.05] * 5 + [0.5] * 2
    assert thread.frames()[5].loss < thread.frames()[0].loss


def test_the_speed_is_kept(line: Line) -> None:
    line.engine.send(Load(SMALL, 1))
    line.until(steps=1)
    start = time.monotonic()
    line.engine.send(Play(50.0))

    line.until(steps=26)

    assert 0.9 * 0.5 <= time.monotonic() - start < 1.5


def test_two_ends_that_both_have_much_to_say_do_not_wait_for_each_other(line: Line) -> None:
    layers = [layer for i in range(900) for layer in deep(1, units=1 + i % 3).layers]
    wide = deep(0, batch=1).with_layers(layers)
    line.engine.send(Load(wide, 0))
    line.engine.send(Play(None))

    for run in range(1, 12):  # nobody drains meanwhile
        line.engine.send(Load(replace(wide, seed=run), run))

    line.until(run=11, steps=2)


def test_a_killed_process_is_reported_once() -> None:
    line = Line("process")
    line.engine.send(Load(SMALL, 1))
    line.engine.send(Play(None))
    line.until(steps=5)

    assert line.engine.pid is not None
    psutil.Process(line.engine.pid).kill()
    line.until(Died)
    line.engine.send(Load(SMALL, 2))

    assert line.engine.drain() == []
    assert not line.engine.wait(0)
    assert sum(isinstance(report, Died) for report in line.reports) == 1
    line.engine.close()


def test_closing_ends_the_process() -> None:
    line = Line("process")
    line.engine.send(Load(SMALL, 1))
    line.until(steps=1)
    pid = line.engine.pid

    line.engine.close()

    assert pid is not None
    assert not psutil.pid_exists(pid)
    assert line.engine.drain() == []


def test_a_thread_has_no_process(thread: Line) -> None:
    assert thread.engine.pid is None
