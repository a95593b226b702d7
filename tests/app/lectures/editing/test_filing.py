"""A lecture is saved where it came from or as a copy, and nothing that was edited gets lost unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.lectures.editing.filing import ScriptFiling
from app.lectures.editing.lecture_file import LectureFile
from app.lectures.editing.script import Script
from app.lectures.reading import opened
from app.remembered.preferences import Preferences
from app.state.patience import directly
from app.texts import Texts
from core.scenes.files import read_lecture, write_lecture
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.scenes.shipped import lecture_path
from core.scenes.text import Bilingual
from core.wording import english
from tests.app.lectures.conftest import CHANGED, WORDS
from tests.app.state.person import BUTTON, Person


@pytest.fixture
def mine(filing: ScriptFiling, script: Script, person: Person, tmp_path: Path) -> Path:
    """The file of the lecture, which has been edited since it was saved."""
    person.file = str(tmp_path / "mine")
    filing.save()
    person.file = ""
    script.set_scene(WORDS, Scene(title="mine"))
    return tmp_path / "mine.json"


def test_the_first_save_asks_for_a_name_and_the_second_does_not(
    filing: ScriptFiling, script: Script, mine: Path, preferences: Preferences
) -> None:
    assert not script.is_clean

    saved = filing.save()

    assert (saved, script.is_clean, read_lecture(mine)) == (True, True, script.lecture)
    assert preferences.recent_files == (mine,)


def test_what_was_edited_everywhere_is_read_again(
    filing: ScriptFiling, script: Script, person: Person, tmp_path: Path
) -> None:
    script.move(CHANGED, 0)
    script.duplicate(1)
    script.set_title(Bilingual(en="Depth", ko="깊이"), 0)
    person.file = str(tmp_path / "other.json")

    assert filing.save_as()

    found = opened(tmp_path / "other.json")
    assert (found.lecture, found.runs) == (script.lecture, script.opened.runs)


def test_one_that_came_with_the_program_is_saved_as_a_copy(
    qtbot: QtBot, filing: ScriptFiling, person: Person, texts: Texts, preferences: Preferences, tmp_path: Path
) -> None:
    path = lecture_path("vanishing-in-five-minutes")
    before, found = path.read_bytes(), opened(path)
    script = Script(found, LectureFile.of(path, found.lecture))
    owner = ScriptFiling(script, preferences, directly, texts, filing._window, filing)
    script.set_scene(0, Scene(title="mine", experiment=found.runs[0][0].experiment))

    cancelled = owner.save()
    person.file = str(tmp_path / "copy.json")
    saved = owner.save()

    assert (cancelled, saved, path.read_bytes()) == (False, True, before)
    assert read_lecture(tmp_path / "copy.json") == script.lecture


def test_without_an_edit_nobody_is_asked(filing: ScriptFiling, person: Person) -> None:
    assert filing.may_leave()
    assert person.asked == 0


@pytest.mark.parametrize(
    "answer, leaves, kept", [("Cancel", False, False), ("Discard", True, False), ("Save", True, True)]
)
def test_whoever_leaves_is_asked_about_edits(
    filing: ScriptFiling, person: Person, script: Script, mine: Path, answer: str, leaves: bool, kept: bool
) -> None:
    person.answer = getattr(BUTTON, answer)

    assert filing.may_leave() == leaves
    assert (read_lecture(mine) == script.lecture, person.asked) == (kept, 1)


def test_what_was_given_up_but_stays_is_not_lost_at_an_end_without_questions(
    filing: ScriptFiling, person: Person, script: Script, mine: Path, tmp_path: Path
) -> None:
    person.answer = BUTTON.Discard
    filing.may_leave()
    filing.lay_by(tmp_path / "aside")
    at_once = (tmp_path / "aside").exists()  # the program ends with that answer

    QCoreApplication.processEvents()  # something else was asked about, and that has been cancelled
    filing.lay_by(tmp_path / "aside")

    (kept,) = (tmp_path / "aside").iterdir()
    assert (at_once, read_lecture(kept)) == (False, script.lecture)


@pytest.mark.parametrize("answer, left", [("Cancel", "theirs"), ("Save", "mine"), ("Discard", "theirs")])
def test_what_somebody_else_has_written_meanwhile_is_asked_about(
    filing: ScriptFiling, person: Person, script: Script, mine: Path, answer: str, left: str
) -> None:
    write_lecture(mine, Lecture(scenes=(Scene(title="theirs"),)))
    person.answer = getattr(BUTTON, answer)

    saved = filing.save()

    assert read_lecture(mine).scenes[-1].title == left
    assert saved == (answer == "Save")
    assert script.lecture.scenes[-1].title == ("theirs" if answer == "Discard" else "mine")
    script.undo_stack.undo()
    assert script.lecture.scenes[-1].title != "theirs"


def test_what_could_not_be_read_again_is_not_written(
    filing: ScriptFiling, script: Script, mine: Path, qtbot: QtBot
) -> None:
    before = mine.read_bytes()
    script.set_scene(WORDS, Scene(title="x" * 20_000))

    with qtbot.waitSignal(filing.failed) as told:
        saved = filing.save()

    assert (saved, mine.read_bytes()) == (False, before)
    assert "scenes[3].title" in english((told.args or [None])[0])


def test_a_name_is_proposed_beside_what_was_opened_last(
    filing: ScriptFiling, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.remember_file(tmp_path / "experiment.json")

    assert filing._proposed() == tmp_path / "depth.json"


@pytest.mark.parametrize("title", ["가" * 100, "x" * 260, "What is δ? a/b: 1\\2", "CON"])
def test_a_lecture_of_any_title_is_kept_at_an_end_without_questions(
    script: Script, filing: ScriptFiling, tmp_path: Path, title: str
) -> None:
    script.file.path = None
    script.set_title(title, 0)

    filing.lay_by(tmp_path / "aside")

    (kept,) = (tmp_path / "aside").iterdir()
    assert read_lecture(kept).title == title
    assert not set('<>:"/\\|?*') & set(kept.name)
