"""Before the answer the column says nothing that would give it away; afterwards it says all."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.lectures.column import Column
from app.lectures.place import Place
from app.theme import PROJECTOR, Theme
from core.experiment import small_experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Run, Scene
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


def test_below_several_runs_words_and_votes_share_the_width(qtbot: QtBot) -> None:
    runs = (Run(label="raw", experiment=small_experiment()), Run(label="standardized", experiment=small_experiment()))
    asked = Question(prompt="Which learns?", choices=("raw", "standardized", "both"), answer=1)
    scene = Scene(
        title="Raw or standardized", text="Thirteen features of very different size.", runs=runs, question=asked
    )
    shown = column(qtbot)
    shown.resize(1200, 260)
    shown.show()

    shown.show_place(Place.begun(Lecture(scenes=(scene,))).next())

    qtbot.waitUntil(lambda: shown.title.width() > 500 and shown.tally.width() > 500)
    assert shown.text.y() < 2 * shown.title.sizeHint().height()


def test_beside_a_second_plot_an_answer_leaves_it_the_room_of_the_words(qtbot: QtBot, lecture: Lecture) -> None:
    shown, place = column(qtbot), Place.begun(lecture).at(ASKED).with_hands(1, 4).next()
    beside = shown._beside

    beside.show()
    shown.show_place(place)
    crowded = seen(shown)
    beside.hide()
    shown.show_place(place)

    assert not crowded & {"It is gone.", "Right: 0 of 4"}
    assert {"It is gone.", "Right: 0 of 4"} <= seen(shown)
