"""The buttons of the desk say what can be done at a place, and which key that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.lectures.controls import Controls
from app.lectures.place import Place
from app.theme import Theme
from core.scenes.lecture import Lecture
from tests.app.lectures.conftest import ASKED


def test_only_what_can_be_done_is_offered(qtbot: QtBot, lecture: Lecture) -> None:
    controls, place = Controls(Theme()), Place.begun(lecture)
    qtbot.addWidget(controls)

    controls.show_place(place, frozen=False)
    assert not controls.buttons["back"].isEnabled()
    controls.show_place(place.at(ASKED).with_hands(1, 4), frozen=False)
    assert not controls.buttons["again"].isHidden()
    controls.show_place(place.at(ASKED).with_hands(1, 4).next(), frozen=True)

    assert controls.buttons["again"].isHidden()
    assert controls.buttons["freeze"].text() == "Go on (F)"
    controls.show_place(place.at(len(lecture.scenes) - 1).next(), frozen=False)
    assert not controls.buttons["next"].isEnabled()


def test_a_button_is_a_key(qtbot: QtBot, lecture: Lecture) -> None:
    controls = Controls(Theme())
    qtbot.addWidget(controls)
    controls.show_place(Place.begun(lecture).at(ASKED), frozen=False)

    with qtbot.waitSignal(controls.pressed, check_params_cb=lambda key: key == Qt.Key.Key_PageDown):
        controls.buttons["next"].click()
