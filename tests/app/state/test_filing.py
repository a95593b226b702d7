"""Files are handled as people expect, and nothing unsaved gets lost unasked."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Timer

import pytest
from pytestqt.qtbot import QtBot

from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.filing import Filing
from app.widgets.files.file_dialog import FileDialog
from core.experiment import Experiment, small_experiment
from core.experiment.files import read_experiment, write_experiment
from core.experiment.presets import read_preset
from core.wording import english
from tests.app.state.person import BUTTON, Person
from tests.systems import PIPES


def test_the_first_save_asks_for_a_name_and_the_second_does_not(
    filing: Filing, document: Document, person: Person, tmp_path: Path
) -> None:
    person.file = str(tmp_path / "mine")
    saved = filing.save()
    document.set_seed(3)
    person.file = ""

    assert (saved, filing.save(), document.path) == (True, True, tmp_path / "mine.json")
    assert read_experiment(tmp_path / "mine.json").seed == 3


def test_a_cancelled_save_saves_nothing(filing: Filing, document: Document, person: Person) -> None:
    document.set_seed(3)

    assert not filing.save()
    assert not document.is_clean


def test_opening_remembers_the_file(
    filing: Filing, document: Document, person: Person, preferences: Preferences, tmp_path: Path
) -> None:
    write_experiment(tmp_path / "theirs.json", Experiment(seed=5))
    person.file = str(tmp_path / "theirs.json")

    filing.open()

    assert (document.experiment.seed, filing.names.title()) == (5, "theirs.json")
    assert preferences.recent_files == (tmp_path / "theirs.json",)


@pytest.mark.parametrize("name", ["gone.json", "x" * 300])  # the second is longer than any name can be
def test_a_recent_file_that_is_gone_is_forgotten(
    name: str, filing: Filing, document: Document, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.remember_file(tmp_path / name)

    filing.open_file(tmp_path / name)

    assert preferences.recent_files == ()


@PIPES
def test_what_came_through_a_pipe_is_no_recent_file(
    filing: Filing, document: Document, preferences: Preferences, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    both = os.open(tmp_path / "pipe.json", os.O_RDWR)
    write_experiment(tmp_path / "mine.json", Experiment(seed=5))
    os.write(both, (tmp_path / "mine.json").read_bytes())
    Timer(0.05, os.close, (both,)).start()

    filing.open_file(tmp_path / "pipe.json")

    assert (document.experiment.seed, document.path, preferences.recent_files) == (5, None, ())


def test_without_changes_nobody_is_asked(filing: Filing, document: Document, person: Person) -> None:
    filing.new()
    filing.open_preset("relu-healthy")

    assert person.asked == 0
    assert document.experiment == read_preset("relu-healthy").experiment
    assert filing.names.title() == "ReLU with He on digits: healthy"


def test_cancelling_keeps_the_unsaved_work(filing: Filing, document: Document, person: Person) -> None:
    document.set_seed(3)

    filing.new()

    assert (person.asked, document.experiment.seed) == (1, 3)


def test_giving_it_up_goes_on_and_undo_still_has_it(filing: Filing, document: Document, person: Person) -> None:
    document.set_seed(3)
    person.answer = BUTTON.Discard

    filing.new()
    begun = document.experiment
    document.undo_stack.undo()

    assert (begun, document.experiment.seed) == (small_experiment(), 3)


def test_saving_first_and_then_going_on(filing: Filing, document: Document, person: Person, tmp_path: Path) -> None:
    document.set_seed(3)
    person.answer, person.file = BUTTON.Save, str(tmp_path / "kept.json")

    filing.new()

    assert document.experiment == small_experiment()
    assert read_experiment(tmp_path / "kept.json").seed == 3


def test_when_saving_first_fails_nothing_goes_on(
    filing: Filing, document: Document, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    document.set_seed(3)
    person.answer, person.file = BUTTON.Save, str(tmp_path / "no folder" / "kept.json")

    with qtbot.waitSignal(filing.refused):
        filing.new()

    assert document.experiment.seed == 3


def test_a_picture_that_carries_nothing_is_told_and_changes_nothing(
    filing: Filing, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    before = document.experiment
    (tmp_path / "holiday.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    with qtbot.waitSignal(document.file_failed) as failed:
        filing.open_file(tmp_path / "holiday.png")

    assert "holiday.png: this picture was not made by Backscope" in english(failed.args[0])
    assert document.experiment == before


@pytest.mark.parametrize("answer, seed, asked", [(BUTTON.Cancel, 1, 1), (BUTTON.Yes, 3, 1)])
def test_a_file_that_gets_its_ending_afterwards_is_not_written_over_unasked(
    filing: Filing, document: Document, person: Person, tmp_path: Path, answer: BUTTON, seed: int, asked: int
) -> None:
    write_experiment(tmp_path / "b.json", Experiment(seed=1))
    document.set_seed(3)
    person.file, person.answer = str(tmp_path / "b"), answer

    saved = filing.save_as()

    assert (saved, document.is_clean, person.asked) == (seed == 3,) * 2 + (asked,)
    assert read_experiment(tmp_path / "b.json").seed == seed


def test_a_copy_is_written_beside_and_the_work_goes_on_in_its_own_file(
    filing: Filing, document: Document, person: Person, preferences: Preferences, tmp_path: Path
) -> None:
    document.save(tmp_path / "mine.json")
    document.set_seed(3)
    person.file = str(tmp_path / "copy.json")

    filing.save_copy()

    assert (document.path, document.is_clean) == (tmp_path / "mine.json", False)
    assert read_experiment(tmp_path / "copy.json").seed == 3
    assert preferences.recent_files == (tmp_path / "mine.json", tmp_path / "copy.json")


def test_what_was_saved_is_said(filing: Filing, document: Document, person: Person, tmp_path: Path) -> None:
    said = list[str]()
    filing.remarked.connect(said.append)
    person.file = str(tmp_path / "mine.json")

    filing.save()
    filing.save()
    person.file = str(tmp_path / "copy.json")
    filing.save_copy()

    assert said == ["Saved as mine.json.", "Saved as mine.json.", "Saved a copy as copy.json."]


def test_several_files_that_are_chosen_are_opened_by_whoever_can(
    filing: Filing, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names, chosen = [str(tmp_path / "a.json"), str(tmp_path / "b.json")], list[object]()
    monkeypatch.setattr(FileDialog, "files_to_read", lambda *_: names)
    filing.several_chosen.connect(chosen.append)

    filing.open()

    assert chosen == [(tmp_path / "a.json", tmp_path / "b.json")]


def test_a_lecture_is_given_without_a_question(
    filing: Filing, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lecture, given = tmp_path / "hour.json", list[object]()
    lecture.write_text('{"format": "backscope-lecture", "version": 1, "scenes": [{}]}', "utf-8")
    filing.lecture_chosen.connect(given.append)
    document.set_seed(3)  # unsaved; whoever was asked about it would not come on
    before = document.experiment

    filing.open_file(lecture)
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: str(lecture))
    filing.choose_lecture()
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: "")
    filing.choose_lecture()

    assert given == [lecture, lecture]
    assert document.experiment is before


def test_an_exercise_is_chosen_before_anybody_is_asked(
    filing: Filing, document: Document, person: Person, tmp_path: Path
) -> None:
    task, chosen = tmp_path / "task.json", list[object]()
    task.write_text('{"format": "backscope-task", "version": 1}', "utf-8")
    filing.task_chosen.connect(chosen.append)
    document.set_seed(3)

    filing.open_file(task)

    assert (chosen, person.asked) == ([task], 0)  # whoever reads it asks


def test_nobody_is_asked_about_unsaved_work_for_a_file_that_cannot_be_opened(
    filing: Filing, document: Document, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "broken.json").write_text('{"format": 1,}', "utf-8")
    document.set_seed(3)

    with qtbot.waitSignal(document.file_failed):
        filing.open_file(tmp_path / "broken.json")

    assert (person.asked, document.experiment.seed) == (0, 3)


def test_a_file_that_is_saved_before_it_is_opened_is_opened_as_it_was_saved(
    filing: Filing, document: Document, person: Person, tmp_path: Path
) -> None:
    document.save(tmp_path / "mine.json")
    document.set_seed(3)
    person.answer = BUTTON.Save

    filing.open_file(tmp_path / "mine.json")

    assert (person.asked, document.experiment.seed, document.is_clean) == (1, 3, True)
