"""Hands are counted, and nobody sees for what."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.lectures.question.choices import Choices
from app.theme import PROJECTOR, Theme


def test_a_click_is_a_hand_and_a_number_is_as_many(qtbot: QtBot) -> None:
    choices = Choices(Theme(PROJECTOR))
    qtbot.addWidget(choices)
    choices.show_choices(("1", "3", "12"), 0)
    choices.show()

    with qtbot.waitSignal(choices.pressed, check_params_cb=lambda choice: choice == 1):
        QTest.mouseClick(choices.buttons[1], Qt.MouseButton.LeftButton)
    QTest.keyClicks(choices.fields[2], "17")
    with qtbot.waitSignal(choices.counted, check_params_cb=lambda choice, count: (choice, count) == (2, 17)):
        QTest.keyClick(choices.fields[2], Qt.Key.Key_Return)

    assert choices.fields[2].text() == ""  # nobody sees how many thought so


def test_what_is_no_number_counts_nothing(qtbot: QtBot) -> None:
    choices = Choices(Theme(PROJECTOR))
    qtbot.addWidget(choices)
    choices.show_choices(("1", "3"), 0)

    choices.fields[0].setText("−3")
    with qtbot.assertNotEmitted(choices.counted):
        choices.fields[0].returnPressed.emit()


def test_only_how_many_have_answered_is_seen(qtbot: QtBot) -> None:
    choices = Choices(Theme(PROJECTOR))
    qtbot.addWidget(choices)
    choices.show_choices(("none", "all", "some"), 0)
    assert choices.answered.isHidden()
    choices.show_choices(("none", "all"), 46)

    seen = [label.text() for label in choices.findChildren(QLabel) if not label.isHidden()]
    assert "Answers: 46" in seen
    assert [button.isHidden() for button in choices.buttons] == [False, False, True]


def test_what_was_typed_and_not_counted_is_of_no_other_question(qtbot: QtBot) -> None:
    choices = Choices(Theme(PROJECTOR))
    qtbot.addWidget(choices)
    choices.show_choices(("1", "3"), 0)
    choices.fields[0].setText("37")

    choices.show_choices(("1", "3"), 4)
    same = choices.fields[0].text()
    choices.show_choices((), 4)
    choices.show_choices(("a", "b"), 0)

    assert (same, choices.fields[0].text()) == ("37", "")
