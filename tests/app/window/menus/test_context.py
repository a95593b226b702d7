"""Under the right button is what can be done where it was pressed; where that is nobody's place, the cards are."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.program.program import Program
from tests.app.program.right_button import choose, entries, opened


def test_the_control_is_explained_beside_it(program: Program, qtbot: QtBot) -> None:
    choose(opened(qtbot, program.transport.speed), "What is this?")

    assert program.guide.help.asking.card.isVisible()
    assert "steps per second" in program.guide.help.asking.card.text.text()


def test_at_an_empty_place_the_cards_are_offered(program: Program, qtbot: QtBot) -> None:
    menu = opened(qtbot, program.inspector, QPoint(2, 2))
    found = entries(menu)
    menu.close()

    assert found[:4] == ["Maximise plot", "Move plot", "Plots", "Layout"]
    assert "What is this?" not in found
