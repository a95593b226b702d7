"""A run that rests goes on as if nothing had been between; of too many or too large ones the oldest are freed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from weakref import ref

import psutil
import pytest
from msgspec.structs import replace
from numpy.random import Generator

from core.components.datasets import Csv, Data, Moons, Spirals
from core.engine import resting
from core.engine.orders import Freed, Reread, Started
from core.engine.resting import MOST_ASIDE
from core.engine.sealing import SealedAnswers
from core.experiment import Experiment
from core.layers import BatchNorm, Dense, Dropout
from core.numerics import Floats
from core.training import kept
from core.training.memory import bytes_needed
from core.training.session import Session
from tests.core.components.tables.files import IRISES, table_file
from tests.core.engine.probing import Slow, parcels, read
from tests.core.engine.table import Table
from tests.core.networks import SMALL, deep, frames_of, same_bits

EVENTFUL = replace(SMALL, layers=(Dense(units=9), Dropout(), BatchNorm(), Dense(units=7)), test_share=0.3)
OTHER = replace(SMALL, seed=8)


@pytest.fixture
def table() -> Table:
    return Table()


def freed(table: Table) -> list[int]:
    return [report.run for report in table.reports if isinstance(report, Freed)]


def left(table: Table, run: int, experiment: Experiment = SMALL) -> None:
    """A main run that is set aside after its first frame."""
    table.sessions.load(experiment, run)
    table.sessions.rest(run)
    table.work(1)


@pytest.mark.parametrize("experiment", [SMALL, EVENTFUL])
def test_a_run_that_rested_goes_on_with_the_same_bits(table: Table, experiment: Experiment) -> None:
    table.sessions.load(experiment, 1)
    table.play()
    table.work(9, 0.01)
    table.sessions.rest(1)
    table.sessions.load(OTHER, 2)
    table.play()
    table.work(10, 0.01)
    before = len(table.frames(1))

    table.sessions.resume(1)
    table.work(3, 0.01)
    waited = len(table.frames(1))
    table.play()
    table.work(10, 0.02)

    assert (before, waited) == (10, 10)
    assert all(same_bits(*pair) for pair in zip(table.frames(1), frames_of(experiment, 20), strict=True))
    assert table.sessions.task(2) is None


def test_what_was_not_told_of_a_run_is_told_while_it_rests(table: Table) -> None:
    table.sessions.load(SMALL, 1)
    table.play()
    table.work(5)
    before = len(table.frames(1))

    table.sessions.rest(1)
    table.work(2)

    assert (before, len(table.frames(1)), table.sessions.patience()) == (1, 6, None)


def test_a_run_that_rests_answers_of_its_last_step_and_keeps_none_from_sleeping(table: Table) -> None:
    table.sessions.load(SMALL, 1)
    table.sessions.task(1).advance(4)  # type: ignore[union-attr]
    table.work(5, 0.01)
    table.sessions.rest(1)
    table.sessions.load(OTHER, 2)

    table.sessions.attempt(1, lambda: table.sessions.task(1).probes.ask(parcels(Slow())))  # type: ignore[union-attr]
    table.work(2)

    answers = [report for report in table.reports if isinstance(report, SealedAnswers)]
    assert [(each.run, each.step, read({each.step: each.sealed})) for each in answers] == [(1, 4, {Slow(): 5})]
    assert table.sessions.patience() is None


def test_of_too_many_the_oldest_is_freed_and_told_and_cannot_go_on(table: Table) -> None:
    for run in range(1, MOST_ASIDE + 2):
        left(table, run)
    told = freed(table)

    table.sessions.resume(1)

    assert (told, freed(table)) == ([1], [1, 1])
    assert table.sessions.main is None
    assert all(table.sessions.task(run) is not None for run in range(2, MOST_ASIDE + 2))


@pytest.mark.parametrize("spared, gone", [(0, []), (1, [1])])
def test_too_large_ones_are_freed_however_few_and_what_they_share_of_the_samples_counts_once(
    table: Table, monkeypatch: pytest.MonkeyPatch, spared: int, gone: list[int]
) -> None:
    samples = Session(SMALL).samples.split.nbytes
    monkeypatch.setattr(resting, "MOST_BYTES", 2 * bytes_needed(SMALL) + samples - spared)

    for run in (1, 2):
        left(table, run)

    assert freed(table) == gone


def test_samples_that_are_not_shared_count_each(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    others = replace(SMALL, data_seed=9)
    samples = [Session(each).samples.split.nbytes for each in (SMALL, others)]
    monkeypatch.setattr(resting, "MOST_BYTES", 2 * bytes_needed(SMALL) + sum(samples) - 1)

    left(table, 1)
    left(table, 2, others)

    assert freed(table) == [1]


def test_a_run_rests_though_its_table_is_gone(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b,target\n" + "\n".join(f"{i % 7},{i % 5},{i % 3}" for i in range(60)))
    gone = replace(SMALL, data=Csv(path=str(path), target="target"))
    table.sessions.load(gone, 1)
    table.work(1)
    path.unlink()

    table.sessions.rest(1)
    left(table, 2)
    table.sessions.resume(1)
    table.work(1)

    assert freed(table) == []
    assert table.sessions.main is not None
    assert table.sessions.main.run == 1


def test_a_run_that_begins_takes_the_room_of_those_that_rest_unless_it_is_too_large_anyhow(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    for run in (1, 2):
        left(table, run)

    monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=0))
    table.sessions.load(deep(5000, units=4096), 3)
    kept = freed(table)
    table.sessions.load(SMALL, 4)

    assert (kept, freed(table)) == ([], [1, 2])


def test_large_data_go_before_it_is_asked_how_large_the_next_ones_are(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded, gone, load = list[ref[Floats]](), list[bool](), Spirals.load

    def noted(data: Spirals, rng: Generator) -> Data:
        found = load(data, rng)
        loaded.append(ref(found.x))
        return found

    def asked(experiment: Experiment, freed: int = 0) -> bool:
        gone.append(loaded[0]() is None)
        return True

    monkeypatch.setattr(Spirals, "load", noted)
    monkeypatch.setattr(kept, "BYTES", 0)
    left(table, 1)
    monkeypatch.setattr(resting, "fits", asked)
    table.sessions.load(replace(SMALL, data=Moons()), 2)

    assert gone[0]


def test_a_run_that_rests_can_be_dropped_and_a_run_that_is_not_the_main_one_does_not_rest(table: Table) -> None:
    left(table, 1)
    table.sessions.rest(1)

    table.sessions.drop(1)
    table.sessions.resume(1)

    assert freed(table) == [1]


def test_of_a_run_that_is_back_it_is_said_too_where_its_table_is_not_what_it_was(table: Table, tmp_path: Path) -> None:
    data = Csv(path=table_file(tmp_path))
    table.sessions.load(replace(SMALL, data=data), 1)
    table.sessions.rest(1)
    table_file(tmp_path, IRISES + "6.0,3.0,virginica\n")
    table.sessions.load(replace(SMALL, data=data, layers=()), 2)

    table.sessions.resume(1)
    table.sessions.load(replace(SMALL, data=data), 3)

    assert said(table) == [(2, "table.reread"), (1, "table.older"), (3, "table.reread")]
    stamps = [report.stamp for report in table.reports if isinstance(report, Started)]
    assert stamps[0] != stamps[1] == stamps[2]


def test_nobody_has_to_read_a_table_anew_to_hear_that_the_run_before_goes_on_with_its_old_rows(
    table: Table, tmp_path: Path
) -> None:
    path = table_file(tmp_path)
    left(table, 1, replace(SMALL, data=Csv(path=path)))
    table.sessions.load(SMALL, 2)
    table_file(tmp_path, IRISES + "6.0,3.0,virginica\n")

    table.sessions.resume(1)

    assert said(table) == [(1, "table.older")]


@pytest.mark.parametrize("gone", [True, False])
def test_rows_whose_file_is_gone_are_old_ones_and_those_of_an_untouched_file_are_not(
    table: Table, tmp_path: Path, gone: bool
) -> None:
    path = table_file(tmp_path)
    left(table, 1, replace(SMALL, data=Csv(path=path)))
    table.sessions.load(SMALL, 2)
    if gone:
        Path(path).unlink()

    table.sessions.resume(1)

    assert said(table) == [(1, "table.older")] * gone


def said(table: Table) -> list[tuple[int, str]]:
    """What is said of files, and of which run."""
    return [(report.run, report.reason.code) for report in table.reports if isinstance(report, Reread)]
