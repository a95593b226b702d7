"""Side runs take a small share of the time, change no bit of the main run, and die alone."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from numpy.random import Generator

from core.components.activations import Relu
from core.components.datasets import Csv, Data, Spirals
from core.components.initializers import Normal
from core.components.optimizers import Adam
from core.engine.orders import Failed, Frames, Reread, Started
from core.engine.sealing import SealedAnswers
from core.engine.sessions import SIDE_SHARE
from core.engine.task import MOST_UNACKNOWLEDGED
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, Dropout
from core.record.frame import Frame
from core.training.session import Session
from core.wording import Reason
from tests.core.components.tables.files import IRISES, table_file
from tests.core.engine.probing import Slow, parcels, read
from tests.core.engine.table import Table
from tests.core.networks import SMALL, deep, frames_of, same_bits

SIDE = replace(SMALL, seed=8, layers=(Dense(units=5),) * 3, optimizer=Adam())
EVENTFUL = replace(SMALL, layers=(Dense(units=9), Dropout(), BatchNorm(), Dense(units=7)), test_share=0.3)
WIDE = replace(  # with more than one thread, where there are more
    SMALL, data=Spirals(samples=400), batch=256, layers=(Dense(units=256),) * 2
)


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def timed(table: Table, monkeypatch: pytest.MonkeyPatch) -> dict[int, float]:
    """Seconds that steps take by the clock: 10 ms of the main run, 4 ms of a side one; and their sums."""
    spent, step = {0: 0.0, 1: 0.0}, Session.step

    def slowly(session: Session) -> Frame:
        side = session.experiment.seed == SIDE.seed
        took = 0.004 if side else 0.010
        spent[side] += took
        table.clock.now += took
        return step(session)

    monkeypatch.setattr(Session, "step", slowly)
    return spent


@pytest.mark.parametrize("main, side", [(SMALL, SIDE), (EVENTFUL, EVENTFUL), (WIDE, SMALL), (SMALL, WIDE)])
def test_the_frames_of_the_main_run_are_the_same_bits_beside_side_runs(
    table: Table, main: Experiment, side: Experiment
) -> None:
    table.sessions.load(main, 1)
    table.play()
    for run in (2, 3):
        table.sessions.rehearse(side, run, 10)

    table.work(16, 0.01)  # main and side steps alternate
    table.sessions.task(1).pause()  # type: ignore[union-attr]
    table.work(10, 0.01)
    table.sessions.task(1).advance(2)  # type: ignore[union-attr]
    table.work(2)

    beside = frames_of(side, 10)
    for run, expected in ((1, frames_of(main, 19)), (2, beside), (3, beside)):
        assert all(same_bits(one, other) for one, other in zip(table.frames(run), expected, strict=True))


def test_those_experiments_do_use_different_threads() -> None:
    threads = {Session(experiment).threads for experiment in (SMALL, WIDE)}

    assert len(threads) == min(2, os.cpu_count() or 1)


def test_side_runs_take_their_share_while_the_main_run_trains_and_no_more(
    table: Table, timed: dict[int, float]
) -> None:
    table.sessions.load(SMALL, 1)
    table.play()
    for run in (2, 3, 4):
        table.sessions.rehearse(SIDE, run, 10_000)

    table.work(2000)

    made = [len(table.frames(run)) for run in (2, 3, 4)]
    assert 0.7 * SIDE_SHARE < timed[1] / sum(timed.values()) <= SIDE_SHARE
    assert max(made) - min(made) < 10


def test_while_the_main_run_is_paused_a_side_run_has_all_the_time(table: Table, timed: dict[int, float]) -> None:
    table.sessions.load(SMALL, 1)
    table.sessions.rehearse(SIDE, 2, 50)

    table.work(50)

    assert len(table.frames(2)) == 50
    assert timed[0] == 0.010


def test_while_the_main_run_waits_for_the_screen_a_side_run_has_all_the_time(
    table: Table, timed: dict[int, float]
) -> None:
    table.deaf = 1
    table.sessions.load(SMALL, 1)
    table.play(1.0)
    table.work(MOST_UNACKNOWLEDGED, 1.0)
    table.sessions.rehearse(SIDE, 2, 50)

    table.work(50)

    assert len(table.frames(1)) == MOST_UNACKNOWLEDGED
    assert len(table.frames(2)) == 50


def test_between_the_steps_of_a_slow_main_run_a_side_run_may_work_but_makes_none_of_them_late(
    table: Table, timed: dict[int, float]
) -> None:
    table.sessions.load(SMALL, 1)
    table.play(10.0)
    table.sessions.rehearse(SIDE, 2, 10_000)
    late = list[float]()
    begun = table.clock.now

    for _ in range(1000):
        before = len(table.frames(1))
        table.work(1)
        if len(table.frames(1)) > before:
            late.append((table.clock.now - begun) % 0.1)
        patience = table.sessions.patience()
        table.clock.now += patience or 0.0

    assert len(late) > 30
    assert max(late) < 0.02
    assert timed[1] > 0.5 * (table.clock.now - begun)


def test_a_side_run_ends_with_its_last_frame_and_is_forgotten(table: Table) -> None:
    table.sessions.rehearse(SIDE, 2, 5)
    table.sessions.rehearse(deep(20, Relu(), Normal(std=1), units=50), 3, 10_000)

    table.work(40)

    assert [frame.step for frame in table.frames(2)] == [0, 1, 2, 3, 4]
    assert table.frames(3)[-1].overflow is not None
    assert table.sessions.task(2) is table.sessions.task(3) is None
    assert table.sessions.patience() is None


def test_a_side_run_whose_frames_nobody_takes_waits_and_keeps_none_from_sleeping(table: Table) -> None:
    table.deaf = 2
    table.sessions.rehearse(SIDE, 2, 100)

    table.work(100, 1.0)

    assert len(table.frames(2)) == MOST_UNACKNOWLEDGED
    assert table.sessions.patience() is None


def test_the_last_probes_of_a_side_run_are_answered_before_it_is_forgotten(table: Table) -> None:
    table.sessions.rehearse(SIDE, 2, 3)
    table.sessions.task(2).probes.ask(parcels(Slow()))  # type: ignore[union-attr]

    table.work(5)

    last = [report for report in table.reports if isinstance(report, SealedAnswers)][-1]
    assert (last.run, last.step, read({last.step: last.sealed})) == (2, 2, {Slow(): 3})


def test_a_side_run_that_fails_says_so_and_dies_alone(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.sessions.load(SMALL, 1)
    table.sessions.rehearse(replace(SMALL, batch=0), 2, 5)
    table.sessions.rehearse(SIDE, 3, 5)
    table.play()

    table.work(10, 1.0)

    failures = [(report.run, str(report.reason.field)) for report in table.reports if isinstance(report, Failed)]
    assert failures == [(2, "batch")]
    assert len(table.frames(1)) == 11
    assert len(table.frames(3)) == 5


def test_another_main_run_leaves_the_side_runs_alone_and_a_dropped_run_is_silent(table: Table) -> None:
    table.sessions.load(SMALL, 1)
    for run in (2, 3):
        table.sessions.rehearse(SIDE, run, 5)
    table.sessions.drop(3)

    table.sessions.load(EVENTFUL, 4)
    table.work(20)

    assert {report.run for report in table.reports if isinstance(report, Started | Frames)} == {1, 2, 4}
    assert len(table.frames(2)) == 5
    assert table.sessions.task(1) is None


def test_what_fails_with_a_run_is_told_of_that_run(table: Table) -> None:
    table.sessions.load(SMALL, 1)

    table.sessions.attempt(1, partial(table.sessions.task(1).retune, replace(SMALL, optimizer=Adam())))  # type: ignore[union-attr]

    assert isinstance(table.reports[-1], Failed)
    assert table.sessions.main is None


def test_a_table_that_has_changed_is_said_once_of_the_main_run_that_reads_it_again(
    table: Table, tmp_path: Path
) -> None:
    data = Csv(path=table_file(tmp_path))
    table.sessions.load(replace(SMALL, data=data), 1)
    table.sessions.load(replace(SMALL, data=data, layers=()), 2)
    table_file(tmp_path, IRISES + "6.0,3.0,virginica\n")
    table.sessions.rehearse(replace(SMALL, data=data), 3, 1)
    table.work(3)

    for run in (4, 5):
        table.sessions.load(replace(SMALL, data=data), run)

    said = [report for report in table.reports if isinstance(report, Reread)]
    assert said == [Reread(4, Reason("table.reread", name="table.csv"))]


def test_main_and_side_runs_share_their_samples(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, load = list[Spirals](), Spirals.load

    def noted(data: Spirals, rng: Generator) -> Data:
        loaded.append(data)
        return load(data, rng)

    monkeypatch.setattr(Spirals, "load", noted)
    table.sessions.load(SMALL, 1)
    table.sessions.rehearse(replace(SMALL, layers=()), 2, 1)
    table.work(3)
    table.sessions.load(replace(SMALL, optimizer=Adam()), 3)

    assert loaded == [SMALL.data]
