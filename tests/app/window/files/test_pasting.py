"""A whole experiment on the clipboard is opened, or its layers are put in, as the person says."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from app.program.program import Program
from core.experiment import Experiment
from core.experiment.files import experiment_as_text
from core.layers import Dense
from core.wording import english
from tests.app.state.person import BUTTON, Person

THEIRS = Experiment(seed=5, layers=(Dense(units=3), Dense(units=4)))


def paste(program: Program, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    program.actions["paste"].trigger()


def test_what_is_copied_whole_is_pasted_as_another_experiment_and_undo_comes_back(
    program: Program, person: Person
) -> None:
    before = program.document.experiment
    program.actions["copy_experiment"].trigger()
    copied = QGuiApplication.clipboard().text()
    person.answer = BUTTON.Yes

    paste(program, experiment_as_text(THEIRS))
    pasted = program.document.experiment, program.document.is_clean, program.document.path
    program.actions["undo"].trigger()

    assert copied == experiment_as_text(before)
    assert program.timeline.status.remark.text() == "Copied the experiment."
    assert pasted == (THEIRS, False, None)
    assert program.document.experiment == before


def test_its_layers_are_put_in_and_selected(program: Program, person: Person) -> None:
    before = program.document.experiment
    person.answer = BUTTON.No

    paste(program, experiment_as_text(THEIRS))

    assert program.document.experiment == before.with_inserted(len(before.layers), *THEIRS.layers)
    assert len(program.selection.slots) == 2


def test_where_there_are_no_layers_to_put_in_only_the_rest_is_asked_about(
    program: Program, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answer = list[str](), person.decide

    def decide(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return answer()

    monkeypatch.setattr(QMessageBox, "exec", decide)

    paste(program, experiment_as_text(Experiment(seed=5)))
    paste(program, experiment_as_text(THEIRS))

    assert asked == ["Open the experiment?", "Open the experiment, or insert its layers?"]


def test_whoever_cancels_keeps_everything(program: Program, person: Person) -> None:
    before = program.document.experiment

    paste(program, experiment_as_text(THEIRS))

    assert (person.asked, program.document.experiment) == (1, before)


def test_a_whole_experiment_that_cannot_be_is_refused_in_a_sentence(program: Program, person: Person) -> None:
    before, refused = program.document.experiment, list[str]()
    program.document.refused.connect(lambda reason: refused.append(english(reason)))

    paste(program, experiment_as_text(THEIRS).replace('"units": 3', '"units": -3'))

    assert (person.asked, program.document.experiment) == (0, before)
    assert ["units" in sentence for sentence in refused] == [True]


@pytest.mark.parametrize("text", ["", "[]", '{"kind": "dense"}'])
def test_of_anything_else_nobody_is_asked(program: Program, person: Person, text: str) -> None:
    paste(program, text)

    assert person.asked == 0
