"""What another program does to the file is offered to be settled, without a box to click away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.widgets.files.file_dialog import FileDialog
from app.widgets.question import ANSWER
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from tests.app.state.slow import SlowTable

THEIRS = Experiment(seed=2)


@pytest.fixture
def file(program: Program, tmp_path: Path) -> Path:
    """Saved by this window."""
    program.document.save(tmp_path / "mine.json")
    return tmp_path / "mine.json"


def come_back(program: Program, qtbot: QtBot) -> None:
    """From another program to the window."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QApplication.sendEvent(program.window, QEvent(QEvent.Type.ActivationChange))


def offered(program: Program) -> list[str]:
    return [button.text() for button in program.notice.offer_buttons]


def take(program: Program, words: str) -> None:
    """Click that offer."""
    button = next(button for button in program.notice.offer_buttons if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_said_of_a_file_that_is_as_it_was(program: Program, file: Path, qtbot: QtBot) -> None:
    come_back(program, qtbot)

    assert not program.notice.isVisible()
    assert not program.window.isWindowModified()


def test_theirs_can_be_taken_and_undo_brings_mine_back(program: Program, file: Path, qtbot: QtBot) -> None:
    mine = program.document.experiment
    write_experiment(file, THEIRS)
    come_back(program, qtbot)
    said, modified, offers = program.notice.sentence.text(), program.window.isWindowModified(), offered(program)

    take(program, "Take theirs")
    taken = program.document.experiment, program.window.isWindowModified(), program.notice.isVisible()
    program.actions["undo"].trigger()

    assert said == "mine.json: another program has changed this file since it was read here"
    assert (modified, offers) == (True, ["Keep mine", "Take theirs", "Save as…"])
    assert taken == (THEIRS, False, False)
    assert (program.document.experiment, program.window.isWindowModified()) == (mine, True)


def test_mine_can_be_kept_and_is_saved_without_another_question(program: Program, file: Path, qtbot: QtBot) -> None:
    write_experiment(file, THEIRS)
    come_back(program, qtbot)

    take(program, "Keep mine")
    program.actions["save"].trigger()

    assert read_experiment(file) == program.document.experiment
    assert not program.notice.isVisible()


def test_mine_can_be_saved_elsewhere_and_who_does_not_is_still_offered_it(
    program: Program, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = [str(tmp_path / "other"), ""]
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: names.pop())
    write_experiment(file, THEIRS)
    come_back(program, qtbot)

    take(program, "Save as…")
    cancelled = program.notice.isVisible(), offered(program)
    take(program, "Save as…")

    assert cancelled == (True, ["Keep mine", "Take theirs", "Save as…"])
    assert (program.document.path, program.notice.isVisible()) == (tmp_path / "other.json", False)
    assert read_experiment(file) == THEIRS


def test_a_file_that_is_gone_can_be_saved_again(program: Program, file: Path, qtbot: QtBot) -> None:
    file.unlink()
    come_back(program, qtbot)
    said, offers = program.notice.sentence.text(), offered(program)

    take(program, "Save")

    assert (said, offers) == ("mine.json: this file is no longer where it was", ["Save", "Save as…"])
    assert read_experiment(file) == program.document.experiment
    assert not program.notice.isVisible()


def test_a_spoiled_file_has_nothing_that_could_be_taken(program: Program, file: Path, qtbot: QtBot) -> None:
    file.write_text("{")
    come_back(program, qtbot)

    assert offered(program) == ["Keep mine", "Save as…"]


def test_what_is_offered_goes_with_its_file(program: Program, file: Path, qtbot: QtBot) -> None:
    write_experiment(file, THEIRS)
    come_back(program, qtbot)

    program.document.new(Experiment(seed=9))
    elsewhere = program.notice.isVisible()
    program.document.undo_stack.undo()

    assert (elsewhere, offered(program)) == (False, ["Keep mine", "Take theirs", "Save as…"])


def saved(program: Program, monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton) -> tuple[int, bool]:
    """How often one was asked, and whether mine is safe, after Ctrl+S."""
    asked = list[str]()

    def decide(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return answer

    monkeypatch.setattr(QMessageBox, "exec", decide)
    program.document.set_seed(3)
    safe = program.filing.save()
    assert set(asked) <= {"Save over mine.json, which has changed?"}
    return len(asked), safe


def test_what_nobody_has_seen_is_not_saved_over_unasked(
    program: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_experiment(file, THEIRS)

    assert saved(program, monkeypatch, ANSWER.Cancel) == (1, False)
    assert read_experiment(file) == THEIRS
    assert offered(program) == ["Keep mine", "Take theirs", "Save as…"]


def test_who_saves_can_keep_mine(program: Program, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_experiment(file, THEIRS)

    assert saved(program, monkeypatch, ANSWER.Save) == (1, True)
    assert (read_experiment(file).seed, program.document.is_clean) == (3, True)
    assert not program.notice.isVisible()


def test_who_saves_can_take_theirs_and_undo_it(program: Program, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_experiment(file, THEIRS)

    assert saved(program, monkeypatch, ANSWER.Discard) == (1, False)
    taken = program.document.experiment, program.document.is_clean
    program.document.undo_stack.undo()

    assert (taken, program.document.experiment.seed, program.document.is_clean) == ((THEIRS, True), 3, False)


def test_who_saves_can_save_elsewhere_but_not_under_its_own_name_unasked(
    program: Program, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = [str(tmp_path / "other"), str(file)]
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: names.pop())
    write_experiment(file, THEIRS)

    assert saved(program, monkeypatch, ANSWER.SaveAll) == (2, True)
    assert (read_experiment(file), read_experiment(tmp_path / "other.json").seed) == (THEIRS, 3)


def test_the_window_is_there_again_before_a_large_table_is_waited_for(
    program: Program, file: Path, slow: SlowTable, qtbot: QtBot
) -> None:
    slow.let_go()
    write_experiment(file, Experiment(data=slow.data))

    program.window.activated.emit()
    within = program.document.trouble
    qtbot.waitUntil(lambda: program.document.trouble is not None)

    assert within is None
    assert program.document.theirs == Experiment(data=slow.data)
