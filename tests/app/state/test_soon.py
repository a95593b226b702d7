"""What has to be waited for is not begun in the midst of an event of a field or a window."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.state.patience import GivenUp, Patience
from app.state.soon import Soon
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from tests.app.state.slow import SlowTable


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Something to wait in front of."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_what_need_not_be_waited_for_is_done_at_once(window: QWidget) -> None:
    done = list[str]()

    Soon(window)(partial(done.append, "a number"))

    assert done == ["a number"]


def test_what_has_to_be_waited_for_is_done_soon_and_what_comes_later_after_it(
    window: QWidget, theme: Theme, slow: SlowTable, qtbot: QtBot
) -> None:
    slow.let_go()
    patience, soon, done = Patience(partial(Waiting, window, theme), window), Soon(window), list[object]()

    soon(lambda: done.append(patience(slow.data.shape)))
    soon(partial(done.append, "a number"))
    within = list(done)
    qtbot.waitUntil(lambda: len(done) == 2)

    assert (within, done) == ([], [(1, 2, 0), "a number"])
    assert not patience.is_busy


def test_only_what_is_asked_for_there_is_put_off(window: QWidget, theme: Theme, slow: SlowTable) -> None:
    slow.let_go()
    patience, soon = Patience(partial(Waiting, window, theme), window), Soon(window)

    def ask() -> None:
        with suppress(GivenUp):
            patience(slow.data.shape)

    soon(ask)

    assert patience(slow.data.shape) == (1, 2, 0)
