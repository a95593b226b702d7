"""A small experiment in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.experiment.files import write_experiment
from tests.core.networks import SMALL


@pytest.fixture
def small(tmp_path: Path) -> str:
    write_experiment(tmp_path / "small.json", SMALL)
    return str(tmp_path / "small.json")
