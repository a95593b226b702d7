"""What is outdated is drawn anew once, before its window is painted."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.plots.renewal import LATE_MS, Renewal


@pytest.fixture
def card(qtbot: QtBot, holder: QWidget) -> QWidget:
    """A widget in a window on the screen."""
    card = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(card)
    holder.show()
    qtbot.waitExposed(holder)
    return card


def test_it_is_due_once_however_often_it_was_asked(card: QWidget, qtbot: QtBot) -> None:
    renewal, due = Renewal(card), Mock()
    renewal.due.connect(due)

    for _ in range(3):
        renewal.ask()
    asked = due.call_count
    with qtbot.waitSignal(renewal.due):
        card.update()

    assert (asked, due.call_count) == (0, 1)


def test_where_nothing_is_painted_it_is_due_a_little_later(card: QWidget, qtbot: QtBot) -> None:
    renewal = Renewal(card)
    card.window().setUpdatesEnabled(False)

    with qtbot.waitSignal(renewal.due):
        renewal.ask()

    assert renewal.outdated


def test_out_of_sight_it_is_outdated_and_not_due(card: QWidget, qtbot: QtBot) -> None:
    renewal = Renewal(card)
    card.hide()

    with qtbot.assertNotEmitted(renewal.due, wait=LATE_MS + 100):
        renewal.ask()

    assert renewal.outdated
