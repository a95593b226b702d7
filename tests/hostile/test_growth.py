"""What is done again and again leaves nothing behind; the long way is `python -m tests.hostile.growth`."""

from __future__ import annotations

import subprocess
import sys

ACTS = ("language", "maximised", "keys", "menus")


def test_nothing_is_left_of_what_was_done_again() -> None:
    command = [sys.executable, "-m", "tests.hostile.growth", "--rounds", "2", "--only", *ACTS]

    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert ended.stdout.splitlines() == [f"{act}: nothing is left" for act in ACTS]
    assert ended.returncode == 0
