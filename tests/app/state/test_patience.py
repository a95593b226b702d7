"""What takes long is done elsewhere: the window lives on, and whoever waits may give up."""

from __future__ import annotations

import gc
import math
import threading
from functools import partial

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.state import patience
from app.state.patience import GivenUp, Patience, at_hand
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from core.components.tables import DataError
from core.engine import Reader
from tests.app.state.slow import PATIENCE_S, SlowTable, cancel, card, when_shown


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Where the card stands."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.show()
    return window


@pytest.fixture
def patiently(window: QWidget, theme: Theme) -> Patience:
    """Of that window."""
    return Patience(partial(Waiting, window, theme), window)


def test_what_is_small_is_done_at_once_and_here(patiently: Patience, window: QWidget) -> None:
    assert patiently(threading.current_thread) is threading.main_thread()
    assert card(window) is None


def test_what_is_large_is_done_elsewhere_while_the_window_lives(
    patiently: Patience, window: QWidget, slow: SlowTable
) -> None:
    threads = list[threading.Thread]()

    def work() -> tuple[int, int, int]:
        shape = slow.data.shape()
        threads.append(threading.current_thread())
        return shape

    when_shown(window, lambda _: slow.let_go())

    assert patiently(work) == (1, 2, 0)
    assert [each is threading.main_thread() or each.is_alive() for each in threads] == [False]
    assert card(window) is None
    assert at_hand(slow.data.shape) == (1, 2, 0)


def test_the_card_says_what_is_read_and_how_far_it_is(patiently: Patience, window: QWidget, slow: SlowTable) -> None:
    said = list[tuple[str, str, int]]()

    def read_card(shown: Waiting) -> None:
        said.append((shown.sentence.text(), shown.share.text(), shown.bar.value()))
        slow.let_go()

    when_shown(window, read_card)
    patiently(slow.data.shape)

    (sentence, share, value), = said  # fmt: skip
    assert sentence == "Reading slow.csv…"
    assert share == f"{value} %"
    assert 0 < value < 100


def test_nothing_is_shown_of_what_takes_a_moment(
    patiently: Patience, window: QWidget, slow: SlowTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SHOWN_AFTER_S", 600)
    slow.let_go()

    assert patiently(slow.data.shape) == (1, 2, 0)
    assert not window.findChildren(Waiting)


def test_who_gives_up_leaves_nothing_behind(patiently: Patience, window: QWidget, slow: SlowTable) -> None:
    when_shown(window, cancel)

    with pytest.raises(GivenUp):
        patiently(slow.data.shape)

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(Waiting)
    slow.let_go()
    assert at_hand(slow.data.shape) is None


def test_the_keyboard_is_given_back(patiently: Patience, window: QWidget, slow: SlowTable, qtbot: QtBot) -> None:
    field = QWidget(window)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    taken = list[bool]()

    def look(shown: Waiting) -> None:
        taken.append(QApplication.focusWidget() is shown.button)
        slow.let_go()

    when_shown(window, look)
    patiently(slow.data.shape)

    assert taken == [True]
    assert field.hasFocus()


def test_an_error_comes_as_it_would_without_a_thread(patiently: Patience, window: QWidget, slow: SlowTable) -> None:
    slow.write(500, "1,a,too much\n")
    when_shown(window, lambda _: slow.let_go())

    with pytest.raises(DataError, match="row 502: has 3 values"):
        patiently(slow.data.shape)

    assert card(window) is None


def test_what_nobody_expects_is_not_lost_either(patiently: Patience, window: QWidget, slow: SlowTable) -> None:
    slow.let_go()

    def fail() -> None:
        slow.data.shape()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        patiently(fail)


def test_what_is_begun_meanwhile_is_given_up(patiently: Patience, window: QWidget, slow: SlowTable) -> None:
    refused = list[bool]()

    def begin_another(_: Waiting) -> None:
        try:
            patiently(int)
        except GivenUp:
            refused.append(True)
        slow.let_go()

    when_shown(window, begin_another)
    patiently(slow.data.shape)

    assert refused == [True]
    assert patiently(int) == 0


def test_before_the_card_is_there_it_can_be_given_up_too(
    patiently: Patience, window: QWidget, slow: SlowTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "SHOWN_AFTER_S", 600)
    QTimer.singleShot(30, patiently.give_up)

    with pytest.raises(GivenUp):
        patiently(slow.data.shape)


def test_who_gives_up_at_the_very_moment_of_the_card_does_not_wait_either(
    patiently: Patience, slow: SlowTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    over, done = threading.Event(), list[bool]()

    def work() -> None:
        done.append(over.wait(PATIENCE_S))

    def clock() -> float:
        if not patiently.is_busy:
            return 0.0
        patiently.give_up()
        return math.inf

    monkeypatch.setattr(patience, "monotonic", clock)

    with pytest.raises(GivenUp):
        patiently(work, once=True)

    assert done == []
    over.set()


def test_the_end_of_the_program_is_not_waited_for(patiently: Patience, window: QWidget, slow: SlowTable) -> None:
    when_shown(window, lambda _: QApplication.exit(3))
    given_up = list[bool]()

    def begin() -> None:
        try:
            patiently(slow.data.shape)
        except GivenUp:
            given_up.append(True)

    QTimer.singleShot(0, begin)

    assert (QApplication.exec(), given_up) == (3, [True])


def test_what_can_be_done_only_once_is_not_tried_here_first(patiently: Patience, slow: SlowTable) -> None:
    threads = list[threading.Thread]()
    slow.let_go()

    def work() -> None:
        threads.append(threading.current_thread())
        slow.data.shape()

    patiently(work, once=True)

    assert [each is threading.main_thread() for each in threads] == [False]


def test_the_thread_leaves_garbage_to_the_window(patiently: Patience, slow: SlowTable) -> None:
    slow.let_go()
    swept = list[threading.Thread]()
    gc.callbacks.append(lambda *_: swept.append(threading.current_thread()))
    patiently(slow.data.shape)
    gc.callbacks.pop()

    assert set(swept) <= {threading.main_thread()}
    assert not gc.isenabled()


def test_all_is_read_in_a_process_and_where_that_ends_in_the_next(
    patiently: Patience, slow: SlowTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers = [Reader(), Reader()]
    monkeypatch.setattr(patience, "Reader", iter(readers).__next__)
    assert patiently(slow.data.shape) == (1, 2, 0)
    psutil.Process(readers[0].pid).kill()
    slow.write(600)

    with pytest.raises(DataError, match="has ended before its time: try it again"):
        patiently(slow.data.shape)

    assert patiently(slow.data.shape) == (1, 2, 0)
    assert not slow.begun.is_set()


def test_what_is_only_shown_is_not_waited_for(slow: SlowTable) -> None:
    assert at_hand(slow.data.shape) is None
    assert not slow.begun.is_set()
