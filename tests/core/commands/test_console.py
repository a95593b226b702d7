"""Names of experiments, and what goes to the two streams."""

from __future__ import annotations

import json
import sys

import pytest

from core.commands.console import as_json, experiment_named, naming, preset_named, refuse, say, show
from core.experiment import Experiment, ExperimentError
from core.experiment.files import FileError
from core.experiment.presets import preset_names, read_preset
from core.wording import Reason


def test_a_preset_and_a_file_are_experiments_by_name(small: str) -> None:
    name = preset_names()[0]

    assert experiment_named(f"preset:{name}") == read_preset(name).experiment
    assert isinstance(experiment_named(small), Experiment)
    assert preset_named(f"preset:{name}") == read_preset(name)


def test_a_mistake_that_shows_late_has_the_name_of_its_file() -> None:
    with pytest.raises(FileError, match=r"a\.json: needs more memory"), naming("a.json"):
        raise ExperimentError(Reason("memory.none"))
    with pytest.raises(FileError, match=r"a\.json: layers: needs more memory"), naming("a.json"):
        raise MemoryError


def test_a_refusal_is_one_line_and_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert refuse("first\nsecond") == 2

    assert capsys.readouterr() == ("", "backscope: first second\n")


def test_what_is_said_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    say("δ × 2")

    assert capsys.readouterr() == ("δ × 2\n", "")


def test_what_programs_read_has_names_as_they_are_and_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    names = ["첫째 층 δ", "first\nsecond", "a\u2028b\u202e\U000e0001"]

    say(as_json(names))

    printed = capsys.readouterr().out
    assert printed.startswith('["첫째 층 δ", "first\\nsecond", ')
    assert (printed.isascii(), printed.strip().isprintable(), json.loads(printed)) == (False, True, names)


@pytest.mark.parametrize("terminal, shown", [(True, "δ\\u001b\n"), (False, "")])
def test_what_is_shown_is_for_a_person_at_a_terminal_and_for_no_program(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, terminal: bool, shown: str
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)

    show("δ\x1b")

    assert capsys.readouterr() == ("", shown)
