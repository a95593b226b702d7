"""The worker obeys between steps, each order for its run, and outlives whatever goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from core.components.datasets import Iris
from core.components.optimizers import SGD
from core.engine.orders import (
    Acknowledge,
    Advance,
    Answers,
    Drop,
    Failed,
    Frames,
    Load,
    Look,
    Play,
    Rehearse,
    Report,
    Rest,
    Resume,
    Retune,
    Retuned,
    Started,
)
from core.engine.orders import Stop as StopOrder
from core.engine.sealing import Unread
from core.engine.task import MOST_UNACKNOWLEDGED
from core.experiment import Experiment
from core.probes import ProbeFailed
from core.training.session import Session
from core.wording import english
from tests.core.engine.bench import Bench
from tests.core.engine.probing import Broken, fault
from tests.core.networks import SMALL, deep, frames_of, same_bits
from tests.core.probes.test_probe import FirstSum


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


def test_a_probe_is_answered_at_once_though_paused_and_after_each_single_step(bench: Bench) -> None:
    bench.give(Load(SMALL, 7))
    bench.reports()

    bench.give(Look(7, (FirstSum(),)))
    bench.give(Advance(7, 1))

    asked, frames, after = bench.reports()
    assert isinstance(asked, Answers)
    assert isinstance(frames, Frames)
    assert isinstance(after, Answers)
    assert [(unsealed.run, unsealed.seen.step, list(unsealed.seen.answers)) for unsealed in (asked, after)] == [
        (7, 0, [FirstSum()]),
        (7, 1, [FirstSum()]),
    ]


def test_a_load_and_a_stop_get_through_to_a_waiting_worker(bench: Bench) -> None:
    bench.give(Load(SMALL, 1))
    for _ in range(MOST_UNACKNOWLEDGED - 1):
        bench.give(Play(1, 1.0))

    bench.give(Load(SMALL, 2))

    assert [report.run for report in bench.reports() if isinstance(report, Frames)] == [1] * MOST_UNACKNOWLEDGED + [2]
    assert not bench.give(StopOrder())


def test_playing_up_to_a_step_ends_with_its_frame(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Play(1, None, 2))
    for _ in range(6):
        bench.give(Acknowledge(1, 1))

    frames = [report for report in bench.reports() if isinstance(report, Frames)]
    assert [batch.first + i for batch in frames for i in range(len(batch.tables))] == [0, 1, 2]


def test_only_the_last_of_several_waiting_loads_is_begun(bench: Bench) -> None:
    bench.give(*(Load(SMALL, run) for run in range(1, 6)), Advance(5, 1))

    reports = bench.reports()
    assert [report.run for report in reports if isinstance(report, Started)] == [5]
    assert steps_in(reports) == [0, 1]


def test_none_of_several_waiting_loads_is_begun_where_a_run_goes_on_after_them(bench: Bench) -> None:
    bench.give(Load(SMALL, 1))
    bench.give(Rest(1), Load(SMALL, 2), Load(SMALL, 3), Resume(1), Advance(1, 1))

    reports = bench.reports()
    assert [report.run for report in reports if isinstance(report, Started)] == [1]
    assert steps_in(reports) == [0, 1]


def test_an_order_is_for_its_run_alone(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Play(1, None), Load(SMALL, 2), Advance(1, 5), Look(1, (FirstSum(),)), Advance(2, 1))

    reports = bench.rest(2)

    assert [(type(report), report.run) for report in reports] == [(Started, 2), (Frames, 2), (Frames, 2)]  # type: ignore[union-attr]
    assert steps_in(reports) == [0, 1]


def test_a_retuned_run_goes_on_and_says_from_where(bench: Bench) -> None:
    bench.give(Load(SMALL, 3), Advance(3, 1))
    bench.give(Retune(3, replace(SMALL, optimizer=SGD(learning_rate=0.5))), Advance(3, 1))

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

    bench.give(Play(1, None))

    failures = [report.reason for report in bench.reports() if isinstance(report, Failed)]
    assert failures == [fault("FloatingPointError: odd")]
    assert bench.worker.sessions.patience() is None


def test_a_probe_that_raises_ends_nothing(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Look(1, (Broken(), FirstSum())), Advance(1, 3))

    reports = bench.rest(1)
    seen = [report.seen for report in reports if isinstance(report, Answers)]

    assert steps_in(reports) == [0, 1, 2, 3]
    assert list(seen[0].failures.values()) == [ProbeFailed(fault("ZeroDivisionError: the sun was in my eyes"))]
    assert all(FirstSum() in each.answers for each in seen)
    assert not any(isinstance(report, Failed) for report in reports)


def test_an_order_that_cannot_be_read_fails_for_its_run_and_for_no_other(bench: Bench) -> None:
    bench.give(Load(SMALL, 1))

    bench.give(Unread(2, ModuleNotFoundError("No module named 'mine'")), Advance(1, 1))

    *_, failure, frames = bench.reports()
    assert failure == Failed(2, fault("ModuleNotFoundError: No module named 'mine'"))
    assert steps_in([frames]) == [1]


def test_a_side_run_comes_beside_the_main_run_until_it_is_dropped(bench: Bench) -> None:
    bench.give(Load(SMALL, 1), Rehearse(replace(SMALL, seed=8), 2, 3), Rehearse(SMALL, 3, 10**6))
    bench.give(Drop(3))

    reports = bench.rest(2)

    assert steps_in([report for report in reports if isinstance(report, Frames) and report.run == 2]) == [0, 1, 2]
    assert bench.worker.sessions.patience() is None
