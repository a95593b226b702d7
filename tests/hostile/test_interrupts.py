"""Some commands, ended at random moments, in processes of their own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.sources import ROOT


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals, and a look at who hears them, as of Linux")
def test_an_interrupted_command_ends_at_once_and_leaves_nothing() -> None:
    command = [sys.executable, "-m", "tests.hostile.interrupts", "--cases", "4", "--seed", "3"]

    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (found.returncode, found.stderr) == (0, ""), found.stdout
