"""What an earlier window left unsaved is offered by the next one, and lost by neither answer to something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.state import aside as aside_module
from app.state.aside import Aside, Work, abandoned
from app.window.restoring import Restoring
from core.experiment import Experiment
from core.experiment.files import FileError, read_experiment, write_experiment
from core.wording import Reason
from tests.app.state.slow import SlowTable, cancel, when_shown
from tests.waiting import comes_about

NOON = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
SAVED, WORKED_ON = Experiment(seed=1), Experiment(seed=2)
Leave = Callable[[Work], None]


@pytest.fixture
def leave(tmp_path: Path) -> Leave:
    """An earlier window was ended with that work."""

    def leave(work: Work) -> None:
        aside = Aside.begin(tmp_path / "left")
        aside.keep(work)
        aside.leave()

    return leave


@pytest.fixture
def restoring(program: Program, tmp_path: Path) -> Iterator[Restoring]:
    """The next window, before it looks."""
    restoring = Restoring(program.document, program.filing, program.keeping, program.notice, tmp_path / "left", program)
    yield restoring
    restoring.leave()


def take(program: Program, words: str) -> None:
    """Click that offer."""
    named = {button.text(): button for button in program.notice.offer_buttons}
    QTest.mouseClick(named[words], Qt.MouseButton.LeftButton)


def kept(folder: Path) -> int:
    return len(list((folder / "left").glob("*.json")))


def test_where_nothing_was_left_nothing_is_said(program: Program, restoring: Restoring) -> None:
    restoring.begin()

    assert not program.notice.isVisible()


def test_work_on_a_file_is_restored_unsaved_and_saved_where_it_belongs(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path
) -> None:
    write_experiment(tmp_path / "mine.json", SAVED)
    leave(Work(WORKED_ON, NOON, SAVED, tmp_path / "mine.json"))
    restoring.begin()
    said = program.notice.sentence.text()

    take(program, "Restore")
    restored = program.document.experiment, program.window.windowTitle(), program.window.isWindowModified()
    program.actions["save"].trigger()
    assert said == f"mine.json: was not saved when it was last worked on, at {NOON.astimezone():%Y-%m-%d %H:%M}"
    assert restored == (WORKED_ON, "mine.json[*] – Backscope", True)
    assert read_experiment(tmp_path / "mine.json") == WORKED_ON
    assert (comes_about(lambda: not kept(tmp_path), 5.0), program.notice.isVisible()) == (True, False)


def test_a_file_that_was_changed_since_is_not_written_over_by_what_is_restored(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()

    def cancel(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text())
        return box.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", cancel)
    write_experiment(tmp_path / "mine.json", Experiment(seed=3))
    leave(Work(WORKED_ON, NOON, SAVED, tmp_path / "mine.json"))
    restoring.begin()
    take(program, "Restore")

    program.actions["save"].trigger()

    assert asked == ["Save over mine.json, which has changed?"]
    assert read_experiment(tmp_path / "mine.json").seed == 3


def test_undo_comes_back_to_what_was_there_before(program: Program, restoring: Restoring, leave: Leave) -> None:
    before = program.document.experiment
    leave(Work(WORKED_ON, NOON))
    restoring.begin()

    take(program, "Restore")
    program.actions["undo"].trigger()

    assert (program.document.experiment, program.document.is_clean) == (before, True)


def test_what_is_discarded_is_gone_and_the_next_is_offered(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path
) -> None:
    leave(Work(WORKED_ON, NOON))
    leave(Work(SAVED, NOON, path=tmp_path / "mine.json"))
    restoring.begin()
    first = program.notice.sentence.text()

    take(program, "Discard")
    second, left = program.notice.sentence.text(), kept(tmp_path)
    take(program, "Discard")

    assert {first.partition(" ")[0], second.partition(" ")[0]} == {"The", "mine.json:"}
    assert (left, kept(tmp_path), program.notice.isVisible()) == (1, 0, False)


def test_what_is_not_answered_is_left_to_the_next_start(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path
) -> None:
    leave(Work(WORKED_ON, NOON))
    restoring.begin()
    meanwhile = abandoned(tmp_path / "left")

    restoring.leave()

    (aside,) = abandoned(tmp_path / "left")
    assert (meanwhile, aside.read().experiment) == ([], WORKED_ON)
    aside.leave()


def test_unsaved_work_of_this_window_is_asked_about_first(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda box: box.StandardButton.Cancel)
    program.document.set_seed(8)
    leave(Work(WORKED_ON, NOON))
    restoring.begin()

    take(program, "Restore")

    assert (program.document.experiment.seed, kept(tmp_path)) == (8, 1)
    assert [button.text() for button in program.notice.offer_buttons] == ["Restore", "Discard"]


def test_what_its_file_holds_already_is_not_offered(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path
) -> None:
    write_experiment(tmp_path / "mine.json", WORKED_ON)
    leave(Work(WORKED_ON, NOON, SAVED, tmp_path / "mine.json"))

    restoring.begin()

    assert (kept(tmp_path), program.notice.isVisible()) == (0, False)


def test_what_cannot_be_read_is_put_away_and_told_and_the_rest_is_offered(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path
) -> None:
    leave(Work(WORKED_ON, NOON))
    (tmp_path / "left" / "spoiled.json").write_text("<img src=/dev/zero>")

    restoring.begin()
    told = program.notice.sentence.text()
    program.notice.dismiss()

    where = tmp_path / "left" / "spoiled.spoiled"
    assert told.startswith(f"what was kept aside of unsaved work cannot be read, and was put away: {where}: this is no")
    assert where.read_text() == "<img src=/dev/zero>"
    assert kept(tmp_path) == 1
    assert program.notice.sentence.text().startswith("The experiment that was worked on")


def test_what_is_restored_on_a_full_disk_is_not_lost(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise FileError(Reason("file.unwritable", why=Reason("system.ENOSPC")).at(str(path)))

    leave(Work(WORKED_ON, NOON))
    restoring.begin()
    monkeypatch.setattr(aside_module, "write_bytes", full)

    take(program, "Restore")
    program.document.set_seed(9)
    program.keeping.leave()

    (aside,) = abandoned(tmp_path / "left")
    assert aside.read().experiment == WORKED_ON
    assert program.notice.sentence.text().startswith("unsaved work cannot be kept aside, so save it before")
    assert program.notice.sentence.text().endswith(".json: cannot be written: no space left on device")
    aside.leave()


def test_what_is_restored_and_saved_is_kept_aside_no_more(
    program: Program, restoring: Restoring, leave: Leave, tmp_path: Path, qtbot: QtBot
) -> None:
    leave(Work(WORKED_ON, NOON))
    restoring.begin()

    take(program, "Restore")
    while_unsaved = kept(tmp_path)
    program.document.save(tmp_path / "mine.json")

    qtbot.waitUntil(lambda: list((tmp_path / "left").iterdir()) == [])
    assert while_unsaved == 1


@pytest.mark.parametrize("ends", [False, True])
def test_who_gives_up_its_table_or_the_program_is_asked_at_the_next_start(
    ends: bool, program: Program, restoring: Restoring, leave: Leave, tmp_path: Path, slow: SlowTable
) -> None:
    leave(Work(Experiment(data=slow.data), NOON))
    if ends:
        when_shown(program.window, lambda _: restoring.leave())
    when_shown(program.window, cancel)

    restoring.begin()

    assert (program.notice.isHidden(), len(abandoned(tmp_path / "left"))) == (True, 1)


def test_who_gives_up_a_table_that_has_changed_can_restore_it_later(
    program: Program, restoring: Restoring, leave: Leave, slow: SlowTable
) -> None:
    slow.let_go()
    leave(Work(Experiment(data=slow.data), NOON))
    restoring.begin()
    slow.write(600)
    slow.hold()
    when_shown(program.window, cancel)
    take(program, "Restore")
    assert program.document.experiment.data != slow.data

    slow.let_go()
    take(program, "Restore")
    assert program.document.experiment.data == slow.data
