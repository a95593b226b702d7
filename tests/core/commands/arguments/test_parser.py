"""What a command's help says, and how options that do not exist are met."""

from __future__ import annotations

import shlex
from importlib import import_module

import pytest

from core.commands.arguments.parser import Parser, description_of, examples_text
from core.commands.command_line import COMMANDS, parser_of
from core.experiment.presets import preset_names
from tests.core.command_line import assert_one_line, run

MODULES = {command: import_module(f"core.commands.{command}") for command in COMMANDS}
TYPED = [(command, typed) for command, module in MODULES.items() for typed, _ in module.EXAMPLES]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_described_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, "--help") == 0

    usage, description, *others = capsys.readouterr().out.split("\n\n")
    assert usage.startswith(f"usage: backscope {command}")
    assert description[0].isupper()
    assert description.endswith(".")
    assert "`" not in description
    assert others[-1].startswith("examples:\n  backscope ")


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--help") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if any(what in line for what in COMMANDS.values())] == list(COMMANDS)


@pytest.mark.parametrize("command, typed", TYPED)
def test_every_example_can_be_typed(command: str, typed: str) -> None:
    first, *rest = shlex.split(typed.partition(" | ")[0].partition(" > ")[0])
    assert first == command or command in ("presets", "plots")  # whose names others take

    options = parser_of(first).read(rest)

    named = str(getattr(options, "file", ""))
    assert not named.startswith("preset:") or named.removeprefix("preset:") in preset_names()


def test_an_option_that_nearly_exists_is_met_with_those_that_do(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser("backscope try", "Tries.")
    parser.add_argument("--steps")
    parser.add_argument("--save")

    for word, near in (("--stpes", "--steps"), ("--stpes=3", "--steps"), ("--sav", "--save"), ("--step", "--steps")):
        with pytest.raises(SystemExit) as end:
            parser.read([word])
        assert end.value.code == 2
        told = f"there is no option {word.partition('=')[0]}: did you mean {near}? (see backscope try --help)"
        assert_one_line(capsys.readouterr().err, told)


def test_an_option_that_is_like_none_is_named_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        Parser("backscope try", "Tries.").read(["--loud", "x"])

    assert_one_line(capsys.readouterr().err, "unrecognized arguments: --loud x")


def test_examples_stand_above_what_they_do() -> None:
    assert examples_text([("run x", "runs it")]) == "examples:\n  backscope run x\n      runs it"


def test_a_description_begins_behind_the_name_of_the_command() -> None:
    assert description_of("`backscope x`: does this: and that.\n\nMore.\n") == "Does this: and that.\n\nMore."
