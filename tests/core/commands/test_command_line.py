"""The command line keeps to the contract: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import csv
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.commands.command_line import main
from core.components.activations import Relu
from core.components.initializers import Normal, Zeros
from core.experiment.files import read_experiment, write_experiment
from core.experiment.presets import preset_names
from core.layers.dense import BoundDense
from core.record.view import View
from tests.core.command_line import BAD, GOOD, assert_one_line, no_plot, run
from tests.core.networks import SMALL, deep, frames_of

ROOT = Path(__file__).parents[3]
HEADER = "step,slot,kind,loss,log10_delta,log10_weight_gradient,log10_update_ratio,signal_rms"


@pytest.fixture
def small(tmp_path: Path) -> str:
    write_experiment(tmp_path / "small.json", SMALL)
    return str(tmp_path / "small.json")


def test_json_prints_one_object_and_nothing_else(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("run", small, "--steps", "20", "--json")

    printed = capsys.readouterr()
    found, last = json.loads(printed.out), frames_of(SMALL, 20)[-1]
    assert (code, printed.err, printed.out.count("\n")) == (0, "", 1)
    assert (found["steps"], found["loss"]) == (20, last.loss)
    assert found["verdict"] == found["verdicts"][0]
    assert isinstance(found["severe"], bool)
    assert [entry["slot"] for entry in found["layers"]] == [0, 1, "output"]
    assert [entry["kind"] for entry in found["layers"]] == ["dense", "dense", "output"]
    for name in ("log10_delta", "log10_weight_gradient", "log10_update_ratio", "signal_rms"):
        assert [entry[name] for entry in found["layers"]] == last.row(name).tolist()


def test_an_exact_zero_is_null_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_experiment(tmp_path / "zero.json", deep(3, initializer=Zeros()))

    run("run", str(tmp_path / "zero.json"), "--steps", "1", "--json")

    found = json.loads(capsys.readouterr().out)
    assert found["verdict"] == "blocked"
    assert found["decades"] is None
    assert found["layers"][0]["log10_delta"] is None
    assert found["layers"][0]["zero"] is True
    assert found["layers"][0]["log10_update_ratio"] is None


def test_an_overflow_ends_the_run_and_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_experiment(tmp_path / "loud.json", deep(20, Relu(), Normal(std=1), units=50))

    code = run("run", str(tmp_path / "loud.json"), "--json")

    found = json.loads(capsys.readouterr().out)
    assert code == 0
    assert (found["verdict"], found["steps"] < 10) == ("overflow", True)


def test_without_json_people_get_a_table_and_a_diagnosis(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("run", "preset:sigmoid-vanishing", "--steps", "1")

    printed = capsys.readouterr()
    assert code == 0
    assert printed.err == ""  # a progress bar only on a terminal
    assert "slot" in printed.out.splitlines()[0]
    assert "vanishing" in printed.out.lower()


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


def test_an_exact_zero_is_empty_in_csv(tmp_path: Path) -> None:
    write_experiment(tmp_path / "zero.json", deep(3, initializer=Zeros()))

    run("run", str(tmp_path / "zero.json"), "--steps", "1", "--csv", str(tmp_path / "run.csv"))

    first = next(csv.DictReader((tmp_path / "run.csv").read_text("utf-8").splitlines()))
    assert first["log10_delta"] == first["log10_update_ratio"] == ""


def test_save_keeps_the_seed_that_was_used(small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = tmp_path / "saved.json"

    run("run", small, "--seed", "99", "--steps", "2", "--json", "--save", str(saved))
    first = capsys.readouterr().out
    run("run", str(saved), "--steps", "2", "--json")

    assert read_experiment(saved) == replace(SMALL, seed=99)
    assert capsys.readouterr().out == first


def test_the_plot_is_drawn_after_the_run(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    drawn: list[tuple[int, str, bool]] = []

    def write_plot(history: View, path: str) -> None:
        drawn.append((len(history), path, bool(capsys.readouterr().out)))

    assert run("run", small, "--steps", "3", "--plot", "profile.svg", write_plot=write_plot) == 0
    assert drawn == [(3, "profile.svg", True)]


@pytest.mark.parametrize("error", [ImportError("libEGL.so.1: cannot open"), OSError(28, "No space left on device")])
def test_a_plot_that_cannot_be_drawn_is_one_line(
    small: str, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def write_plot(history: View, path: str) -> None:
        raise error

    assert run("run", small, "--steps", "1", "--plot", "a.png", write_plot=write_plot) == 2
    assert_one_line(capsys.readouterr().err, "a.png")


@pytest.mark.parametrize("command", ["run", "check"])
@pytest.mark.parametrize("content, parts", BAD)
def test_a_bad_file_is_one_line_with_file_place_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, content: Any, parts: tuple[str, ...]
) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(content))

    code = run(command, str(path))

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert_one_line(printed.err, "bad.json", *parts)


@pytest.mark.parametrize(
    "arguments, part",
    [
        (("run",), "FILE"),
        (("run", "nowhere.json"), "nowhere.json"),
        (("run", "preset:nothing"), "there is no such preset"),
        (("run", "preset:relu-healthy", "--steps", "0"), "--steps"),
        (("run", "preset:relu-healthy", "--steps", "many"), "--steps"),
        (("run", "preset:relu-healthy", "--seed", "-1"), "--seed"),
        (("run", "preset:relu-healthy", "--seed", str(2**70)), "seed"),
        (("run", "preset:relu-healthy", "--plot", "picture.jpg"), ".png"),
        (("run", "preset:relu-healthy", "--loud"), "--loud"),
        (("run", "preset:relu-healthy", "--csv", "no/such/folder/x.csv"), "no/such/folder/x.csv"),
        (("run", "preset:relu-healthy", "--steps", "1", "--save", "no/such/folder/x.json"), "no/such/folder/x.json"),
        (("check", "nowhere.json"), "nowhere.json"),
        (("presets", "more"), "more"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], part: str
) -> None:
    assert run(*arguments) == 2
    assert_one_line(capsys.readouterr().err, part)


def test_a_failed_run_leaves_no_csv(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(json.dumps(GOOD | {"batch": 0}))

    run("run", str(tmp_path / "bad.json"), "--csv", str(tmp_path / "run.csv"))

    assert [path.name for path in tmp_path.iterdir()] == ["bad.json"]


def test_presets_are_listed_with_their_captions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("presets") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(preset_names())
    assert all(len(line.split()) > 3 for line in lines)


def test_check_passes_and_fails(
    small: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = BoundDense.differentiate

    def wrong(self: BoundDense) -> None:
        right(self)
        self.dw *= 1.01

    passed = run("check", small), capsys.readouterr().out
    monkeypatch.setattr(BoundDense, "differentiate", wrong)
    failed = run("check", small), capsys.readouterr().out

    assert passed[0] == 0
    assert "10 of 10" in passed[1]
    assert failed[0] == 1
    assert "0.W" in failed[1]


def test_a_file_alone_opens_the_window() -> None:
    opened: list[str | None] = []

    def open_window(path: str | None) -> int:
        opened.append(path)
        return 0

    assert main(["a.json"], open_window, no_plot) == main([], open_window, no_plot) == 0
    assert opened == ["a.json", None]


def test_a_run_without_a_plot_loads_no_qt(small: str) -> None:
    script = (
        "import sys; from core.commands.command_line import main; code = main(sys.argv[1:], None, None);"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )

    result = subprocess.run(
        [sys.executable, "-c", script, "run", small, "--steps", "2", "--json"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )

    assert (result.returncode, result.stderr) == (0, b"")
    assert math.isfinite(json.loads(result.stdout)["loss"])


def test_a_narrow_terminal_encoding_is_no_obstacle() -> None:
    script = "import sys; from core.commands.command_line import main; sys.exit(main(sys.argv[1:], None, None))"
    command = [sys.executable, "-c", script, "presets"]

    result = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    )

    assert (result.returncode, result.stderr) == (0, b"")
