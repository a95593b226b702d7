"""A little of each long set that is a process of its own: nothing is wrong, and nothing is said beside."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.hostile.heard import heard
from tests.house.sources import ROOT
from tests.systems import LINUX

PATIENCE_S = 300.0  # of whom a process that hangs would keep waiting
AGAIN = "maximised"


@LINUX
@pytest.mark.parametrize(
    "name, options, said",
    [
        ("engine", "--kills 1 --stops 1 --patience 3", "nothing lost, nothing left behind"),
        ("growth", f"--rounds 2 --only {AGAIN}", "maximised: nothing is left"),
        ("interrupts", "--cases 2 --seed 18", "2 cases, 0 wrong"),
    ],
)
def test_nothing_is_wrong_with_a_little_of_it(name: str, options: str, said: str) -> None:
    command = [sys.executable, "-m", f"tests.hostile.{name}", *options.split()]

    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S, check=False)

    assert (found.returncode, heard(found.stderr)) == (0, ""), found.stdout + found.stderr
    assert said in found.stdout
