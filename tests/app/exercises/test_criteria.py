"""The list of criteria says as many as there are."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.exercises.criteria import FAILS, HOLDS, OPEN, Checklist, Row
from app.theme import Theme


def test_fewer_rows_take_the_place_of_more(qtbot: QtBot, theme: Theme) -> None:
    checklist = Checklist(theme)
    qtbot.addWidget(checklist)

    checklist.show_rows([Row(HOLDS, "one", "it does"), Row(FAILS, "two", "it does not")])
    assert checklist.lines == ["✓  one", "it does", "✗  two", "it does not"]

    checklist.show_rows([Row(OPEN, "three", "")])
    assert checklist.lines == ["○  three"]
