"""While a lecture is edited, hall and desk show the same, and every edit can be undone."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.editing.desk import Desk
from app.lectures.editing.editing import Editing
from app.lectures.editing.script import Script
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from core.engine import Reader
from core.scenes.scene import Claim, Question
from tests.app.lectures.conftest import ASKED, BITS, CHANGED, WORDS
from tests.app.lectures.editing.conftest import SHOWN
from tests.app.state.person import Person


@pytest.fixture
def desk(editing: Editing, qtbot: QtBot) -> Desk:
    assert editing.desk is not None
    editing.desk.show()
    return editing.desk


def test_words_are_seen_in_the_hall_as_they_are_typed_and_the_run_goes_on(
    desk: Desk, lesson: Lesson, hall: Hall, script: Script, qtbot: QtBot
) -> None:
    lesson.jump(CHANGED)
    begun: list[object] = []
    lesson.entered.connect(lambda: begun.append(None))

    QTest.keyClicks(desk.form.words["title"].fields["en"], "!")

    assert hall.column.title.text() == "Two!"
    assert (begun, script.lecture.scenes[CHANGED].title) == ([], "Two!")


def test_what_a_scene_shows_begins_anew(desk: Desk, lesson: Lesson, hall: Hall) -> None:
    lesson.jump(CHANGED)

    field = desk.form.showing.plots[0]
    field.setCurrentIndex(field.findData("loss"))
    field.activated.emit(field.currentIndex())

    assert [type(plot).__name__ for plot in hall.easel.plots] == ["LossCurve"]


def test_a_question_that_is_added_is_asked(desk: Desk, lesson: Lesson) -> None:
    lesson.jump(CHANGED)

    desk.form.asks.click()

    assert lesson.place.asked == Question(prompt="", choices=("", ""), answer=0)


def test_the_state_of_the_window_is_a_scene_after_the_present_one(
    editing: Editing, desk: Desk, lesson: Lesson, script: Script
) -> None:
    lesson.jump(ASKED)

    desk.buttons["add"].click()

    assert (lesson.place.index, lesson.place.scene) == (ASKED + 1, SHOWN)
    assert lesson.shows[0].experiment == SHOWN.experiment
    assert script.lecture.scenes[CHANGED + 1].changes is None  # it was a change to the scene before


def test_a_scene_takes_the_state_of_the_window_and_keeps_its_words(desk: Desk, lesson: Lesson, script: Script) -> None:
    lesson.jump(CHANGED)

    desk.buttons["renew"].click()

    scene = script.lecture.scenes[CHANGED]
    assert (scene.title, scene.experiment, scene.plots, scene.changes) == ("Two", SHOWN.experiment, ("loss",), None)


def test_a_scene_is_moved_by_key_and_the_keyboard_goes_with_it(desk: Desk, lesson: Lesson, script: Script) -> None:
    lesson.jump(WORDS)
    desk.list.setFocus()

    for _ in range(2):
        QTest.keyClick(desk.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert [scene.title for scene in script.lecture.scenes[:2]] == ["Bits", script.lecture.scenes[1].title]
    assert (lesson.place.index, desk.list.currentIndex().row()) == (1, 1)
    assert lesson.place.scene.text == "Thank you."


def test_it_is_said_which_scenes_hold_their_experiment_now(desk: Desk, lesson: Lesson) -> None:
    desk.list.moved.emit(CHANGED, 0)

    assert "Scene 1 began as a change to the scene before" in desk.message.text()


def test_undo_takes_everything_back(editing: Editing, desk: Desk, lesson: Lesson, script: Script) -> None:
    desk.buttons["duplicate"].click()
    desk.buttons["add"].click()
    desk.list.removed.emit(ASKED)
    QTest.keyClicks(desk.title.fields["en"], "x")
    edited = not script.is_clean

    while desk.buttons["undo"].isEnabled():
        desk.buttons["undo"].click()

    assert (edited, script.is_clean) == (True, True)
    assert lesson.place.lecture == script.lecture
    assert desk.windowTitle() == "Edit: Depth[*]"


def test_what_is_refused_is_said_and_the_field_is_as_before(desk: Desk, lesson: Lesson, script: Script) -> None:
    lesson.jump(ASKED)
    scene = script.lecture.scenes[ASKED]
    broken = scene.question and Question(prompt="x", choices=("a", "b"), answer=7)

    desk.form.question.edited.emit(broken, "answer", "")

    assert desk.form.question.trouble.text().startswith("must be one of the choices")
    assert not desk.message.isVisible()
    assert desk.form.question.prompt.fields["en"].toPlainText() == "How much is lost?"


def test_lists_are_edited_only_while_there_is_a_desk(editing: Editing, desk: Desk, lesson: Lesson) -> None:
    lesson.jump(BITS)
    open_ = desk.list.editable

    editing.toggle()

    assert (open_, editing.desk) == (True, None)


def test_a_claim_is_added_checked_and_taken_back(
    editing: Editing, desk: Desk, lesson: Lesson, script: Script, qtbot: QtBot
) -> None:
    editing.checking.reader = partial(Reader, "thread")
    lesson.jump(ASKED)
    before, claims = script.lecture, desk.form.claims

    claims.more.click()
    claims.editor.menus["word"].chosen.emit("vanishing")
    with qtbot.waitSignal(editing.checking.errands.ended):
        claims.check.click()

    assert script.lecture.scenes[ASKED].claims == (Claim(verdict="vanishing"),)
    assert claims.lines[0].words.accessibleName() == "✓  Verdict, Vanishing"
    assert "the verdict is vanishing after 5 steps" in claims.lines[0].found.text()
    while desk.buttons["undo"].isEnabled():
        desk.buttons["undo"].click()
    assert script.lecture == before
    assert not claims.lines[0].isVisible()


def test_a_button_shows_the_experiment_of_the_window(desk: Desk, lesson: Lesson, script: Script) -> None:
    lesson.jump(ASKED)

    desk.form.buttons.rows[1].does.chosen.emit("experiment")
    desk.form.buttons.rows[1].state.click()

    assert script.lecture.scenes[ASKED].actions[1].experiment == SHOWN.experiment


def test_a_change_that_cannot_be_is_refused_below_it_and_stays_to_be_mended(
    desk: Desk, lesson: Lesson, script: Script
) -> None:
    lesson.jump(ASKED)
    row = desk.form.buttons.rows[0]
    desk.form.folds["actions"].show_open(True)

    row.changes.setPlainText("layers[9].units=3")
    row.changes.finish()

    assert "layers[9]" in row.trouble.text()
    assert row.changes.toPlainText() == "layers[9].units=3"
    assert script.lecture.scenes[ASKED].actions[0].changes == {"optimizer.learning_rate": 0.5}


def test_what_is_half_typed_is_saved_as_well(desk: Desk, lesson: Lesson, script: Script, person: Person) -> None:
    lesson.jump(ASKED)
    desk.form.folds["actions"].show_open(True)
    field = desk.form.buttons.rows[0].changes
    desk.activateWindow()
    field.setFocus()
    field.setPlainText("batch=7")

    desk.buttons["save"].click()

    assert script.lecture.scenes[ASKED].actions[0].changes == {"batch": 7}
