"""A lecture is begun and added to from the window, and leaves it as it was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.program.program import Program
from core.engine import Engine
from core.scenes.files import read_lecture, write_lecture
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.scenes.shipped import lecture_path
from tests.app.state.person import BUTTON, Person

pytestmark = pytest.mark.own_window


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Who cancels everything."""
    return Person(monkeypatch)


@pytest.fixture
def giving(program: Program) -> Iterator[Program]:
    """The window, in whose lectures the engine is a thread."""
    program.lectures.engine = partial(Engine, "thread")
    yield program
    program.lectures.end()


def test_a_lecture_is_begun_with_the_state_of_the_window(giving: Program, qtbot: QtBot) -> None:
    giving.actions["new_lecture"].trigger()

    lesson, room = giving.lectures.lesson, giving.lectures.room
    assert lesson is not None
    assert room is not None
    assert lesson.place.scene.experiment == giving.document.experiment
    assert room.editing.desk is not None
    assert not room.is_clean  # it is in no file


def test_states_are_added_one_after_the_other_and_saved(
    giving: Program, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    batch = giving.document.experiment.batch
    giving.lectures.add_state()
    giving.document.set_batch(17)
    giving.lectures.add_state()
    person.file = str(tmp_path / "mine.json")

    assert giving.lectures.room is not None
    giving.lectures.room.do("save")

    read = read_lecture(tmp_path / "mine.json")
    assert [scene.experiment.batch for scene in read.scenes if scene.experiment] == [batch, 17]
    assert giving.preferences.recent_files[0] == tmp_path / "mine.json"


def test_leaving_asks_only_where_something_was_edited(giving: Program, person: Person, qtbot: QtBot) -> None:
    giving.lectures.begin_new()
    giving.lectures.leave()
    qtbot.waitUntil(lambda: person.asked == 1)
    stays = giving.lectures.hall is not None
    person.answer = BUTTON.Discard

    giving.lectures.leave()

    qtbot.waitUntil(lambda: giving.lectures.hall is None)
    assert (stays, person.asked) == (True, 2)


def test_the_window_does_not_close_over_an_edited_lecture(giving: Program, person: Person) -> None:
    giving.lectures.begin_new()

    closes = giving.may_close()

    assert (closes, person.asked) == (False, 1)


def test_a_lecture_that_was_opened_is_among_the_recent_ones_and_a_shipped_one_is_not(
    giving: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    write_lecture(tmp_path / "mine.json", Lecture(scenes=(Scene(title="x"),)))

    for path in (tmp_path / "mine.json", lecture_path("vanishing-in-five-minutes")):
        giving.filing.open_file(path)
        qtbot.waitUntil(lambda: giving.lectures.hall is not None)
        giving.lectures.end()

    assert giving.preferences.recent_files == (tmp_path / "mine.json",)


def test_the_one_that_is_open_is_proposed_for_export(giving: Program, tmp_path: Path, qtbot: QtBot) -> None:
    write_lecture(tmp_path / "mine.json", Lecture(scenes=(Scene(title="x"),)))
    proposed = [giving.lectures.exports.present()]

    for path in (tmp_path / "mine.json", lecture_path("vanishing-in-five-minutes")):
        giving.filing.open_file(path)
        qtbot.waitUntil(lambda: giving.lectures.hall is not None)
        proposed.append(giving.lectures.exports.present())
        giving.lectures.end()

    assert proposed == [None, tmp_path / "mine.json", lecture_path("vanishing-in-five-minutes")]


def test_a_lecture_that_is_dropped_is_opened(giving: Program, tmp_path: Path, qtbot: QtBot) -> None:
    write_lecture(tmp_path / "mine.json", Lecture(scenes=(Scene(title="x"),)))

    giving.window.dropped.emit((tmp_path / "mine.json",))

    qtbot.waitUntil(lambda: giving.lectures.lesson is not None)
    assert giving.lectures.lesson is not None
    assert giving.lectures.lesson.place.scene.title == "x"


def test_an_end_that_nobody_was_asked_about_leaves_the_lecture_among_the_recent_files(giving: Program) -> None:
    giving.lectures.begin_new()

    giving.part()

    (kept,) = giving.preferences.recent_files
    scenes = read_lecture(kept).scenes
    kept.unlink()
    assert [scene.experiment for scene in scenes] == [giving.document.experiment]


def test_what_was_given_up_is_not_kept(giving: Program, person: Person) -> None:
    giving.lectures.begin_new()
    person.answer = BUTTON.Discard
    assert giving.lectures.may_leave()

    giving.part()

    assert giving.preferences.recent_files == ()
