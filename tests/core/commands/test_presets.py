"""The presets by name."""

from __future__ import annotations

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
