"""Before the answer the column says nothing that would give it away; afterwards it says all."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.lectures.column import Column
from app.lectures.place import Place
from app.theme import PROJECTOR, Theme
from core.experiment import small_experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Action, Question, Run, Scene
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


def test_below_several_runs_the_votes_stand_side_by_side_and_leave_the_height_to_the_plots(qtbot: QtBot) -> None:
    runs = (Run(label="raw", experiment=small_experiment()), Run(label="standardized", experiment=small_experiment()))
    asked = Question(prompt="Which learns?", choices=("raw", "standardized", "both"), answer=1)
    again = Action(label="Again", changes={"seed": 2})
    scene = Scene(text="Thirteen features of very different size.", runs=runs, question=asked, actions=(again,))
    shown = column(qtbot)
    shown.resize(1200, 260)
    shown.show()

    shown.show_place(Place.begun(Lecture(scenes=(scene,))).next())

    rows = shown.tally.rows
    qtbot.waitUntil(lambda: shown.tally.width() == 1200 and all(row.width() > 380 for row in rows))
    assert len({row.y() for row in rows}) == 1
    assert shown.buttons[0].y() < shown.tally.y()
    assert shown.buttons[0].x() > shown.text.x() + shown.text.width()
    assert shown.sizeHint().height() < 3 * shown.text.sizeHint().height() + 2 * shown.buttons[0].height()


def test_beside_plots_again_all_stands_below_each_other(qtbot: QtBot, lecture: Lecture) -> None:
    shown = column(qtbot)
    runs = tuple(Run(label=label, experiment=small_experiment()) for label in ("one", "two"))
    shown.show_place(Place.begun(Lecture(scenes=(Scene(text="Two.", runs=runs),))))
    shown.resize(400, 900)
    shown.show()

    shown.show_place(Place.begun(lecture).at(ASKED).next())

    rows = shown.tally.rows
    qtbot.waitUntil(lambda: rows[0].y() < rows[1].y() and shown.tally.y() < shown.buttons[0].y())


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
