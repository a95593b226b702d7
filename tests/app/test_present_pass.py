"""The present pass is full once enough was done in it, and the next begins empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from app import present_pass
from app.present_pass import ENOUGH_S, PresentPass


@pytest.fixture
def done(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What the thread has done, in seconds, as its last entry."""
    seconds = [0.0]
    monkeypatch.setattr(present_pass, "thread_time", lambda: seconds[-1])
    return seconds


def let_one_pass() -> None:
    """Whoever waits for it or not."""
    QTimer.singleShot(0, int)
    QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def test_a_pass_is_full_once_enough_was_done_in_it_and_the_next_is_not(done: list[float]) -> None:
    present, full = PresentPass.here(), list[bool]()

    def act() -> None:
        full.append(present.full)
        done.append(done[-1] + 2 * ENOUGH_S)
        full.append(present.full)

    for _ in range(2):
        QTimer.singleShot(0, act)
        let_one_pass()
        let_one_pass()

    assert full == [False, True, False, True]


def test_there_is_one_for_all() -> None:
    assert PresentPass.here() is PresentPass.here()
