"""Whatever thread allocates, garbage is freed in the thread of the window."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.program.collecting import Collecting


class Knot:
    """Hangs together with itself, and tells which thread unties it."""

    def __init__(self, freed: list[int]) -> None:
        self.itself, self.freed = self, freed

    def __del__(self) -> None:
        self.freed.append(threading.get_ident())


@pytest.fixture
def collecting(qtbot: QtBot) -> Iterator[Collecting]:
    """At work, and Python not."""
    gc.collect()
    gc.enable()  # as in the program; the fixture of all tests of the window has it off
    collecting = Collecting()
    yield collecting
    collecting.end()
    gc.disable()


def test_a_thread_that_allocates_frees_nothing_of_the_window(collecting: Collecting, qtbot: QtBot) -> None:
    freed, kept = list[int](), list[Any]()
    Knot(freed)

    elsewhere = threading.Thread(target=_allocate, args=(kept,))
    elsewhere.start()
    elsewhere.join()

    assert freed == []
    qtbot.waitUntil(lambda: bool(freed))
    assert freed == [threading.get_ident()]


def test_where_there_is_little_to_collect_it_is_left(collecting: Collecting, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[int]()
    monkeypatch.setattr(gc, "collect", asked.append)

    for counts in ((10, 0, 0), (100_000, 0, 0), (100_000, 100_000, 0), (100_000, 100_000, 100_000)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collecting.collect()

    assert asked == [0, 1, 2]


def test_in_the_end_python_collects_by_itself_again(collecting: Collecting) -> None:
    assert not gc.isenabled()

    collecting.end()

    assert gc.isenabled()


def _allocate(kept: list[Any]) -> None:
    """As many containers as Python would begin to collect at."""
    kept.extend([] for _ in range(5 * gc.get_threshold()[0]))
