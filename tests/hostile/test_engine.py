"""Some kills and stops of the engine, through the real window, in a process of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.sources import ROOT


@pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process")
def test_the_window_outlives_its_engine() -> None:
    command = ["-m", "tests.hostile.engine", "--kills", "3", "--stops", "2", "--patience", "1.5"]

    found = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (found.returncode, "nothing lost" in found.stdout) == (0, True), found.stdout + found.stderr
