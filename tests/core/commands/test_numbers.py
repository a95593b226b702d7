"""The table of `run --csv`: the contract's columns, exact numbers, and what is enough to make the run again."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.commands.numbers import csv_header, csv_rows
from core.components.initializers import Zeros
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from core.experiment.provenance import Provenance
from core.record.frame import Frame, Overflow
from tests.core.command_line import assert_one_line, run
from tests.core.frames import dense, frame_of
from tests.core.networks import SMALL, deep, frames_of

FIVE = dense(5)
PROVENANCE = Provenance(experiment=Experiment(), steps=3)
HEADER = "step,slot,kind,loss,log10_delta,log10_weight_gradient,log10_update_ratio,signal_rms"


@pytest.fixture
def small(tmp_path: Path) -> str:
    write_experiment(tmp_path / "small.json", SMALL)
    return str(tmp_path / "small.json")


def rows(frame: Frame) -> list[dict[str, str]]:
    """The lines of --csv as a spreadsheet reads them."""
    return list(csv.DictReader((csv_header(PROVENANCE) + csv_rows(frame)).splitlines()))


def test_csv_has_a_row_per_step_and_entry(small: str, tmp_path: Path) -> None:
    code = run("run", small, "--steps", "7", "--csv", str(tmp_path / "run.csv"))

    text = (tmp_path / "run.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    frames = frames_of(SMALL, 7)
    assert code == 0
    assert text.startswith(HEADER)
    assert [row["step"] for row in rows] == [str(step) for step in range(7) for _ in range(3)]
    assert [row["slot"] for row in rows] == ["0", "1", "output"] * 7
    assert [float(row["log10_delta"]) for row in rows] == [x for frame in frames for x in frame.log10_delta]
    assert float(rows[0]["loss"]) == frames[0].loss


def test_only_every_nth_step_is_written_where_that_is_wanted(small: str, tmp_path: Path) -> None:
    code = run("run", small, "--steps", "8", "--every", "3", "--csv", str(tmp_path / "run.csv"))

    found = list(csv.DictReader((tmp_path / "run.csv").read_text("utf-8").splitlines()))
    assert code == 0
    assert [row["step"] for row in found] == [step for step in ("0", "3", "6") for _ in range(3)]


def test_the_step_of_an_overflow_is_always_written(tmp_path: Path) -> None:
    run("run", "preset:overflow", "--every", "100", "--csv", str(tmp_path / "run.csv"))

    found = list(csv.DictReader((tmp_path / "run.csv").read_text("utf-8").splitlines()))
    lost = [row for row in found if row["step"] == "1" and not row["signal_rms"]]
    assert {row["mark"] for row in found if row["step"] == "1"} == {"overflow"}
    assert len(lost) > 10
    assert {row["dead_share"] for row in lost} == {""}


def test_an_exact_zero_is_empty_in_csv(tmp_path: Path) -> None:
    write_experiment(tmp_path / "zero.json", deep(3, initializer=Zeros()))

    run("run", str(tmp_path / "zero.json"), "--steps", "1", "--csv", str(tmp_path / "run.csv"))

    first = next(csv.DictReader((tmp_path / "run.csv").read_text("utf-8").splitlines()))
    assert first["log10_delta"] == first["log10_update_ratio"] == ""


def test_the_table_of_numbers_begins_as_the_contract_says() -> None:
    promised = "step,slot,kind,loss,log10_delta,log10_weight_gradient,log10_update_ratio,signal_rms"

    assert csv_header(PROVENANCE).startswith(promised + ",")
    assert csv_header(PROVENANCE).endswith("\n")


def test_more_columns_follow_and_the_last_is_empty_and_says_of_what_run_they_are() -> None:
    frame = frame_of(dense(2), 3, accuracy=0.5, test_loss=0.25, learning_rate=0.01)

    found = rows(frame)

    scalars = [tuple(row[name] for name in ("accuracy", "held_out_loss", "learning_rate")) for row in found]
    assert [row["layer"] for row in found] == ["1", "2", "output"]
    assert set(scalars) == {("0.5", "0.25", "0.01")}
    assert [list(row)[-1] for row in found] == ["backscope " + PROVENANCE.text()] * 3
    assert [list(row.values())[-1] for row in found] == [""] * 3


def test_a_mark_says_why_a_number_is_empty() -> None:
    zero = frame_of(dense(2), log10_delta=[-math.inf, 0.0, 0.0])
    ended = frame_of(dense(2), log10_delta=math.nan, overflow=Overflow(1, "weight"), loss=math.nan)

    assert [row["mark"] for row in rows(zero)] == ["zero", "", ""]
    assert [row["mark"] for row in rows(ended)] == ["overflow"] * 3


def test_numbers_in_the_table_are_exact() -> None:
    frame = frame_of(FIVE, 3, log10_delta=1 / 3, loss=np.float64(0.1))

    found = rows(frame)

    assert [row["slot"] for row in found] == ["0", "1", "2", "3", "4", "output"]
    assert {(row["step"], float(row["loss"]), float(row["log10_delta"])) for row in found} == {("3", 0.1, 1 / 3)}


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_left_empty_in_the_table(value: float) -> None:
    assert {row["log10_delta"] for row in rows(frame_of(FIVE, log10_delta=value))} == {""}
    assert {row["loss"] for row in rows(frame_of(FIVE, loss=value))} == {""}


def test_the_experiment_seed_and_versions_stand_in_the_header(small: str, tmp_path: Path) -> None:
    run("run", small, "--steps", "2", "--seed", "99", "--csv", str(tmp_path / "run.csv"))

    header = next(csv.reader((tmp_path / "run.csv").read_text("utf-8").splitlines()))
    said = json.loads(header[-1].removeprefix("backscope "))
    assert (said["experiment"]["seed"], said["seed"], said["steps"]) == (99, 99, 2)
    assert {"backscope", "python", "numpy"} <= set(said["versions"])
    assert "time" not in said


def test_the_same_run_writes_the_same_bytes(small: str, tmp_path: Path) -> None:
    for name in ("one.csv", "other.csv"):
        run("run", small, "--steps", "3", "--csv", str(tmp_path / name))

    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "other.csv").read_bytes()


def test_a_table_is_an_experiment_that_runs_again(small: str, tmp_path: Path) -> None:
    run("run", small, "--steps", "3", "--seed", "99", "--csv", str(tmp_path / "one.csv"))

    again = run("run", str(tmp_path / "one.csv"), "--steps", "3", "--csv", str(tmp_path / "other.csv"))

    assert again == run("check", str(tmp_path / "one.csv")) == 0
    assert read_experiment(tmp_path / "one.csv") == replace(SMALL, seed=99)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "other.csv").read_bytes()


@pytest.mark.parametrize("command", ["run", "check"])
@pytest.mark.parametrize("suffix, content", [
    (".png", b"\x89PNG\r\n\x1a\n"), (".svg", b"<svg/>"), (".pdf", b"%PDF-1.4"), (".csv", b"x,y\n1,2\n"),
])  # fmt: skip
def test_what_carries_no_experiment_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, suffix: str, content: bytes
) -> None:
    (tmp_path / f"mine{suffix}").write_bytes(content)

    assert run(command, str(tmp_path / f"mine{suffix}")) == 2
    assert_one_line(capsys.readouterr().err, f"mine{suffix}", "was not made by Backscope")


def test_a_mistake_in_what_is_carried_is_named_by_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = PROVENANCE.text().replace('"batch":64', '"batch":0')
    (tmp_path / "bad.csv").write_text('step,"backscope ' + bad.replace('"', '""') + '"\n')

    assert run("run", str(tmp_path / "bad.csv")) == 2
    assert_one_line(capsys.readouterr().err, "bad.csv", "batch", "at least 1")


def test_the_names_of_layers_have_a_column_in_which_no_spreadsheet_finds_a_formula(tmp_path: Path) -> None:
    named = SMALL.with_setting([0], name="=1+1").with_setting([2], name="answer")
    write_experiment(tmp_path / "named.json", named)

    run("run", str(tmp_path / "named.json"), "--steps", "2", "--csv", str(tmp_path / "run.csv"))

    found = list(csv.DictReader((tmp_path / "run.csv").read_text("utf-8").splitlines()))
    assert [row["name"] for row in found] == ["'=1+1", "", "answer"] * 2
    assert read_experiment(tmp_path / "run.csv") == named
