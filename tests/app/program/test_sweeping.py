"""Garbage is collected in the window's thread, whoever makes it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.program.sweeping import LOOKS, Sweeper
from tests.systems import LINUX

PAGE = 4096
ANOTHER_THREAD = """
import gc, threading
from PySide6.QtCore import QTimer
from app.program import running
application = running._application()
swept = set()
gc.callbacks.append(lambda phase, info: swept.add(threading.current_thread().name))
kept = []
def litter():
    kept.extend([number] for number in range(300_000))
busy = threading.Thread(target=litter, name="busy")
QTimer.singleShot(0, busy.start)
clock = QTimer(interval=10)
clock.timeout.connect(lambda: swept and not busy.is_alive() and application.quit())
clock.start()
QTimer.singleShot(30_000, application.quit)
application.exec()
busy.join()
print(sorted(swept))
"""

LARGE = """
from tests.app.program.test_sweeping import resident
from app.program.sweeping import Memory
memory = Memory()
largest = b"x" * 30_000_000
del largest  # after which glibc by itself would keep what is smaller
pairs = [(b"x" * 1_000_000, b"x" * 1000) for _ in range(50)]
full = resident()
kept = [small for _, small in pairs]
del pairs
print(full, resident())
"""


class Knot:
    """Keeps itself alive."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:
    """As the application of the window has one."""
    before, holder = gc.isenabled(), QObject()
    yield Sweeper(holder)
    holder.deleteLater()
    if before:
        gc.enable()


def litter(times: int = 20) -> None:
    """More than Python waits for, so many times over."""
    for _ in range(times * (gc.get_threshold()[0] + 1)):
        Knot()


def test_what_hangs_together_in_circles_goes_while_the_window_waits(sweeper: Sweeper, qtbot: QtBot) -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    del knot
    litter()

    qtbot.waitUntil(lambda: gone() is None)


def test_no_other_thread_collects(sweeper: Sweeper, qtbot: QtBot) -> None:
    threads = list[object]()
    gc.callbacks.append(lambda phase, info: threads.append(current_thread()))

    busy = Thread(target=litter)
    busy.start()
    busy.join()
    alone = list(threads)
    qtbot.waitUntil(lambda: bool(threads))

    gc.callbacks.pop()
    assert alone == []
    assert set(threads) == {main_thread()}


@LINUX
def test_what_has_become_free_goes_back_to_the_system_again_and_again(sweeper: Sweeper) -> None:
    for _ in range(3):
        pages = [bytes(PAGE) for _ in range(20_000)]
        looked(sweeper)
        large = resident()
        del pages[:-1]  # the newest stays, above all that is free
        looked(sweeper)

        assert resident() < large - 10_000 * PAGE
        assert len(pages) == 1


@LINUX
def test_what_is_large_goes_back_at_once_whatever_lies_beside_it() -> None:
    ran = subprocess.run([sys.executable, "-c", LARGE], capture_output=True, text=True, check=True)

    full, left = map(int, ran.stdout.split())
    assert left < full - 40_000_000


def looked(sweeper: Sweeper) -> None:
    for _ in range(LOOKS):
        sweeper.sweep()


def resident() -> int:
    """Bytes of this process."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_the_application_of_the_window_has_one() -> None:
    ran = subprocess.run([sys.executable, "-c", ANOTHER_THREAD], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "['MainThread']"
