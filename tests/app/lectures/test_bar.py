"""The bar says what comes next, and where the lecture is."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.lectures.bar import LectureBar
from app.lectures.place import Place
from app.theme import PROJECTOR, Theme
from core.scenes.lecture import Lecture
from tests.app.lectures.conftest import ASKED, WORDS


def bar(qtbot: QtBot) -> LectureBar:
    found = LectureBar(Theme(PROJECTOR))
    qtbot.addWidget(found)
    return found


def test_what_comes_next_is_the_answer_or_the_next_scene(qtbot: QtBot, lecture: Lecture) -> None:
    shown, place = bar(qtbot), Place.begun(lecture)

    shown.show_place(place, runs=False)
    assert (shown.next.text(), shown.back.isEnabled(), shown.play.isHidden()) == ("Next", False, True)
    shown.show_place(place.at(ASKED), runs=True)
    assert (shown.next.text(), shown.number.text(), shown.play.isHidden()) == ("Show the answer", "2 / 4", True)
    shown.show_place(place.at(ASKED).next(), runs=True)
    assert (shown.next.text(), shown.play.isHidden()) == ("Next", False)
    shown.show_place(place.at(WORDS), runs=False)
    assert (shown.next.isEnabled(), shown.back.isEnabled()) == (False, True)


def test_every_scene_can_be_gone_to_by_its_title(qtbot: QtBot, lecture: Lecture) -> None:
    shown = bar(qtbot)
    shown.show_place(Place.begun(lecture), runs=False)

    shown.menu.aboutToShow.emit()
    with qtbot.waitSignal(shown.scene_chosen, check_params_cb=lambda index: index == 2):
        shown.menu.actions()[2].trigger()

    assert [action.text() for action in shown.menu.actions()] == ["1  Bits", "2  Vanishing", "3  Two", "4  The end"]


def test_whether_it_trains_is_seen_on_the_button(qtbot: QtBot, lecture: Lecture) -> None:
    shown = bar(qtbot)
    shown.show_place(Place.begun(lecture).at(2), runs=True)

    shown.show_moving(True)
    assert shown.play.accessibleName() == "Pause"
    shown.show_moving(False)
    assert shown.play.accessibleName() == "Play"


def test_a_button_of_somebody_else_stands_before_the_number_of_the_scene(qtbot: QtBot) -> None:
    shown, button = bar(qtbot), QPushButton("Phones")
    shown.add(button)
    shown.resize(900, 60)

    shown.show()

    assert button.isVisible()
    assert shown.message.x() < button.x() < shown.number.x()
