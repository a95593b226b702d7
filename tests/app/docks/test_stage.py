"""The stage borrows a card and gives it back."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.docks.dock import Dock
from app.docks.stage import DockStage
from app.theme import Theme


def test_a_card_is_borrowed_and_given_back(qtbot: QtBot, theme: Theme) -> None:
    stage, dock = DockStage(theme), Dock("a", theme, QLabel, QSize(100, 80))
    qtbot.addWidget(stage)
    qtbot.addWidget(dock)
    stage.resize(400, 300)
    stage.show()

    stage.borrow(dock)
    card = dock.made()
    on_stage = (card.parentWidget(), card.isVisible(), stage.dock)
    stage.give_back()

    assert on_stage == (stage.holder, True, dock)
    assert (card.parentWidget(), stage.dock) == (dock.holder, None)
