"""What is written in a thread is told when it is there, and never half."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.export.finishing import Finishing
from core.experiment.disk import write_bytes
from core.wording import Reason, english

PATIENCE_S = 10.0


@pytest.fixture
def finishing(qtbot: QtBot) -> Finishing:
    """Nobody else listens."""
    parent = QObject()
    finishing = Finishing(parent)
    finishing.setParent(None)
    return finishing


def test_the_window_goes_on_while_it_is_written(finishing: Finishing, qtbot: QtBot) -> None:
    may_end = Event()

    with qtbot.waitSignal(finishing.written):
        finishing.begin(partial(may_end.wait, PATIENCE_S))
        busy = finishing.busy
        may_end.set()

    assert (busy, finishing.busy) == (True, False)


def test_it_is_told_that_it_cannot_be_written(finishing: Finishing, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(finishing.failed) as failed:
        finishing.begin(partial(write_bytes, tmp_path / "nowhere" / "mine.png", b""))

    (reason,) = failed.args
    assert isinstance(reason, Reason)
    assert "mine.png: cannot be written" in english(reason)


def test_who_ends_can_wait_for_it(finishing: Finishing, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(finishing.written):
        finishing.begin(partial(write_bytes, tmp_path / "mine.png", b"whole"))
        finishing.wait()

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"whole"]


def test_a_mistake_is_reported_and_ends_it(finishing: Finishing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = list[object]()
    monkeypatch.setattr(threading, "excepthook", lambda thrown: heard.append(thrown.exc_type))

    with qtbot.waitSignal(finishing.failed) as failed:
        finishing.begin(lambda: 1 // 0)

    assert (failed.args, heard, finishing.busy) == ([None], [ZeroDivisionError], False)
