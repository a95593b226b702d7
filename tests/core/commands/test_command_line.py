"""The command line keeps to the contract: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.commands.command_line import main
from tests.core.command_line import BAD, ROOT, alone, assert_one_line, no_pictures, run
from tests.systems import UNIX


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
        (("run", "preset:relu-healthy", "--at", "200"), "--at: takes a step from 0 to 199"),
        (("run", "preset:relu-healthy", "--steps", "5", "--at", "-1"), "--at: takes a step from 0 to 4"),
        (("run", "preset:relu-healthy", "--size", "85x60cm"), "double-column, slide, poster"),
        (("run", "preset:relu-healthy", "--size", "5x5mm"), "--size"),
        (("run", "preset:relu-healthy", "--theme", "projector"), "--theme"),
        (("run", "preset:relu-healthy", "--language", "de"), "--language"),
        (("run", "preset:relu-healthy", "--every", "0"), "--every"),
        (("plots", "more"), "more"),
        (("run", "preset:relu-healthy", "--loud"), "--loud"),
        (("run", "preset:relu-healthy", "--st", "3"), "--st"),
        (("run", "preset:relu-healthy", "--steps", "1e3"), "--steps"),
        (("run", "preset:relu-healthy", "--csv", "no/such/folder/x.csv"), "no/such/folder/x.csv"),
        (("run", "preset:relu-healthy", "--steps", "1", "--save", "no/such/folder/x.json"), "no/such/folder/x.json"),
        (("check", "nowhere.json"), "nowhere.json"),
        (("",), "argument FILE: takes the name of a file"),
        (("run", ""), "argument FILE|preset:NAME: takes the name of a file"),
        (("check", ""), "argument FILE|preset:NAME: takes the name of a file"),
        (("run", "preset:relu-healthy", "--csv", ""), "argument --csv: takes the name of a file"),
        (("run", "preset:relu-healthy", "--save", ""), "argument --save: takes the name of a file"),
        (("presets", "more"), "more"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], part: str
) -> None:
    assert run(*arguments) == 2
    assert_one_line(capsys.readouterr().err, part)


def test_whoever_asks_for_what_cannot_be_is_shown_the_way_to_the_help_of_that_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("run", "preset:relu-healthy", "--loud")
    run("--loud")

    of_run, of_all = capsys.readouterr().err.splitlines()
    assert of_run.endswith("(see backscope run --help)")
    assert of_all.endswith("(see backscope --help)")


def test_an_unknown_command_is_met_with_those_that_are_near(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    opened: list[str | None] = []

    def open_window(path: str | None) -> int:
        opened.append(path)
        return 0

    codes = [run(*words) for words in (("rnu", "net.json"), ("chekc",), ("preset",))]
    (tmp_path / "rnu").touch()

    assert codes == [2, 2, 2]
    told = capsys.readouterr().err.splitlines(keepends=True)
    for line, word, near in zip(told, ("rnu", "chekc", "preset"), ("run", "check", "presets"), strict=True):
        assert_one_line(line, f"there is no command {word}: did you mean {near}", "(see backscope --help)")
    assert main(["rnu"], open_window, no_pictures) == main(["other"], open_window, no_pictures) == 0
    assert opened == ["rnu", "other"]  # a file of that name, and a word that is like no command


HOSTILE = "a\x1b]0;b\x07\n\x9b\u202e<img src=x>\udcff.json"


@pytest.mark.parametrize(
    "arguments",
    [
        ("x.json", HOSTILE),
        ("run", HOSTILE),
        ("run", f"preset:{HOSTILE}"),
        ("run", "preset:relu-healthy", HOSTILE),
        ("run", "preset:relu-healthy", "--steps", HOSTILE),
        ("run", "preset:relu-healthy", "--plot", HOSTILE),
        ("run", "preset:relu-healthy", "--steps", "1", "--save", f"no/{HOSTILE}"),
        ("run", "preset:relu-healthy", "--steps", "1", "--csv", f"no/{HOSTILE}"),
        ("check", HOSTILE),
        ("presets", HOSTILE),
    ],
)
def test_no_name_reaches_the_terminal_as_a_command(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert run(*arguments) == 2

    printed = capsys.readouterr()
    assert_one_line(printed.err)
    assert re.search(r"a\\+(u001b|x1b)]0;b", printed.err)
    assert all(line.isprintable() for line in (printed.out + printed.err).split("\n"))


def test_what_a_file_says_reaches_the_terminal_as_letters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"format": HOSTILE[:20], "version": 1, "layers": []}))

    assert run("check", str(path)) == 2

    assert_one_line(capsys.readouterr().err, r'this is "a\u001b]0;b\u0007\n\u009b\u202e<img src…"')


def test_a_file_alone_opens_the_window() -> None:
    opened: list[str | None] = []

    def open_window(path: str | None) -> int:
        opened.append(path)
        return 0

    assert main(["a.json"], open_window, no_pictures) == main([], open_window, no_pictures) == 0
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


@pytest.mark.sampled(3)
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp949"])
def test_output_is_utf_8_whatever_the_terminal_is_said_to_take(encoding: str, tmp_path: Path) -> None:
    printed = alone("run", "preset:overflow", "--steps", "3", PYTHONIOENCODING=encoding, LC_ALL="C")
    refused = alone("run", str(tmp_path / "δ.json"), PYTHONIOENCODING=encoding, LC_ALL="C")

    assert (printed.returncode, printed.stderr) == (0, b"")
    assert "④" in printed.stdout.decode()
    assert "δ.json" in refused.stderr.decode()


@pytest.mark.sampled(2)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("run", "--help"), ("presets",)])
def test_what_cannot_be_printed_is_no_success(arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        result = alone(*arguments, stdout=full)

    assert result.returncode == 2
    assert_one_line(result.stderr.decode(), "standard output", "no space left")


@UNIX
@pytest.mark.sampled(4)
@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("run", "--help"),
        ("--version",),
        ("presets",),
        ("check", "preset:relu-healthy"),
        ("run", "preset:relu-healthy", "--steps", "1000000000"),
        ("run", "preset:relu-healthy", "--steps", "1000000000", "--csv", "-"),
        ("run", "preset:relu-healthy", "--steps", "1000000000", "--save", "/dev/stdout"),
    ],
)
@pytest.mark.parametrize("closed", [">&-", "1</dev/null"])
def test_where_standard_output_is_closed_nothing_begins(arguments: tuple[str, ...], closed: str) -> None:
    assert_refused_by_a_shell(closed, *arguments, about="standard output")


@UNIX
@pytest.mark.parametrize("command", ["run", "check"])
def test_a_closed_standard_input_is_no_empty_file(command: str) -> None:
    assert_refused_by_a_shell("<&-", command, "-", about="-: cannot be read")


def assert_refused_by_a_shell(closing: str, *arguments: str, about: str) -> None:
    """With a stream closed, or open the wrong way, the program ends with one line."""
    result = subprocess.run(
        ["sh", "-c", f'"$0" -m app "$@" {closing}', sys.executable, *arguments],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )

    assert result.returncode == 2
    assert_one_line(result.stderr.decode(), about, "bad file descriptor")


def test_the_version_is_printed_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0

    assert re.fullmatch(r"backscope \d+\.\d+\.\d+\n", capsys.readouterr().out)
