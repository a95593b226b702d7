"""An exercise in the window: its locks hold, changes are counted, and it is judged when somebody asks for it."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.exercises.exercises import Exercises
from app.program.program import Program
from app.state.document import Document
from app.texts.language import Language
from core.components.activations import Relu
from core.components.datasets import Moons
from core.scenes.files import write_task
from core.scenes.task import Task
from core.wording import english
from tests.app.state.person import Person


def test_it_begins_with_its_experiment_and_says_what_is_to_be_done(
    exercises: Exercises, task: Task, document: Document
) -> None:
    document.set_seed(99)

    exercises.begin(task)

    panel = exercises.panel
    assert document.experiment == task.experiment
    assert panel.isVisible()
    assert (panel.title.text(), panel.text.text()) == ("Make it learn", "At most two changes.")
    assert panel.locks.text() == "Locked by the exercise: Data; layer 1, Nodes"
    assert panel.changes.text() == "0 of at most 2 changes"
    assert panel.checklist.lines == ["○  begins", "○  learns"]


def test_what_is_locked_is_refused_in_a_sentence_and_all_else_is_free(
    exercises: Exercises, task: Task, document: Document, qtbot: QtBot
) -> None:
    exercises.begin(task)

    with qtbot.waitSignal(document.refused) as refusal:
        document.set_data(Moons())
    assert english(refusal.args[0]) == 'the exercise has locked "data": change something else'
    with qtbot.waitSignal(document.refused):
        document.set_units([0, 1], 9)
    assert document.experiment == task.experiment
    document.set_units([1], 9)
    assert document.experiment == task.experiment.with_units([1], 9)


def test_changes_are_counted_as_they_are_made_and_taken_back(
    exercises: Exercises, task: Task, document: Document, qtbot: QtBot
) -> None:
    exercises.begin(task)

    document.set_activation(range(8), Relu())
    qtbot.waitUntil(lambda: exercises.panel.changes.text() == "1 of at most 2 changes")
    document.set_seed(3)
    document.set_batch(8)
    qtbot.waitUntil(lambda: exercises.panel.changes.text() == "▲ 3 of at most 2 changes")
    assert exercises.panel.changes.toolTip().split("\n") == ["seed", "batch", "layers[*].activation.kind"]
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: exercises.panel.changes.text() == "2 of at most 2 changes")


def test_it_is_judged_when_somebody_tries_it_and_as_long_as_it_stays_so(
    exercises: Exercises, task: Task, document: Document, qtbot: QtBot
) -> None:
    exercises.begin(task)

    exercises.panel.try_button.click()
    assert not exercises.panel.bar.isHidden()
    qtbot.waitUntil(lambda: exercises.panel.points.text() == "2 of 5 points", timeout=20_000)

    qtbot.waitUntil(exercises.panel.bar.isHidden)
    assert exercises.panel.checklist.lines == [
        "✓  begins", "holds with 2 seeds: the state is early after 2 steps",
        "✗  learns", "with seed 7: the state is early after 2 steps, not learned",
    ]  # fmt: skip
    document.set_batch(8)
    qtbot.waitUntil(lambda: exercises.panel.checklist.lines == ["○  begins", "○  learns"])
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: exercises.panel.points.text() == "2 of 5 points")


def test_what_has_too_many_changes_is_not_run_and_it_is_said_why(
    exercises: Exercises, task: Task, document: Document, qtbot: QtBot
) -> None:
    exercises.begin(task)
    for batch, seed in ((8, 1), (9, 2)):
        document.set_batch(batch)
        document.set_seed(seed)
    document.set_test_share(0.5)

    exercises.try_it()

    qtbot.waitUntil(lambda: exercises.panel.points.text() == "0 of 5 points", timeout=20_000)
    assert exercises.panel.refusal.text() == "Not judged: has 3 changes, and at most 2 are allowed"
    assert exercises.panel.checklist.lines == ["○  begins", "○  learns"]


def test_a_trial_can_be_given_up(exercises: Exercises, task: Task, qtbot: QtBot) -> None:
    exercises.begin(task)
    exercises.panel.try_button.click()

    with qtbot.assertNotEmitted(exercises.errands.answered, wait=200):
        exercises.panel.cancel_button.click()

    assert exercises.panel.bar.isHidden()
    assert exercises.panel.try_button.isEnabled()


def test_an_exercise_that_cannot_begin_leaves_the_one_before(
    exercises: Exercises, task: Task, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercises.begin(task)
    guard = document.guard

    monkeypatch.setattr(document, "begin_from", lambda *_: False)  # nobody waits for its table
    exercises.begin(replace(task, title="Another"))

    assert guard is not None
    assert (exercises.task, document.guard) == (task, guard)


def test_who_leaves_has_an_ordinary_window_with_what_was_made(
    exercises: Exercises, task: Task, document: Document, qtbot: QtBot
) -> None:
    exercises.begin(task)
    document.set_batch(8)
    made = document.experiment

    with qtbot.waitSignal(exercises.locked_changed) as left:
        exercises.panel.leave_button.click()

    assert left.args == [()]
    assert document.experiment == made
    assert exercises.panel.isHidden()
    document.set_data(Moons())
    assert document.experiment.data == Moons()


def test_who_goes_back_before_it_has_left_it(exercises: Exercises, task: Task, document: Document) -> None:
    document.set_seed(99)
    exercises.begin(task)

    document.undo_stack.undo()

    assert exercises.task is None
    assert document.experiment.seed == 99


def test_it_speaks_the_language_of_the_moment(
    exercises: Exercises, task: Task, qapp: QApplication, qtbot: QtBot
) -> None:
    language = Language(qapp)
    exercises.begin(task)

    language.show_language("ko")

    qtbot.waitUntil(lambda: exercises.panel.title.text() == "배우게 하세요")
    language.show_language("en")
    qtbot.waitUntil(lambda: exercises.panel.title.text() == "Make it learn")


def test_what_is_no_task_is_said_and_nobody_is_asked_for_its_sake(exercises: Exercises, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"format": "backscope-task", "version": 1}', "utf-8")
    exercises.may_begin = asked = Mock(return_value=True)

    exercises.open(tmp_path / "a.json")

    assert exercises.task is None
    assert exercises.panel.isHidden()
    asked.assert_not_called()


@pytest.mark.own_window
def test_unsaved_work_is_asked_about_once_the_exercise_is_read(
    program: Program, task: Task, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Person(monkeypatch)
    write_task(tmp_path / "task.json", task)
    program.document.set_seed(99)

    program.filing.open_file(tmp_path / "task.json")

    assert (person.asked, program.exercises.task, program.document.experiment.seed) == (1, None, 99)


@pytest.mark.own_window
def test_a_file_that_is_opened_shows_it_and_locks_its_controls(
    program: Program, task: Task, tmp_path: Path, qtbot: QtBot
) -> None:
    write_task(tmp_path / "task.json", task)

    program.filing.open_file(tmp_path / "task.json")

    qtbot.waitUntil(program.exercise.isVisible)
    program.inspector.open_point(1)
    section = program.inspector.points[0].section
    assert section is not None
    assert section.locked_sentence == "Locked by the exercise: Data"
    assert program.stack.view.drawing.locks.at(0) == {"edge"}
    program.exercises.leave()
    assert section.locked_sentence == ""


@pytest.mark.own_window
def test_nobody_is_told_what_would_solve_it(program: Program, task: Task, qtbot: QtBot) -> None:
    verdict = program.verdict
    qtbot.waitUntil(verdict.try_button.isVisible)

    program.exercises.begin(task)
    qtbot.waitUntil(lambda: verdict.advice.text() == "This is an exercise: what helps is yours to find out.")
    offered = verdict.try_button.isVisible()
    program.exercises.leave()

    qtbot.waitUntil(verdict.try_button.isVisible)
    assert not offered
