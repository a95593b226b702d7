"""Signals are heard as they come, by one at a time, and whoever ends the process for their sake is not kept waiting."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from core.system.signals import Signals
from tests.house.sources import ROOT
from tests.systems import UNIX

pytestmark = UNIX

LAST = """
import os, threading
from core.system.signals import end_process
def hang():
    threading.Event().wait()
def fail():
    raise ZeroDivisionError
end_process(9, (0.1, hang), (0.1, fail), (5, lambda: os.write(1, b"the last")))
"""


def test_the_latest_listener_hears_alone_and_the_one_before_again_after_it() -> None:
    first, second = list[int](), list[int]()
    heard = Event()

    def hear(number: int) -> None:
        first.append(number)
        heard.set()

    def hear_instead(number: int) -> None:
        second.append(number)
        heard.set()

    before = signal.getsignal(signal.SIGTERM)
    outer, inner = Signals(hear), Signals(hear_instead)
    outer.listen()
    inner.listen()
    signal.raise_signal(signal.SIGTERM)
    in_time = heard.wait(5)
    inner.rest(5)
    heard.clear()
    signal.raise_signal(signal.SIGINT)
    in_time = heard.wait(5) and in_time
    outer.rest(5)

    assert in_time
    assert (first, second) == ([signal.SIGINT], [signal.SIGTERM])
    assert signal.getsignal(signal.SIGTERM) == before


def test_where_a_pipe_cannot_be_told_not_to_block_they_are_heard_too(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.pipe

    def pipe() -> tuple[int, int]:
        ear, mouth = opened()
        block(mouth, False)
        return ear, mouth

    block = os.set_blocking
    heard = Event()
    monkeypatch.setattr(os, "pipe", pipe)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "set_blocking")

    signals = Signals(lambda number: heard.set())
    signals.listen()
    signal.raise_signal(signal.SIGTERM)
    in_time = heard.wait(5)
    signals.rest(5)

    assert in_time


def test_the_last_things_are_done_one_after_the_other_and_keep_nobody_waiting(tmp_path: Path) -> None:
    command, environment = [sys.executable, "-c", LAST], os.environ | {"PYTHONPATH": str(ROOT)}

    ended = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=60, check=False)

    assert (ended.returncode, ended.stdout, ended.stderr) == (9, b"the last", b"")
