"""A small sample of each long set of what is drawn, or open while something else changes."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "name, cases, said",
    [("drawings", 26, "26 cases, 0 could not be drawn"), ("meanwhile", 6, "6 cases, 0 with something to hear")],
)
def test_a_sample_ends_as_it_should(name: str, cases: int, said: str) -> None:
    command = (sys.executable, "-W", "ignore", "-m", f"tests.hostile.{name}", "--cases", str(cases))

    ran = subprocess.run(command, capture_output=True, text=True, timeout=300)

    assert (ran.returncode, ran.stdout.splitlines()[-1:]) == (0, [said]), ran.stdout + ran.stderr
