"""At once, then calmly, and the last of it always."""

from __future__ import annotations

from typing import Any
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.widgets.pacing.throttle import Throttle
from tests.app.passes import let_pass

LONG_MS, SHORT_MS = 60_000, 20


@pytest.fixture
def done() -> list[str]:
    """What was done so far."""
    return []


def throttle(parent: QObject, done: list[str], interval_ms: int, at_once: bool = True) -> Throttle:
    """One that writes down when it acts."""
    return Throttle(parent, interval_ms, lambda: done.append("done"), at_once)


def end(calm: Throttle) -> None:
    """Its interval is over now, on a machine of whatever speed."""
    pause = calm.findChild(QTimer)
    assert pause is not None
    pause.stop()
    pause.timeout.emit()


def test_the_first_is_done_at_once_and_the_next_waits(qapp: QObject, done: list[str]) -> None:
    calm = throttle(qapp, done, LONG_MS)

    calm.ask()
    calm.ask()

    assert done == ["done"]


def test_what_came_meanwhile_is_done_once_at_the_end(qapp: QObject, qtbot: QtBot, done: list[str]) -> None:
    calm = throttle(qapp, done, LONG_MS)

    for _ in range(5):
        calm.ask()
    meanwhile = list(done)
    end(calm)
    qtbot.waitUntil(lambda: len(done) > 1)
    end(calm)
    let_pass()

    assert (meanwhile, done) == (["done"], ["done", "done"])


def test_not_at_once_many_are_one_at_the_end(qapp: QObject, qtbot: QtBot, done: list[str]) -> None:
    calm = throttle(qapp, done, SHORT_MS, at_once=False)

    for _ in range(5):
        calm.ask()
    before = list(done)

    qtbot.waitUntil(lambda: done == ["done"])
    assert before == []


def test_after_a_rest_nothing_waits_and_nobody_is_kept_waiting(qapp: QObject, done: list[str]) -> None:
    calm = throttle(qapp, done, LONG_MS)
    calm.ask()
    calm.ask()

    calm.rest()
    before = list(done)
    calm.ask()

    assert (before, done) == (["done"], ["done", "done"])


def test_who_asks_again_while_it_is_done_is_not_forgotten(qapp: QObject, qtbot: QtBot, done: list[str]) -> None:
    def act() -> None:
        done.append("done")
        if len(done) < 3:
            calm.ask()

    calm = Throttle(qapp, SHORT_MS, act, at_once=False)

    calm.ask()

    qtbot.waitUntil(lambda: len(done) == 3)


def test_it_does_not_keep_alive_whose_action_it_runs(qapp: QObject) -> None:
    class Owner(QObject):
        def act(self) -> None:
            self.setObjectName("acted")

    owner = Owner()
    alive, calm = ref(owner), throttled(owner)

    owner.deleteLater()
    del owner
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert alive() is None
    assert not isValid(calm)


def throttled(owner: Any) -> Throttle:
    """One that belongs to the one whose action it runs."""
    return Throttle(owner, LONG_MS, owner.act)
