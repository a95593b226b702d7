"""A choice has a letter, and room for all its words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.lectures.question.choice_button import ChoiceButton
from app.theme import PROJECTOR, Theme


def test_it_is_as_high_as_its_words_need(qtbot: QtBot) -> None:
    button = ChoiceButton(Theme(PROJECTOR))
    qtbot.addWidget(button)

    layout = button.layout()
    assert layout is not None

    button.show_choice(3, "12")
    low = layout.heightForWidth(200)
    button.show_choice(3, "twelve powers of ten, for each layer multiplies by at most a quarter")

    assert layout.heightForWidth(200) > low
    assert (button.letter, button.accessibleName()[:3]) == ("D", "D: ")
    button.resize(button.sizeHint())
    assert not button.grab().isNull()


def test_long_words_take_lines_not_the_width_of_what_stands_beside(qtbot: QtBot) -> None:
    room, button, beside = QWidget(), ChoiceButton(Theme(PROJECTOR)), QWidget()
    qtbot.addWidget(room)
    row = QHBoxLayout(room)
    row.addWidget(beside, 2)
    row.addWidget(button, 1)
    button.show_choice(1, "Neurons that answer every input alike")

    room.resize(600, 300)
    room.show()

    assert beside.width() > 1.9 * button.width()
    assert button.height() >= button.heightForWidth(button.width())
