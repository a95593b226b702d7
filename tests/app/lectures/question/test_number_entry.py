"""A number is told back before it counts, and is out of sight as soon as it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.question.number_entry import NumberEntry
from app.theme import PROJECTOR, Theme
from core.scenes.scene import Question

NORM = Question(prompt="?", measure="log10_delta", layer=0)


@pytest.fixture
def entry(qtbot: QtBot) -> NumberEntry:
    entry = NumberEntry(Theme(PROJECTOR))
    qtbot.addWidget(entry)
    entry.show_question(NORM, 0)
    entry.show()
    return entry


@pytest.mark.parametrize("typed", ["-12", "1e-12", "10^-12"])
def test_both_ways_to_write_a_power_are_understood(entry: NumberEntry, typed: str, qtbot: QtBot) -> None:
    QTest.keyClicks(entry.field, typed)
    assert entry.echo.text() == "= 10⁻¹²"

    with qtbot.waitSignal(entry.counted) as told:
        QTest.keyClick(entry.field, Qt.Key.Key_Return)

    assert told.args == [-12.0]
    assert entry.field.text() == entry.echo.text() == ""


def test_what_is_no_number_is_not_counted(entry: NumberEntry, qtbot: QtBot) -> None:
    QTest.keyClicks(entry.field, "small")

    with qtbot.assertNotEmitted(entry.counted):
        QTest.keyClick(entry.field, Qt.Key.Key_Return)

    assert entry.field.text() == "small"
    assert entry.echo.text() == "This cannot be read as a number. Write it like 0.5, 1,000 or 1e-12."
    QTest.keyClicks(entry.field, "er")
    assert entry.echo.text() == ""
    QTest.keyClick(entry.field, Qt.Key.Key_Escape)
    assert entry.field.text() == ""


def test_it_takes_what_begins_a_number_while_one_is_asked_for(entry: NumberEntry) -> None:
    assert [entry.begin(typed) for typed in ("-", "1", "F", "")] == [True, True, False, False]
    assert entry.field.text() == "-1"

    entry.show_question(None, 0)
    assert not entry.begin("1")
    assert entry.isHidden()
