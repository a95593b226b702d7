"""Programs of other people become experiments as files do: nothing is lost, and what is to be said is said."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.panels.remarks import Remarks
from app.program.program import Program
from app.state import patience
from app.window.programs import MOST_NAMED
from core.components.datasets import MadeUp
from core.engine import Reader, ReaderGone
from core.experiment import Experiment
from core.layers import Dense
from tests.app.state.person import BUTTON, Person

NET = """
from tensorflow import keras
model = keras.Sequential([
    keras.layers.Dense(32, activation="relu", input_shape=(20,)),
    keras.layers.Dense(3, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy")
"""
PICTURES = NET.replace("    keras", "    keras.layers.Conv2D(8, 3), keras.layers.MaxPooling2D(),\n    keras", 1)


@pytest.fixture(autouse=True)
def read_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "Reader", partial(Reader, "thread"))


def paste(program: Program, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    program.actions["paste"].trigger()


def noted_questions(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What each question is about, all of which are cancelled."""
    said = list[str]()

    def cancel(question: QMessageBox) -> QMessageBox.StandardButton:
        said.append(question.informativeText())
        return BUTTON.Cancel

    monkeypatch.setattr(QMessageBox, "exec", cancel)
    return said


def units(experiment: Experiment) -> list[int]:
    return [layer.units for layer in experiment.layers if isinstance(layer, Dense)]


def remarks(program: Program) -> Remarks:
    program.programs.show_remarks()
    return program.window.findChildren(Remarks)[0]


def test_a_pasted_program_is_another_experiment_and_undo_comes_back(program: Program, person: Person) -> None:
    before = program.document.experiment

    paste(program, NET)
    pasted, title, clean = program.document.experiment, program.filing.names.title(), program.document.is_clean
    program.document.undo_stack.undo()

    assert units(pasted) == [32]
    assert pasted.data == MadeUp(features=20, classes=3)
    assert (title, clean, person.asked) == ("Pasted program", False, 0)
    assert program.document.experiment == before


def test_unsaved_work_is_asked_about_before_a_program_takes_its_place(program: Program, person: Person) -> None:
    program.document.set_seed(3)

    paste(program, NET)
    kept = program.document.experiment.seed
    person.answer = BUTTON.Discard
    paste(program, NET)

    assert (kept, person.asked) == (3, 2)
    assert units(program.document.experiment) == [32]


def test_what_is_no_program_is_said_before_anybody_is_asked(program: Program, person: Person) -> None:
    program.document.set_seed(3)

    paste(program, "Dear reader")

    assert program.notice.sentence.text() == (
        "the clipboard: there is no network in Keras or PyTorch in it: "
        "copy layers in any window, layers as JSON, or a program in Keras or PyTorch"
    )
    assert (program.document.experiment.seed, person.asked) == (3, 0)


def test_layers_are_pasted_as_layers(program: Program, person: Person) -> None:
    paste(program, '[{"kind": "dense", "units": 7}]')

    assert units(program.document.experiment)[-1] == 7
    assert len(program.document.experiment.layers) == 9


@pytest.mark.parametrize("name", ["net.py", "NET.PY", "net.ipynb"])
def test_a_file_that_is_opened_is_a_program_by_its_name(
    name: str, program: Program, person: Person, tmp_path: Path
) -> None:
    path = tmp_path / name
    cell = NET.replace("\n", "\\n").replace('"', '\\"')
    path.write_text(f'{{"cells": [{{"cell_type": "code", "source": "{cell}"}}]}}' if "ipynb" in name else NET, "utf-8")
    person.file = str(path)

    program.actions["import"].trigger()

    assert units(program.document.experiment) == [32]
    assert (program.filing.names.title(), program.document.is_clean) == (f"Experiment of {name}", True)
    assert program.preferences.recent_files == (path,)


def test_a_file_that_is_imported_is_a_program_whatever_its_name(
    program: Program, person: Person, tmp_path: Path
) -> None:
    (tmp_path / "net.txt").write_text(NET, "utf-8")
    person.file = str(tmp_path / "net.txt")

    program.actions["import"].trigger()

    assert units(program.document.experiment) == [32]
    assert program.filing.names.title() == "Experiment of net.txt"
    assert program.preferences.recent_files == ()  # from there it would be opened as an experiment


def test_a_program_is_never_written_over(program: Program, person: Person, tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text(NET, "utf-8")
    program.filing.open_file(tmp_path / "net.py")

    person.file = str(tmp_path / "net")
    program.filing.save()

    assert program.document.path == tmp_path / "net.json"
    assert (tmp_path / "net.py").read_text("utf-8") == NET
    assert remarks(program).heading.text() == "What was assumed, made up or left out of net.py"


def test_a_file_without_a_network_is_named(program: Program, person: Person, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("print(1)\n", "utf-8")
    program.document.set_seed(3)  # unsaved, which nobody is asked about

    program.filing.open_file(tmp_path / "a.py")

    assert program.notice.sentence.text() == f"{tmp_path / 'a.py'}: there is no network in Keras or PyTorch in it"
    assert (program.document.experiment.seed, person.asked) == (3, 0)


def test_layers_that_do_not_exist_here_are_named_and_left_out_only_with_consent(
    program: Program, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, before = noted_questions(monkeypatch), program.document.experiment
    paste(program, PICTURES)
    untouched = program.document.experiment == before
    monkeypatch.setattr(QMessageBox, "exec", lambda self: BUTTON.Yes)
    paste(program, PICTURES)

    assert said == ["Conv2D (line 4)\nMaxPooling2D (line 4)"]
    assert untouched
    assert units(program.document.experiment) == [32]
    assert ("left out, for there is no such layer here: Conv2D (line 4)") in [
        what for _, what in remarks(program).lines()
    ]


def test_a_question_about_many_layers_fits_the_screen(
    program: Program, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = noted_questions(monkeypatch)

    paste(program, NET.replace("    keras", "    keras.layers.Conv2D(8, 3),\n" * 100 + "    keras", 1))

    lines = said[0].split("\n")
    assert len(lines) == MOST_NAMED + 1
    assert lines[-1] == "and 92 more"


def test_what_is_assumed_is_offered_once_and_can_be_read_copied_and_opened_again(
    program: Program, person: Person, qtbot: QtBot
) -> None:
    paste(program, NET)
    offered = program.notice.sentence.text()
    program.notice.offer_buttons[0].click()
    page = remarks(program)
    page.copy()
    copied = QGuiApplication.clipboard().text()
    page.close()
    program.actions["remarks"].trigger()

    assert offered == "the clipboard: the network was read; remarks on what was assumed, made up or left out: 2"
    assert not program.notice.isVisible()
    assert page.isVisible()
    assert "line 4: the data of the program cannot be known: 20 features, 3 classes" in copied
    assert "learning rate 0.001" in copied
    assert page.text.toPlainText().split("\n") == copied.split("\n")[1:]


def test_remarks_go_with_the_experiment_that_they_are_about(program: Program, person: Person) -> None:
    paste(program, NET)
    page = remarks(program)
    read = page.lines()

    person.answer = BUTTON.Discard
    program.filing.open_preset("relu-healthy")
    of_preset, noticed = page.lines(), program.notice.isVisible()
    program.document.undo_stack.undo()

    assert (of_preset, noticed) == ([], False)
    assert page.lines() == read != []


def test_remarks_on_another_program_are_offered_no_more(program: Program, person: Person) -> None:
    paste(program, NET)
    person.answer = BUTTON.Discard
    paste(program, NET.replace("32", "16"))
    of_second = program.notice.isVisible()

    program.document.undo_stack.undo()

    assert units(program.document.experiment) == [32]
    assert (of_second, program.notice.isVisible()) == (True, False)


def test_remarks_are_told_in_the_language_of_the_moment(program: Program, person: Person, qtbot: QtBot) -> None:
    paste(program, NET)
    page = remarks(program)

    program.language.show_language("ko")

    qtbot.waitUntil(lambda: page.windowTitle() == "프로그램에 대한 참고 사항")
    assert page.text.toPlainText().startswith("4번째 줄: ")


def test_a_reader_that_ends_is_one_sentence(program: Program, person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "do", Mock(side_effect=ReaderGone))
    paste(program, NET)

    assert program.notice.sentence.text().startswith("the process that was reading the program has ended")
