"""What would be written where it must not be is refused before anything is trained."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.commands import run as command
from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.files import write_experiment
from tests.core.command_line import alone, assert_one_line, run

TABLE = b"a,b,y\n" + b"".join(b"%d,%d,%s\n" % (i, i * i % 7, b"no yes".split()[i % 2]) for i in range(20))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current one: an experiment on a table; and whoever trains there, is caught."""

    def train(experiment: Experiment) -> None:
        raise AssertionError("it trained")

    (tmp_path / "table.csv").write_bytes(TABLE)
    write_experiment(tmp_path / "a.json", Experiment(data=Csv(path="table.csv")))
    (tmp_path / "folder").mkdir()
    os.link(tmp_path / "a.json", tmp_path / "hard.json")
    (tmp_path / "soft.json").symlink_to("a.json")
    (tmp_path / "astray.csv").symlink_to("nowhere/../table.csv")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "Session", train)
    return tmp_path


@pytest.mark.parametrize(
    "arguments, parts",
    [
        (("--csv", ""), ("--csv",)),
        (("--save", ""), ("--save",)),
        (("--save", "folder"), ("folder",)),
        (("--csv", "nowhere/a.csv"), ("nowhere/a.csv",)),
        (("--plot", "nowhere/a.png"), ("nowhere/a.png",)),
        (("--csv", "a.png", "--plot", "a.png"), ("a.png", "--csv", "--plot")),
        (("--plot", "a.png", "--plot", "./a.png"), ("a.png", "would be written by --plot more than once")),
        (("--csv", "b", "--save", "./folder/../b"), ("b", "--csv", "--save")),
        (("--save", "a.json"), ("a.json", "--save")),
        (("--save", "nowhere/../a.json"), ("nowhere/../a.json", "no such file")),
        (("--csv", "astray.csv"), ("astray.csv", "no such file")),
        (("--csv", "hard.json"), ("hard.json", "--csv", "the experiment")),
        (("--save", "soft.json"), ("soft.json", "--save", "the experiment")),
        (("--csv", "table.csv"), ("table.csv", "--csv", "the table")),
        (("--csv", "-", "--save", "-"), ("-", "--csv", "--save")),
        (("--csv", "-", "--save", "/dev/stdout"), ("/dev/stdout", "--csv", "--save")),
        (("--csv", "/dev/fd/1", "--save", "-"), ("-", "--csv", "--save")),
        (("--json", "--csv", "-"), ("-", "--csv", "--json")),
        (("--json", "--save", "/dev/stdout"), ("/dev/stdout", "--save", "--json")),
    ],
)
def test_a_path_that_cannot_be_is_refused_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    before = contents(folder)

    assert run("run", "a.json", *arguments) == 2

    printed = capsys.readouterr()
    assert printed.out == ""
    assert_one_line(printed.err, *parts)
    assert contents(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="its null device is no file")
@pytest.mark.usefixtures("folder")
def test_the_null_device_may_be_named_twice() -> None:
    with pytest.raises(AssertionError, match="it trained"):
        run("run", "a.json", "--csv", "/dev/null", "--save", "/dev/null")


@pytest.mark.skipif(os.name == "nt", reason="a file cannot be called so")
def test_a_preset_is_no_file_so_nothing_overwrites_it(folder: Path) -> None:
    (folder / "preset:relu-healthy").write_text("old")

    with pytest.raises(AssertionError, match="it trained"):
        run("run", "preset:relu-healthy", "--save", "preset:relu-healthy")


@pytest.mark.parametrize("name", ["-", "/dev/stdin", "/dev/fd/0"])
def test_the_file_behind_standard_input_is_not_overwritten(folder: Path, name: str) -> None:
    before = contents(folder)

    with (folder / "a.json").open("rb") as given:
        result = alone("run", name, "--save", "a.json", "--steps", "1", cwd=folder, stdin=given)

    assert (result.returncode, result.stdout) == (2, b"")
    assert_one_line(result.stderr.decode(), "a.json", "--save", "the experiment")
    assert contents(folder) == before


@pytest.mark.parametrize("options, first", [(("--csv", "-"), b"step,slot,"), (("--save", "/dev/stdout"), b"{")])
def test_what_goes_to_standard_output_stands_there_alone(folder: Path, options: tuple[str, ...], first: bytes) -> None:
    result = alone("run", "a.json", *options, "--steps", "1", cwd=folder)

    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.startswith(first)
    assert b"log10 delta" not in result.stdout


def contents(folder: Path) -> dict[str, bytes]:
    """What every file in it holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
