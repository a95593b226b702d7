"""What went wrong, for those who can mend it, and nobody's home."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.program.report import report
from core.components.datasets import Csv
from core.experiment import Experiment


def test_it_says_with_what_on_what_and_what_went_wrong() -> None:
    told = report(Experiment(seed=77), ["ZeroDivisionError: no ink", "KeyError: 3"]).splitlines()

    assert told[0] == "Backscope"
    made = json.loads(told[2])
    assert made["experiment"]["seed"] == 77
    assert set(made["versions"]) == {"backscope", "python", "numpy", "qt", "pyside", "system"}
    assert told[4:] == ["ZeroDivisionError: no ink", "", "KeyError: 3", ""]


def test_the_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    mine = replace(Experiment(), data=Csv(path=str(tmp_path / "secret.csv")))

    told = report(mine, [f'File "{tmp_path}/backscope/app/main.py", line 3'])

    assert str(tmp_path) not in told
    assert '"~/secret.csv"' in told
    assert 'File "~/backscope/app/main.py"' in told


def test_without_the_experiment_it_says_with_what_alone() -> None:
    told = report(None, ["KeyError: 3"])

    assert "experiment" not in told
    assert "numpy" in told
    assert "KeyError: 3" in told
