"""Lengths: a whole number of steps, or of epochs, and nothing else."""

from __future__ import annotations

import csv
import json
from argparse import ArgumentTypeError
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.commands.arguments.length import Length, length
from core.components.datasets import Moons
from core.experiment import Experiment
from core.experiment.files import write_experiment
from core.layers import Dense
from core.record.task import Task
from tests.core.command_line import assert_one_line, run

EIGHTY = Experiment(data=Moons(samples=100), batch=30, layers=(Dense(units=3),))  # two steps an epoch, rows left over


@given(st.integers(1, 10**9), st.booleans())
def test_a_whole_number_is_read_and_an_e_behind_it_means_epochs(count: int, epochs: bool) -> None:
    assert length(f"{count}{'e' * epochs}") == Length(count, epochs)


@pytest.mark.parametrize(
    "text", ["1e3", "0", "0e", "-1", "-1e", "e", "", "3ee", "3 e", "1.5", "1.5e", "3E", "three", "9" * 40, "٣"]
)
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="takes a whole number of at least 1, with an e behind it for epochs"):
        length(text)


@pytest.mark.parametrize("rows, batch, steps", [(80, 30, 2), (80, 80, 1), (80, 1, 80), (7, 64, 1), (64, 64, 1)])
def test_an_epoch_is_as_many_steps_as_there_are_whole_batches(rows: int, batch: int, steps: int) -> None:
    task = Task(rows=rows, batch=batch)

    assert (Length(3, in_epochs=True).of(task), Length(3).of(task)) == (3 * steps, 3)


def test_a_run_of_epochs_ends_with_the_last_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_experiment(tmp_path / "a.json", EIGHTY)
    table = tmp_path / "a.csv"

    code = run("run", str(tmp_path / "a.json"), "--steps", "3e", "--json", "--csv", str(table))

    found, rows = json.loads(capsys.readouterr().out), list(csv.DictReader(table.read_text("utf-8").splitlines()))
    assert (code, found["steps"], found["epoch"]) == (0, 6, 2.5)
    assert [float(row["epoch"]) for row in rows[::2]] == [0.0, 0.5, 1.0, 1.5, 2.0, 2.5]
    assert json.loads(list(rows[0])[-1].removeprefix("backscope "))["steps"] == 6


def test_a_batch_as_large_as_the_split_makes_each_step_an_epoch(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_experiment(tmp_path / "a.json", replace(EIGHTY, batch=4096))

    run("run", str(tmp_path / "a.json"), "--steps", "4e")

    assert "after 4 steps (4.0 epochs), loss" in capsys.readouterr().out


def test_steps_that_are_no_length_are_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("run", "preset:relu-healthy", "--steps", "1e3")

    assert code == 2
    assert_one_line(capsys.readouterr().err, "--steps", "'1e3'")


@pytest.mark.parametrize("steps, limit", [("2e", 3), ("4", 3)])
def test_a_picture_of_a_step_that_the_run_has_not_is_refused_before_anything_is_written(
    steps: str, limit: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_experiment(tmp_path / "a.json", EIGHTY)
    table = tmp_path / "a.csv"

    code = run("run", str(tmp_path / "a.json"), "--steps", steps, "--at", "4", "--csv", str(table))

    assert code == 2
    assert f"a step from 0 to {limit}" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]
