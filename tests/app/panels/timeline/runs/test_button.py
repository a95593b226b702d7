"""The button on the time line counts the runs, and lists them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.timeline.runs import RunsButton
from app.playback.player import Player
from app.texts import Texts
from app.theme import Theme
from tests.app.playback.playing import DEEP, WIDER, shown, stepped


@pytest.fixture
def button(window: QWidget, player: Player, theme: Theme, texts: Texts) -> RunsButton:
    """In a strip at the bottom of the window."""
    strip = QWidget(window)
    strip.setGeometry(0, 560, 800, 40)
    strip.show()
    button = RunsButton(player, theme, texts, strip)
    button.retranslate()
    button.show()
    return button


def test_it_says_nothing_of_one_run_and_counts_several(qtbot: QtBot, button: RunsButton, player: Player) -> None:
    stepped(qtbot, player, DEEP, 60)
    alone = button.text()

    with qtbot.waitSignal(button.room_changed, timeout=20_000), qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(WIDER)
    shown(qtbot, player, 1)

    assert (alone, button.text(), button.accessibleName()) == ("", "2 runs", "2 runs")


def test_a_press_lists_them_above_the_time_line(button: RunsButton, tried: Player, window: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    opened = button.open()
    assert opened.isVisible()
    assert opened.geometry().bottom() < button.mapToGlobal(button.rect().bottomLeft()).y()
    assert opened.model.rowCount() == 2
