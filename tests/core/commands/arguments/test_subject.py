"""The experiment that a command is about, and what --set makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.components.activations import Relu
from core.experiment.files import read_experiment, write_experiment
from core.layers import Dense
from tests.core.command_line import GOOD, assert_one_line, run
from tests.core.networks import SMALL, frames_of

TABLE = "a,b,y\n" + "".join(f"{i},{i * i % 7},{'no' if i % 2 else 'yes'}\n" for i in range(40))


def test_a_run_is_of_what_was_set_and_saves_it(small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = tmp_path / "saved.json"

    code = run(
        "run", small, "--set", "layers[*].activation=relu", "--set", "seed=3", "--seed", "4", "--steps", "5",
        "--json", "--save", str(saved),
    )  # fmt: skip

    kept = read_experiment(saved)
    assert code == 0
    assert [each.activation for each in kept.layers if isinstance(each, Dense)] == [Relu(), Relu()]
    assert kept.seed == 4
    assert json.loads(capsys.readouterr().out)["loss"] == frames_of(kept, 5)[-1].loss != frames_of(SMALL, 5)[-1].loss


@pytest.mark.parametrize("command", ["run", "check", "show"])
def test_a_setting_that_cannot_be_is_one_line_with_what_was_meant(
    command: str, small: str, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = [run(command, small, "--set", text) for text in ("optimizer.rate=1", "layers[0].units=0", "seed")]

    printed = capsys.readouterr()
    near, beyond, malformed = printed.err.splitlines(keepends=True)
    assert (codes, printed.out) == ([2, 2, 2], "")
    assert_one_line(near, "small.json with --set: optimizer.rate: there is", "did you mean learning_rate?")
    assert_one_line(beyond, "small.json with --set: layers[0].units: must be at least 1")
    assert_one_line(malformed, "argument --set: takes PATH=VALUE")


def test_no_letter_that_a_file_could_not_hold_is_taken(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", small, "--set", "data.path=\udcff") == 2
    assert_one_line(capsys.readouterr().err, "argument --set: takes a text in UTF-8")


def test_a_table_is_looked_for_beside_the_file_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "t.csv").write_text(TABLE)
    (tmp_path / "inside" / "a.json").write_text(json.dumps(GOOD))

    assert run("show", "inside/a.json", "--set", "data=csv", "--set", "data.path=t.csv", "--json") == 0

    assert json.loads(capsys.readouterr().out)["experiment"]["data"]["path"] == str(tmp_path / "inside" / "t.csv")


def test_a_preset_can_be_changed_as_a_file_can(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "preset:relu-healthy", "--set", "layers=[]", "--json") == 0

    assert json.loads(capsys.readouterr().out)["experiment"]["layers"] == []


def test_the_file_itself_stays_as_it_is(tmp_path: Path) -> None:
    write_experiment(tmp_path / "a.json", SMALL)

    run("run", str(tmp_path / "a.json"), "--set", "seed=3", "--steps", "1", "--json")

    assert read_experiment(tmp_path / "a.json") == SMALL
