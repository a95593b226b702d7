"""A signal ends the window soon, without a question and without a word, and takes no work along."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Event

import pytest

from app.program.ending import Ending
from app.state.aside import abandoned
from tests.app.program.windowed import Windowed
from tests.house.sources import ROOT
from tests.systems import UNIX
from tests.waiting import comes_about

pytestmark = UNIX
SUDDEN = """
import os, signal, threading, time
from app.program import ending
from core.system.replacing import replacement
def hang(*_):
    threading.Event().wait()
def fail(*_):
    raise ZeroDivisionError
ending.begun = {begin}
with ending.Ending({ask}, {last}), replacement("file") as file:
    print("at it", flush=True)
    hang()
"""
SOON_S = 2.0  # on a machine that has nothing else to do; the tests themselves may keep it busy


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[list[Windowed]]:
    """Whatever a test begins is ended."""
    begun: list[Windowed] = []
    yield begun
    for each in begun:
        each.kill()


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "doing, name, everybody, code",
    [
        ("menu", "SIGINT", True, 130),
        ("dialog", "SIGHUP", True, 129),
        ("busy", "SIGTERM", False, 143),
        ("stopped", "SIGTERM", False, 143),
    ],
)
def test_whatever_the_window_is_at_it_ends_and_its_work_is_kept(
    begun: list[Windowed], tmp_path: Path, doing: str, name: str, everybody: bool, code: int
) -> None:
    window = Windowed(doing, tmp_path)
    begun.append(window)
    before = time.monotonic()

    ended = window.end(signal.Signals[name], everybody)

    assert ended == (code, "")
    assert time.monotonic() - before < SOON_S + 3
    assert window.engine_is_gone()
    (aside,) = abandoned(tmp_path / "state" / "backscope" / "unsaved")
    assert aside.read().experiment.seed == 99
    aside.drop()


def test_a_window_that_is_killed_leaves_no_engine_and_at_most_seconds_of_work(
    begun: list[Windowed], tmp_path: Path
) -> None:
    window = Windowed("edit", tmp_path)
    begun.append(window)
    folder = tmp_path / "state" / "backscope" / "unsaved"
    assert comes_about(lambda: list(folder.glob("*.json")), within_s=20)

    window.end(signal.SIGKILL)

    assert window.engine_is_gone()
    (aside,) = abandoned(folder)
    assert aside.read().experiment.seed == 99
    aside.drop()


def test_whoever_can_end_in_good_order_is_asked_to_and_what_is_unsaved_is_kept_meanwhile() -> None:
    asked: SimpleQueue[int] = SimpleQueue()
    kept = Event()
    before = signal.getsignal(signal.SIGTERM)

    with Ending(asked.put, kept.set):
        signal.raise_signal(signal.SIGTERM)
        code = asked.get(timeout=5)

    assert (code, asked.empty()) == (143, True)
    assert kept.wait(5)
    assert signal.getsignal(signal.SIGTERM) == before


def test_a_terminal_that_is_closed_is_ignored_under_nohup() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    asked: list[int] = []

    with Ending(asked.append, asked.clear):
        during = signal.getsignal(signal.SIGHUP)
    signal.signal(signal.SIGHUP, before)

    assert (during, asked) == (signal.SIG_IGN, [])


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "ask, last, begin",
    [
        ("print", "hang", "ending.begun"),
        ("print", "fail", "ending.begun"),
        ("fail", "print", "ending.begun"),
        ("fail", "fail", "ending.begun"),
        ("print", "print", "fail"),  # as where there are too many threads already
    ],
)
def test_it_ends_whatever_becomes_of_its_last_things_and_leaves_nothing_unfinished(
    tmp_path: Path, ask: str, last: str, begin: str
) -> None:
    command = [sys.executable, "-c", SUDDEN.format(ask=ask, last=last, begin=begin)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()

    process.terminate()
    try:
        _, complaints = process.communicate(timeout=SOON_S + 3)
    finally:
        process.kill()

    assert (process.returncode, complaints, list(tmp_path.iterdir())) == (143, "", [])
