"""A disk that is busy keeps whoever saves waiting, and not the window."""

from __future__ import annotations

import errno
import os
from functools import partial
from pathlib import Path
from threading import Event, Timer, current_thread, main_thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.filing import Filing
from app.state.soon import Soon
from core.experiment.files import read_experiment
from core.wording import english
from tests.app.state.person import Person

PATIENCE_S = 20.0


class Disk:
    """As busy as somebody makes it; only what waits for it in a thread may do so for long."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.free, self.waited = Event(), list[bool]()
        self.error: OSError | None = None
        monkeypatch.setattr(os, "fsync", self.settle)

    def settle(self, _number: int) -> None:
        self.waited.append(current_thread() is main_thread())
        assert self.waited[-1] or self.free.wait(PATIENCE_S)
        if self.error is not None:
            raise self.error


@pytest.fixture
def mine(filing: Filing, document: Document, person: Person, tmp_path: Path) -> Path:
    """The file of the experiment, which has been edited since."""
    person.file = str(tmp_path / "mine.json")
    filing.save_as()
    document.set_seed(3)
    return tmp_path / "mine.json"


@pytest.fixture
def disk(mine: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Busy from now on."""
    return Disk(monkeypatch)


def test_the_window_lives_until_the_file_is_safe_and_then_it_is_said(
    filing: Filing, document: Document, mine: Path, disk: Disk
) -> None:
    said, meanwhile = list[str](), list[tuple[bool, int, int]]()
    filing.remarked.connect(said.append)

    def look() -> None:
        meanwhile.append((document.is_clean, len(said), read_experiment(mine).seed))
        disk.free.set()

    QTimer.singleShot(60, filing, look)
    saved = filing.save()

    assert meanwhile == [(False, 0, 7)]
    assert (saved, said, document.is_clean, read_experiment(mine).seed) == (True, ["Saved as mine.json."], True, 3)
    assert disk.waited == [False] * len(disk.waited)


def test_a_copy_is_waited_for_in_the_same_way(filing: Filing, person: Person, mine: Path, disk: Disk) -> None:
    person.file = str(mine.with_name("copy.json"))

    QTimer.singleShot(60, filing, disk.free.set)
    filing.save_copy()

    assert read_experiment(mine.with_name("copy.json")).seed == 3
    assert disk.waited == [False]


def test_what_goes_wrong_is_said_and_the_old_file_stays(
    filing: Filing, document: Document, mine: Path, disk: Disk, qtbot: QtBot
) -> None:
    disk.error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    disk.free.set()

    with qtbot.waitSignal(document.file_failed) as failed:
        saved = filing.save()

    assert (saved, document.is_clean) == (False, False)
    assert english(failed.args[0]) == f"{mine}: cannot be written: no space left on device"
    assert [each.name for each in mine.parent.glob("*.*")] == ["mine.json"]


def test_whoever_ends_the_program_meanwhile_leaves_the_old_file(
    filing: Filing, document: Document, mine: Path, disk: Disk
) -> None:
    before, saved = mine.read_bytes(), list[bool]()

    QTimer.singleShot(0, filing, lambda: saved.append(filing.save()))
    QTimer.singleShot(60, filing, partial(QApplication.exit, 0))
    QApplication.exec()
    disk.free.set()

    assert (saved, document.is_clean, mine.read_bytes()) == ([False], False, before)
    assert list(mine.parent.glob(".backscope-*")) == []


def test_where_no_event_loop_may_be_turned_the_disk_is_waited_for(
    filing: Filing, document: Document, mine: Path, disk: Disk
) -> None:
    Timer(0.06, disk.free.set).start()

    Soon(filing)(filing.save)

    assert (document.is_clean, read_experiment(mine).seed) == (True, 3)
