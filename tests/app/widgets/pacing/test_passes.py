"""Who waits gets a pass of the event loop, and nobody gets the same as another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from pytestqt.qtbot import QtBot

from app.present_pass import PresentPass
from app.widgets.pacing.passes import AHEAD, PATIENCE
from app.widgets.pacing.throttle import Throttle

SOON_MS = 20


@pytest.fixture
def passes(qapp: QCoreApplication) -> list[int]:
    """The number of the present pass of the event loop, as its last entry."""
    return [0]


def turned(passes: list[int], until: Callable[[], bool]) -> None:
    """Turn the event loop pass by pass until something holds."""
    loop, clock = QEventLoop(), QTimer(interval=1)
    clock.start()
    for number in range(1000):
        if until():
            return
        passes.append(number)
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    raise AssertionError("it never came")


def test_each_has_a_pass_of_its_own_in_the_order_of_asking(qapp: QObject, passes: list[int]) -> None:
    done = list[tuple[int, int]]()

    def act(number: int) -> None:
        done.append((number, passes[-1]))

    those = [Throttle(qapp, 0, partial(act, number), at_once=False) for number in range(4)]

    for each in those:
        each.ask()
    turned(passes, lambda: len(done) == len(those))

    assert [number for number, _ in done] == [0, 1, 2, 3]
    assert len({turn for _, turn in done}) == len(those)


def test_what_somebody_looks_at_comes_before_what_was_asked_for_earlier(qapp: QObject, passes: list[int]) -> None:
    done = list[str]()
    names = ["follows", "follows too", "looked at"]
    those = [Throttle(qapp, 0, partial(done.append, name), at_once=False, first="look" in name) for name in names]

    for each in those:
        each.ask()
    turned(passes, lambda: len(done) == len(those))

    assert done == ["looked at", "follows", "follows too"]


def test_who_comes_first_again_and_again_keeps_nobody_from_a_turn(qapp: QObject, passes: list[int]) -> None:
    done = list[str]()

    def act() -> None:
        done.append("eager")
        eager.ask()

    eager = Throttle(qapp, 0, act, at_once=False, first=True)
    other = Throttle(qapp, 0, partial(done.append, "other"), at_once=False)

    eager.ask()
    other.ask()
    turned(passes, lambda: "other" in done)
    eager.rest()

    assert done == ["eager"] * AHEAD + ["other"]


def test_what_ends_together_is_done_in_one_pass_each(qapp: QObject, passes: list[int]) -> None:
    done = list[int]()
    those = [Throttle(qapp, SOON_MS, lambda: done.append(passes[-1]), at_once=False) for _ in range(3)]

    for each in those:
        each.ask()
    turned(passes, lambda: len(done) == len(those))

    assert len(set(done)) == len(those)


def test_who_asks_in_a_pass_has_to_wait_for_another(qapp: QObject, passes: list[int]) -> None:
    done = list[int]()

    def act() -> None:
        done.append(passes[-1])
        if len(done) < 3:
            again.ask()

    again = Throttle(qapp, 0, act, at_once=False)

    again.ask()
    turned(passes, lambda: len(done) == 3)

    assert len(set(done)) == 3


def test_what_was_asked_for_is_done_after_what_was_posted(qapp: QCoreApplication, qtbot: QtBot) -> None:
    done = list[str]()
    soon = Throttle(qapp, 0, lambda: done.append("done"), at_once=False)

    def act() -> None:
        soon.ask()
        QTimer.singleShot(0, qapp, lambda: done.append("posted"))

    timer = QTimer(qapp, interval=0, singleShot=True)
    timer.timeout.connect(act)
    timer.start()

    qtbot.waitUntil(lambda: done == ["posted", "done"])


def test_who_rests_or_is_gone_takes_no_pass_and_holds_up_nobody(qapp: QCoreApplication, qtbot: QtBot) -> None:
    done, owner = list[str](), QObject()
    gone = Throttle(owner, 0, lambda: done.append("gone"), at_once=False)
    rested = Throttle(qapp, 0, lambda: done.append("rested"), at_once=False)
    last = Throttle(qapp, 0, lambda: done.append("last"), at_once=False)
    for each in (gone, rested, last):
        each.ask()

    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    rested.rest()

    qtbot.waitUntil(lambda: done == ["last"])


def test_what_opens_a_dialog_in_its_pass_holds_up_nobody(qapp: QObject, qtbot: QtBot) -> None:
    done, dialog = list[str](), QEventLoop()

    def open_dialog() -> None:
        dialog.exec()
        done.append("closed")

    def close_dialog() -> None:
        done.append("open" if dialog.isRunning() else "too late")
        dialog.quit()

    opening, closing = (Throttle(qapp, 0, act, at_once=False) for act in (open_dialog, close_dialog))

    opening.ask()
    closing.ask()

    qtbot.waitUntil(lambda: done == ["open", "closed"])


@pytest.mark.parametrize(("full", "waits"), [(0, 0), (1, 1), (PATIENCE, PATIENCE), (PATIENCE + 5, PATIENCE)])
def test_a_full_pass_is_left_to_what_fills_it_but_not_for_ever(
    qapp: QObject, passes: list[int], monkeypatch: pytest.MonkeyPatch, full: int, waits: int
) -> None:
    asked, done = list[bool](), list[int]()

    def is_full(_: PresentPass) -> bool:
        asked.append(len(asked) < full)
        return asked[-1]

    monkeypatch.setattr(PresentPass, "full", property(is_full))
    soon = Throttle(qapp, 0, lambda: done.append(asked.count(True)), at_once=False)

    soon.ask()
    turned(passes, lambda: bool(done))

    assert done[0] - (full > PATIENCE) == waits
