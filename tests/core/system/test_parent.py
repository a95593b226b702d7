"""A process that is stopped outlives its parent no more than another; and the end of any other can be waited for."""

from __future__ import annotations

import subprocess
import sys
from threading import Event

import psutil

from core.system.parent import LOOK_S, when_gone
from tests.house.sources import ROOT
from tests.systems import LINUX

CHILD = (
    "from core.system.parent import end_with_parent; end_with_parent(); print(flush=True); import time; time.sleep(60)"
)
PARENT = f"""
import os, signal, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", {CHILD!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.readline()
child.send_signal(signal.SIGSTOP)
print(child.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@LINUX
def test_a_stopped_process_ends_with_its_parent() -> None:
    found = subprocess.run(
        [sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False, timeout=60
    )

    child = int(found.stdout)
    assert not psutil.pid_exists(child) or ended(psutil.Process(child))


def test_what_is_to_be_done_when_another_process_is_gone_is_done_then() -> None:
    gone = Event()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        when_gone(other.pid, gone.set)
        assert not gone.wait(2 * LOOK_S)

        other.kill()

        assert gone.wait(30)  # though nobody has taken note of its end


def test_of_one_that_is_gone_already_nobody_waits_for_the_end() -> None:
    gone, other = Event(), subprocess.Popen([sys.executable, "-c", ""])
    other.wait()

    when_gone(other.pid, gone.set)

    assert gone.wait(30)


def ended(process: psutil.Process) -> bool:
    """Whether it is gone within some seconds; nobody may have taken note of it yet."""
    for _ in range(100):
        if not process.is_running() or process.status() == psutil.STATUS_ZOMBIE:
            return True
        Event().wait(0.1)
    return False
