"""Before the answer the column says nothing that would give it away; afterwards it says all."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.lectures.column import Column
from app.lectures.place import Place
from app.theme import PROJECTOR, Theme
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from tests.app.lectures.conftest import ASKED, WORDS


def column(qtbot: QtBot) -> Column:
    beside = QWidget()
    found = Column(Theme(PROJECTOR), beside)
    qtbot.addWidget(found)
    beside.hide()
    return found


def seen(column: Column) -> set[str]:
    """Every word in it that is not hidden."""
    labels = {label.text() for label in column.findChildren(QLabel) if label.isVisibleTo(column)}
    return labels | {each.text() for each in column.findChildren(QAbstractButton) if each.isVisibleTo(column)}


def test_title_text_and_buttons_come_with_the_answer(qtbot: QtBot, lecture: Lecture) -> None:
    shown, place = column(qtbot), Place.begun(lecture).at(ASKED).with_hands(1, 4)

    shown.show_place(place)
    before = seen(shown)
    shown.show_place(place.next())
    after = seen(shown)

    assert {"1", "3", "12", "Answers: 4"} <= before
    assert not before & {"Vanishing", "It is gone.", "Faster", "12 ✓ · 0"}
    assert {"Vanishing", "It is gone.", "Faster", "Train on", "12 ✓ · 0", "Right: 0 of 4"} <= after


def test_a_button_says_which_it_is(qtbot: QtBot, lecture: Lecture) -> None:
    shown = column(qtbot)
    shown.show_place(Place.begun(lecture).at(ASKED).next())

    with qtbot.waitSignal(shown.action_pressed, check_params_cb=lambda action: action == 1):
        shown.buttons[1].click()

    shown.show_place(Place.begun(lecture).at(WORDS))
    assert not seen(shown) & {"Faster", "Train on"}


def test_a_scene_without_words_needs_no_column(qtbot: QtBot) -> None:
    shown = column(qtbot)

    shown.show_place(Place.begun(Lecture(scenes=(Scene(),))))

    assert shown.is_empty
