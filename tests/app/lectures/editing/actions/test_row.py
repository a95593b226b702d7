"""A button says in both languages what it is called, and does one of three things."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.actions.row import ActionRow
from app.texts import Texts
from core.experiment import Experiment
from core.scenes.scene import Action
from core.scenes.staging import Staged
from core.scenes.text import Bilingual

FASTER = Action(label="Faster", changes={"optimizer.learning_rate": 0.5})
Told = list[tuple[Action, str]]


@pytest.fixture
def runs(experiment: Experiment) -> tuple[Staged, ...]:
    return (Staged("", experiment),)


@pytest.fixture
def row(qtbot: QtBot, texts: Texts, runs: tuple[Staged, ...]) -> ActionRow:
    row = ActionRow(texts)
    qtbot.addWidget(row)
    row.show_action(1, FASTER, runs)
    row.show()
    return row


@pytest.fixture
def told(row: ActionRow, runs: tuple[Staged, ...]) -> Told:
    told: Told = []

    def take(action: Action, verb: str, _gesture: str) -> None:
        told.append((action, verb))
        row.show_action(1, action, runs)

    row.edited.connect(take)
    return told


def test_it_is_called_something_in_each_language(row: ActionRow, told: Told) -> None:
    row.label.fields["ko"].setPlainText("더 빠르게")

    assert told[-1][0].label == Bilingual(en="Faster", ko="더 빠르게")
    assert told[-1][0].changes == FASTER.changes


def test_its_changes_are_written_a_line_each(row: ActionRow, told: Told) -> None:
    shown = row.changes.toPlainText()

    row.changes.setPlainText("layers[*].activation.kind = relu\nbatch = 8")
    row.changes.finish()

    assert shown == "optimizer.learning_rate=0.5"
    assert told == [(Action(label="Faster", changes={"layers[*].activation.kind": "relu", "batch": 8}), "action")]


def test_what_is_no_change_is_refused_and_stays_to_be_mended(row: ActionRow, told: Told) -> None:
    row.changes.setPlainText("faster, please")
    row.changes.finish()
    refused = row.trouble.isVisible(), row.changes.toPlainText()
    row.changes.setPlainText("optimizer.learning_rate=0.5")
    row.changes.finish()

    assert (refused, told) == ((True, "faster, please"), [])
    assert not row.trouble.isVisible()


def test_frequent_settings_are_put_in_with_what_they_are_now(
    row: ActionRow, told: Told, experiment: Experiment
) -> None:
    row.menu.aboutToShow.emit()

    next(action for action in row.menu.actions() if action.text().startswith("batch=")).trigger()

    assert told[-1][0].changes == {"optimizer.learning_rate": 0.5, "batch": experiment.batch}


def test_it_is_turned_to_do_something_else(row: ActionRow, told: Told, experiment: Experiment) -> None:
    row.does.chosen.emit("train")
    trains = row.changes.isVisible(), row.steps.value()
    row.steps.setValue(0)
    least = told[-1][0].steps
    row.does.chosen.emit("experiment")

    assert (trains, least) == ((False, 100), 1)
    assert told[-1][0] == Action(label="Faster", experiment=experiment)
    assert row.state.isVisible()


def test_one_that_changes_something_may_say_for_how_many_steps(row: ActionRow, told: Told) -> None:
    as_scene = row.steps.text()
    row.steps.setValue(30)
    row.steps.setValue(0)

    assert as_scene == "as the scene"
    assert [action.steps for action, _ in told] == [30, None]
