"""Windows beside that of the hands are closed after a while, and those of others are nobody's business."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.monkey import windows
from tests.monkey.windows import Windows
from tests.waiting import comes_about

Begun = subprocess.Popen[bytes]


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Begun, Begun]]:
    """What looks like a window of ours, and one of somebody else."""
    sleep = [sys.executable, "-c", "import time; time.sleep(60)", *windows.PROGRAM]
    places = tmp_path / "ours", tmp_path / "theirs"
    ours, theirs = (subprocess.Popen(sleep, env={**os.environ, windows.HOME: str(place)}) for place in places)
    yield ours, theirs
    for each in (ours, theirs):
        each.kill()
        each.wait()


def test_a_window_of_ours_is_closed_after_a_while(
    pair: tuple[Begun, Begun], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = pair
    there = Windows(tmp_path / "ours")
    there.close_old()
    young = ours.poll()

    monkeypatch.setattr(windows, "LIFE_S", 0.0)
    monkeypatch.setattr(windows, "LOOK_S", 0.0)
    there.close_old()
    comes_about(lambda: ours.poll() is not None, 10.0)

    assert (young, ours.poll(), theirs.poll()) == (None, -signal.SIGTERM, None)


def test_at_the_end_all_of_ours_are_ended(pair: tuple[Begun, Begun], tmp_path: Path) -> None:
    Windows(tmp_path / "ours").end()

    ours, theirs = pair
    assert not psutil.pid_exists(ours.pid)
    assert theirs.poll() is None
