"""The presets by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.experiment.presets import preset_names
from tests.core.command_line import run

ROOT = Path(__file__).parents[3]


def test_presets_are_listed_with_their_captions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("presets") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(preset_names())
    assert all(len(line.split()) > 3 for line in lines)


def test_programs_get_a_list_with_the_verdict_that_a_run_comes_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("presets", "--json") == 0

    printed = capsys.readouterr()
    found = json.loads(printed.out)
    assert (printed.err, printed.out.count("\n")) == ("", 1)
    assert [list(each) for each in found] == [["name", "title", "caption", "verdict"]] * len(preset_names())
    assert [each["name"] for each in found] == list(preset_names())
    told = {each["name"]: each["verdict"] for each in found}
    for name in ("sigmoid-vanishing", "overflow", "constant-symmetric"):
        run("run", f"preset:{name}", "--json")
        assert json.loads(capsys.readouterr().out)["verdict"] == told[name]
