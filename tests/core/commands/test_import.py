"""`backscope import` writes an experiment, and says on standard error what it did not understand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.files import read_experiment
from tests.core.command_line import alone, assert_one_line, run
from tests.core.importing.followed import compiled

PROGRAM = compiled("Dense(4, activation='relu', input_dim=2)", "Dense(1)", fit="x, y, batch_size=8")


def program(folder: Path, text: str = PROGRAM) -> str:
    """A file with that program."""
    path = folder / "net.py"
    path.write_text(text, "utf-8")
    return str(path)


def test_the_experiment_goes_to_standard_output_with_every_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("import", program(tmp_path))

    said = capsys.readouterr()
    written = json.loads(said.out)
    assert code == 0
    assert written["layers"][0] == {
        "kind": "dense",
        "units": 4,
        "activation": {"kind": "relu"},
        "initializer": {"kind": "xavier_uniform"},
        "bias": True,
        "bias_initializer": {"kind": "zeros"},
        "trainable": True,
        "name": "",
    }
    assert {"title", "seed", "data_seed", "inputs", "precision", "test_share", "optimizer"} <= set(written)
    assert all(line.startswith("backscope: ") for line in said.err.splitlines())


def test_a_file_is_written_that_can_be_read_again(tmp_path: Path) -> None:
    assert run("import", program(tmp_path), "--output", str(tmp_path / "net.json")) == 0

    assert read_experiment(tmp_path / "net.json").batch == 8


def test_a_program_may_come_in_through_a_pipe() -> None:
    result = alone("import", "-", stdin=PROGRAM.encode())

    assert result.returncode == 0
    assert json.loads(result.stdout)["batch"] == 8


@pytest.mark.parametrize(
    "text, part",
    [
        ("x = 1", "there is no network"),
        (PROGRAM.replace("Dense(4", "LSTM(4"), "LSTM (line 5)"),
        ("x\0", "is no text"),
        ("x" * 2_000_001, "more than 2 million characters"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, text: str, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("import", program(tmp_path, text))

    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert_one_line(said.err, "net.py", part)


def test_layers_that_do_not_exist_here_are_skipped_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = program(tmp_path, PROGRAM.replace("m.add(Dense(1))", "m.add(LSTM(4))\nm.add(Dense(1))"))

    assert run("import", path) == 2
    assert run("import", path, "--skip-unknown") == 0
    assert "left out, for there is no such layer here: LSTM (line 6)" in capsys.readouterr().err


def test_the_program_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = program(tmp_path)

    assert run("import", path, "--output", path) == 2
    assert_one_line(capsys.readouterr().err, "--output would overwrite it")
    assert Path(path).read_text("utf-8") == PROGRAM
