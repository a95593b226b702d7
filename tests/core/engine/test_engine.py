"""The engine, from outside: the same frames in a process as in a thread, and no surprise kills the program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event

import psutil
import pytest
from msgspec.structs import replace

from core.components.datasets import Spirals
from core.components.initializers import Orthogonal
from core.components.optimizers import SGD
from core.engine.orders import (
    Advance,
    Answers,
    Died,
    Failed,
    Frames,
    Load,
    Look,
    Play,
    Rehearse,
    Report,
    Retune,
    Retuned,
    Started,
)
from core.engine.sealing import opened
from core.engine.task import MOST_FRAMES, MOST_UNACKNOWLEDGED
from core.layers import Dense
from core.wording import english
from tests.core.engine.line import Line
from tests.core.engine.probing import Broken, Foreign, Moody, UnknownLayer, Unreadable, Unsendable, Unspeakable
from tests.core.networks import SMALL, deep, frames_of, same_bits
from tests.core.probes.test_probe import FirstSum
from tests.waiting import comes_about

PATIENCE_S = 20.0


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
    line.engine.send(Advance(1, 29))
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
    thread.engine.send(Play(1, None))
    thread.until(steps=20)

    thread.engine.send(Load(replace(SMALL, seed=8), 2))
    thread.engine.send(Play(2, None))
    thread.until(run=2, steps=20)

    runs = [report.run for report in thread.reports if isinstance(report, Frames)]
    assert runs == sorted(runs)
    assert [frame.step for frame in thread.frames(2)][:20] == list(range(20))


def test_it_waits_for_a_screen_that_does_not_listen(thread: Line) -> None:
    thread.engine.send(Load(SMALL, 1))
    thread.engine.send(Play(1, None))
    reports: list[Report] = []
    while thread.engine.wait(0.3):  # as drain, but without a word of thanks
        reports += [opened(parcel) for parcel in thread.engine._mail.taken()[0]]

    batches = [report for report in reports if isinstance(report, Frames)]
    assert len(batches) == MOST_UNACKNOWLEDGED
    assert sum(len(batch.tables) for batch in batches) <= MOST_UNACKNOWLEDGED * MOST_FRAMES

    thread.engine.send(Load(SMALL, 2))
    thread.until(run=2, steps=1)
    assert thread.frames(2)[0].step == 0


def test_retuning_keeps_the_run_and_marks_the_step(thread: Line) -> None:
    thread.engine.send(Load(SMALL, 1))
    thread.engine.send(Advance(1, 4))
    thread.until(steps=5)
    thread.engine.send(Retune(1, replace(SMALL, optimizer=SGD(learning_rate=0.5))))
    thread.engine.send(Advance(1, 2))
    thread.until(Retuned, steps=7)

    assert [report.step for report in thread.reports if isinstance(report, Retuned)] == [5]
    assert [frame.learning_rate for frame in thread.frames()] == [0.05] * 5 + [0.5] * 2
    assert thread.frames()[5].loss < thread.frames()[0].loss


def test_the_speed_is_kept(line: Line) -> None:
    line.engine.send(Load(SMALL, 1))
    line.until(steps=1)
    start = time.monotonic()
    line.engine.send(Play(1, 50.0))

    line.until(steps=26)

    assert 0.9 * 0.5 <= time.monotonic() - start < 1.5


def test_two_ends_that_both_have_much_to_say_do_not_wait_for_each_other(line: Line) -> None:
    layers = [layer for i in range(900) for layer in deep(1, units=1 + i % 3).layers]
    wide = deep(0, batch=1).with_layers(layers)
    for run in range(12):  # nobody drains meanwhile
        line.engine.send(Load(replace(wide, seed=run), run))
        line.engine.send(Play(run, None))

    line.until(run=11, steps=2)


def test_a_killed_process_is_reported_once() -> None:
    line = Line("process")
    line.engine.send(Load(SMALL, 1))
    line.engine.send(Play(1, None))
    line.until(steps=5)

    assert line.engine.pid is not None
    psutil.Process(line.engine.pid).kill()
    line.until(Died)
    line.engine.send(Load(SMALL, 2))

    assert line.engine.drain() == []
    assert not line.engine.wait(0)
    assert sum(isinstance(report, Died) for report in line.reports) == 1
    line.engine.close()


def test_who_takes_long_gives_a_sign_of_life() -> None:
    now = [0.0]
    line = Line("process", lambda: now[0])
    line.engine.send(Load(SMALL, 1))
    line.until(steps=1)
    line.engine.send(Load(deep(6, units=1200, initializer=Orthogonal()), 2))

    for _ in range(8):
        now[0] += 0.25
        assert line.engine.drain() == []
    assert line.engine.wait(20)

    assert line.engine.drain() == []  # so this was a sign of life, in the midst of it
    line.engine.close()


def test_a_side_run_beside_the_main_run_changes_no_bit_of_it(line: Line) -> None:
    wide = replace(SMALL, data=Spirals(samples=400), batch=256)
    side = replace(wide, seed=8, layers=(Dense(units=256),) * 2)  # where there are more, with more threads
    line.engine.send(Load(SMALL, 1))
    line.engine.send(Rehearse(side, 2, 5))
    line.engine.send(Play(1, None))
    line.until(run=2, steps=5)
    line.until(run=1, steps=30)

    for run, experiment in ((1, SMALL), (2, side)):
        frames = line.frames(run)[:100]  # the main run makes very many in the meantime
        expected = frames_of(experiment, len(frames))
        assert all(same_bits(one, other) for one, other in zip(frames, expected, strict=True))
    assert len(line.frames(2)) == 5


def test_probes_fail_each_on_its_own_wherever_it_happens(line: Line) -> None:
    failing = [Broken(), Unspeakable(), Unsendable("it"), Unreadable()]
    if line.engine.pid is not None:
        failing.append(Foreign())
    line.engine.send(Load(SMALL, 1))
    line.engine.send(Look(1, (*failing, FirstSum(), Moody())))
    line.engine.send(Advance(1, 9))
    line.until(Answers, steps=10)

    seen = next(report.seen for report in line.reports if isinstance(report, Answers))
    assert set(seen.failures) == set(failing)
    assert list(seen.answers) == [FirstSum()]
    assert "stays at home" in english(seen.failures[Unsendable("it")].reason)
    assert not any(isinstance(report, Failed) for report in line.reports)


def test_a_layer_that_the_process_does_not_know_fails_the_run_and_no_other() -> None:
    line = Line("process")
    line.engine.send(Load(SMALL.with_layers([UnknownLayer(units=3)]), 1))
    line.until(Failed)
    line.engine.send(Load(SMALL, 2))
    line.until(run=2, steps=1)

    failure = next(report for report in line.reports if isinstance(report, Failed))
    assert (failure.run, failure.reason.place) == (1, ())
    assert "No module named 'mine'" in english(failure.reason)
    line.engine.close()


def test_closing_ends_the_process_and_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    line = Line("process")
    line.engine.send(Load(SMALL, 1))
    line.until(steps=1)
    pid, joined, may_end = line.engine.pid, line.engine._process.join, Event()
    monkeypatch.setattr(line.engine._process, "join", lambda: may_end.wait(PATIENCE_S) and joined())

    line.engine.close()
    drained = line.engine.drain()
    may_end.set()

    assert drained == []
    assert pid is not None
    assert comes_about(lambda: not psutil.pid_exists(pid), PATIENCE_S)


def test_a_thread_has_no_process(thread: Line) -> None:
    assert thread.engine.pid is None
