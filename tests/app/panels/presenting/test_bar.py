"""The slim bar says what is set at the open point, and leads out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.presenting.bar import PresentingBar
from app.state.player import Player
from app.texts import Texts
from app.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, player: Player, theme: Theme, texts: Texts) -> PresentingBar:
    """No point is open."""
    bar = PresentingBar(player, theme, texts)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_it_names_the_open_point_and_its_value(bar: PresentingBar) -> None:
    bar.show_point(3, "Activation", "sigmoid")

    assert bar.choice.text() == "Activation: sigmoid"
    assert bar.points.buttons[2].isChecked()


def test_without_an_open_point_there_is_nothing_to_choose(bar: PresentingBar) -> None:
    bar.show_point(None, "", "")

    assert bar.choice.isHidden()


def test_the_cross_leads_out(bar: PresentingBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        QTest.mouseClick(bar.leave, Qt.MouseButton.LeftButton)
