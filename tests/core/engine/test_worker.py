"""The worker obeys between steps, keeps to the speed, and never drowns the screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from multiprocessing import Pipe

import pytest
from msgspec.structs import replace

from core.components.activations import Relu
from core.components.datasets import Iris
from core.components.initializers import Normal
from core.components.optimizers import SGD
from core.engine.orders import (
    Acknowledge,
    Advance,
    Failed,
    Frames,
    Load,
    Look,
    Order,
    Pause,
    Play,
    Report,
    Retune,
    Retuned,
    Started,
    Views,
)
from core.engine.orders import Stop as StopOrder
from core.engine.worker import MOST_UNACKNOWLEDGED, Worker
from core.experiment import Experiment
from core.training.session import Session
from core.wording import Reason, english
from tests.core.networks import SMALL, deep, frames_of, same_bits
from tests.core.probes.test_probe import FirstSum


class Bench:
    """A worker whose turns the test makes, with the near end of its pipe."""

    def __init__(self) -> None:
        self.near, far = Pipe()
        self.worker = Worker(far)

    def give(self, *orders: Order) -> bool:
        """Gives the orders and makes one turn; false once the worker has stopped."""
        for order in orders:
            self.worker.orders.put(order)
        return self.worker.turn()

    def reports(self) -> list[Report]:
        """All that was sent."""
        found: list[Report] = []
        while self.near.poll():
            found.append(self.near.recv())
        return found


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.near.close()
    made.worker.pipe.close()


def steps_in(reports: list[Report]) -> list[int]:
    return [report.first + i for report in reports if isinstance(report, Frames) for i in range(len(report.tables))]


def test_a_load_brings_the_first_frame_at_once_though_paused(bench: Bench) -> None:
    bench.give(Load(SMALL, 7))

    started, frames = bench.reports()
    assert isinstance(started, Started)
    assert isinstance(frames, Frames)
    assert (started.run, frames.run, frames.first, len(frames.tables)) == (7, 7, 0, 1)
    assert same_bits(frames.unpacked(started.structure)[0], frames_of(SMALL, 1)[0])


def test_single_steps_are_made_while_paused_and_no_more(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Advance(3))
    while bench.worker.due or bench.worker.frames:
        bench.worker.turn()

    assert steps_in(bench.reports()) == [0, 1, 2, 3]


def test_a_probe_is_answered_at_once_though_paused_and_after_each_single_step(bench: Bench) -> None:
    bench.give(Load(SMALL, 7))
    bench.reports()

    bench.give(Look((FirstSum(),)))
    bench.give(Advance(1))

    asked, frames, after = bench.reports()
    assert isinstance(asked, Views)
    assert isinstance(frames, Frames)
    assert isinstance(after, Views)
    assert [(views.run, views.seen.step, list(views.seen.views)) for views in (asked, after)] == [
        (7, 0, [FirstSum()]),
        (7, 1, [FirstSum()]),
    ]


def test_it_waits_after_four_batches_that_nobody_took(bench: Bench) -> None:
    bench.give(Load(SMALL, 1))
    for _ in range(MOST_UNACKNOWLEDGED - 1):
        bench.give(Play(1.0))  # so slow that each step is a batch of its own

    assert len(steps_in(bench.reports())) == MOST_UNACKNOWLEDGED
    assert bench.worker._patience() is None  # it would wait for an order for ever

    bench.give(Play(1.0), Acknowledge(1))
    assert len(steps_in(bench.reports())) == 1


def test_a_load_and_a_stop_get_through_to_a_waiting_worker(bench: Bench) -> None:
    bench.give(Load(SMALL, 1))
    bench.worker.unacknowledged = MOST_UNACKNOWLEDGED

    bench.give(Load(SMALL, 2))

    assert [report.run for report in bench.reports() if isinstance(report, Frames)] == [1, 2]
    assert not bench.give(StopOrder())


def test_only_the_last_of_several_waiting_loads_is_begun(bench: Bench) -> None:
    bench.give(*(Load(SMALL, run) for run in range(1, 6)), Advance(1))

    reports = bench.reports()
    assert [report.run for report in reports if isinstance(report, Started)] == [5]
    assert steps_in(reports) == [0, 1]


def test_play_before_a_load_still_counts(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Play(None), Load(SMALL, 2))
    bench.worker.turn()

    assert bench.worker.playing
    assert {report.run for report in bench.reports() if isinstance(report, Frames)} == {2}


def test_pausing_stops_after_the_present_step(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Play(None))
    bench.give(Pause())

    steps = steps_in(bench.reports())

    assert bench.worker._patience() is None
    assert steps == list(range(len(steps)))


def test_a_retuned_run_goes_on_and_says_from_where(bench: Bench) -> None:
    bench.give(Load(SMALL, 3), Advance(1))
    bench.give(Retune(replace(SMALL, optimizer=SGD(learning_rate=0.5))), Advance(1))

    reports = bench.reports()
    assert [(report.run, report.step) for report in reports if isinstance(report, Retuned)] == [(3, 2)]
    structure = next(report.structure for report in reports if isinstance(report, Started))
    frames = [frame for report in reports if isinstance(report, Frames) for frame in report.unpacked(structure)]
    assert [frame.learning_rate for frame in frames] == [0.05, 0.05, 0.5]


@pytest.mark.parametrize(
    "experiment, where, message",
    [
        (replace(SMALL, batch=0), "batch", "at least 1"),
        (deep(5000, units=4096), "layers", "memory"),
    ],
)
def test_a_run_that_cannot_be_fails_with_a_place(
    bench: Bench, experiment: Experiment, where: str, message: str
) -> None:
    bench.give(Load(experiment, 9))

    (failure,) = bench.reports()
    assert isinstance(failure, Failed)
    assert (failure.run, str(failure.reason.field), message in english(failure.reason)) == (9, where, True)


@pytest.mark.parametrize(
    "error, where", [(OSError("no disk"), ""), (MemoryError(), "layers"), (ZeroDivisionError("x"), "")]
)
def test_whatever_goes_wrong_travels_as_a_value_and_the_worker_stays(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, error: Exception, where: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Iris, "load", raising(error))
        bench.give(Load(replace(SMALL, data=Iris()), 1))
    failed = bench.reports()
    bench.give(Load(SMALL, 2))

    assert [(type(report), report.run) for report in failed] == [(Failed, 1)]  # type: ignore[union-attr]
    assert str(failed[0].reason.field) == where  # type: ignore[union-attr]
    assert steps_in(bench.reports()) == [0]


def raising(error: Exception) -> Callable[..., None]:
    def load(*_: object) -> None:
        raise error

    return load


def test_a_failure_midway_ends_the_run(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.give(Load(SMALL, 1))
    monkeypatch.setattr(Session, "step", raising(FloatingPointError("odd")))

    bench.give(Play(None))

    failed = Reason("engine.failed", error="FloatingPointError: odd")
    assert [report.reason for report in bench.reports() if isinstance(report, Failed)] == [failed]
    assert bench.worker.session is None


def test_an_overflow_ends_the_run_at_that_frame(bench: Bench) -> None:
    bench.give(Load(deep(20, Relu(), Normal(std=1), units=50), 1), Play(None))
    while bench.worker._busy() or bench.worker.frames:
        bench.worker.turn()

    last = [report for report in bench.reports() if isinstance(report, Frames)][-1]
    assert last.overflow is not None
    assert bench.worker._patience() is None


@pytest.mark.parametrize("rate", [20.0, 200.0])
def test_the_speed_is_kept_on_average(bench: Bench, rate: float) -> None:
    bench.give(Load(SMALL, 1), Play(rate))
    start, steps = time.monotonic(), []
    while time.monotonic() - start < 0.5:
        bench.worker.turn()
        for report in bench.reports():
            steps += steps_in([report])
            bench.worker.unacknowledged = 0

    assert 0.6 * 0.5 * rate <= len(steps) <= 0.5 * rate + 3


def test_fast_steps_share_a_batch(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Play(None))
    for _ in range(100):
        bench.worker.turn()
        bench.worker.unacknowledged = 0

    batches = [report for report in bench.reports() if isinstance(report, Frames)]
    assert max(len(report.tables) for report in batches) > 3
