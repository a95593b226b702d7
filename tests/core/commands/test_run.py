"""A run without a screen: what it prints and what it writes."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from threading import Thread

import pytest
from msgspec.structs import replace

from core.commands.pictures import Pictures
from core.components.activations import Relu
from core.components.initializers import Normal, Zeros
from core.components.tables import source
from core.experiment.files import read_experiment, write_experiment
from tests.core.command_line import GOOD, Pen, alone, assert_one_line, run
from tests.core.networks import SMALL, deep, frames_of
from tests.systems import PIPES


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


def test_save_keeps_the_seed_that_was_used(small: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = tmp_path / "saved.json"

    run("run", small, "--seed", "99", "--steps", "2", "--json", "--save", str(saved))
    first = capsys.readouterr().out
    run("run", str(saved), "--steps", "2", "--json")

    assert read_experiment(saved) == replace(SMALL, seed=99)
    assert capsys.readouterr().out == first


def test_plots_are_drawn_after_the_run(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    pen, told = Pen(), list[bool]()

    def find() -> Pictures:
        told.append(bool(capsys.readouterr().out))
        return pen

    assert run("run", small, "--steps", "3", "--plot", "a.svg", "--plot", "b.pdf", pictures=find) == 0
    assert told == [True, False]  # all has been said before the first
    assert [(len(each.view), *each.wanted) for each in pen.drawn] == [
        (3, "gradient-profile", "a.svg"),
        (3, "gradient-profile", "b.pdf"),
    ]


@pytest.mark.parametrize("error", [ImportError("libEGL.so.1: cannot open"), OSError(28, "No space left on device")])
def test_a_plot_that_cannot_be_drawn_is_one_line(
    small: str, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    def find() -> Pictures:
        raise error

    assert run("run", small, "--steps", "1", "--plot", "a.png", pictures=find) == 2
    assert_one_line(capsys.readouterr().err, "a.png")


def test_a_failed_run_leaves_no_csv(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text(json.dumps(GOOD | {"batch": 0}))

    run("run", str(tmp_path / "bad.json"), "--csv", str(tmp_path / "run.csv"))

    assert [path.name for path in tmp_path.iterdir()] == ["bad.json"]


@pytest.mark.parametrize("kind", ["none", "standardize", "min_max", "normalize", "whiten"])
def test_numbers_that_overflow_are_words_and_no_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    rows = "".join(f"{'-' * (i % 2)}1e308,{i}e300,{['no', 'yes'][i % 3 // 2]}\n" for i in range(40))
    (tmp_path / "huge.csv").write_text("a,b,y\n" + rows)
    data = {"kind": "csv", "path": str(tmp_path / "huge.csv")}
    (tmp_path / "huge.json").write_text(json.dumps(GOOD | {"data": data, "preprocessing": {"kind": kind}}))

    codes = [run(command, str(tmp_path / "huge.json")) for command in ("run", "check")]

    printed = capsys.readouterr()
    assert (codes[0], printed.err) == (0, "")
    assert not re.search(r"\b(inf|nan)\b", printed.out)


def test_an_overflow_says_when_and_in_which_layer(capsys: pytest.CaptureFixture[str]) -> None:
    run("run", "preset:overflow")

    assert "overflow at step 1, layer 4." in capsys.readouterr().out


TABLE = b"a,b,y\n" + b"".join(b"%d,%d,%s\n" % (i, i * i % 7, b"no yes".split()[i % 2]) for i in range(40))


def on_a_table(folder: Path, name: str) -> str:
    """An experiment on it."""
    (folder / "table.csv").write_bytes(TABLE)
    (folder / "a.json").write_text(json.dumps(GOOD | {"data": {"kind": "csv", "path": name}}))
    return "a.json"


@pytest.fixture(params=["run", "check"])
def command(request: pytest.FixtureRequest) -> str:
    """What reads a table."""
    return str(request.param)


@pytest.fixture
def expected(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> bytes:
    """What it says of the table as a file."""
    monkeypatch.chdir(tmp_path)
    run(command, on_a_table(tmp_path, "table.csv"))
    return capsysbinary.readouterr().out


@pytest.mark.sampled(2)
@PIPES
@pytest.mark.parametrize("name", ["-", "/dev/stdin", "/dev/fd/0"])
def test_a_table_may_come_through_a_pipe(tmp_path: Path, command: str, expected: bytes, name: str) -> None:
    piped = alone(command, on_a_table(tmp_path, name), cwd=tmp_path, stdin=TABLE)

    assert (piped.returncode, piped.stderr, piped.stdout) == (0, b"", expected)


@PIPES
def test_a_table_may_come_through_a_named_pipe(tmp_path: Path, command: str, expected: bytes) -> None:
    os.mkfifo(tmp_path / "pipe")
    server = Thread(target=(tmp_path / "pipe").write_bytes, args=(TABLE,))
    server.start()

    piped = alone(command, on_a_table(tmp_path, "pipe"), cwd=tmp_path)
    server.join()

    assert (piped.returncode, piped.stderr, piped.stdout) == (0, b"", expected)


@PIPES
def test_experiment_and_table_cannot_both_come_through_one_pipe(tmp_path: Path) -> None:
    file = tmp_path / on_a_table(tmp_path, "-")

    result = alone("run", "-", cwd=tmp_path, stdin=file.read_bytes())

    assert (result.returncode, result.stdout) == (2, b"")
    assert_one_line(result.stderr.decode(), "data", "the experiment itself comes through it")


@PIPES
def test_a_table_that_is_too_large_is_refused_whatever_it_comes_through(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.pipe()
    os.write(write, TABLE)
    os.close(write)
    monkeypatch.setattr(source, "LARGEST_TABLE", 10)

    code = run("run", str(tmp_path / on_a_table(tmp_path, f"/dev/fd/{read}")))

    os.close(read)
    assert code == 2
    assert_one_line(capsys.readouterr().err, "is larger than 0 MB: use a part of it")
