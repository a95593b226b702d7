"""Every edit of a lecture leaves one that can be read, and undo takes each of them back."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.script import NOWHERE, Script
from app.lectures.reading import Opened
from core.experiment import Experiment
from core.scenes.files import as_text, lecture_from
from core.scenes.lecture import MOST_SCENES
from core.scenes.scene import Scene
from core.scenes.staging import stages
from core.scenes.text import Bilingual
from core.wording import english
from tests.app.lectures.conftest import ASKED, BITS, CHANGED, WORDS

OTHER = Experiment(layers=())
TITLE = Bilingual(en="New", ko="새것")
EDITS: dict[str, Callable[[Script], object]] = {
    "add_scene": lambda script: script.insert(2, Scene(experiment=OTHER), OTHER),
    "duplicate_scene": lambda script: script.duplicate(ASKED),
    "remove_scene": lambda script: script.remove(ASKED),
    "move_scene": lambda script: script.move(CHANGED, 0),
    "scene_state": lambda script: script.replace_experiment(BITS, Scene(experiment=OTHER), OTHER),
    "scene": lambda script: script.set_scene(WORDS, Scene(title=TITLE)),
    "lecture_title": lambda script: script.set_title(TITLE, 0),
}


@pytest.mark.parametrize("verb", EDITS)
def test_after_any_edit_the_file_would_show_what_is_shown(script: Script, verb: str) -> None:
    EDITS[verb](script)

    read = lecture_from(as_text(script.lecture).encode())
    assert read == script.lecture
    assert tuple(stages(read.scenes)) == script.opened.runs
    assert len(script.ids) == len(set(script.ids)) == len(read.scenes)


@pytest.mark.parametrize("verb", EDITS)
def test_undo_takes_each_back_and_redo_does_it_again(script: Script, found: Opened, verb: str) -> None:
    EDITS[verb](script)
    edited, ids = script.lecture, script.ids
    dirty = not script.is_clean

    script.undo_stack.undo()
    taken_back = script.lecture
    script.undo_stack.redo()

    assert (taken_back, script.lecture, script.ids) == (found.lecture, edited, ids)
    assert (dirty, script.undo_stack.verbs) == (True, (verb,))


def test_undo_leads_to_what_it_has_changed(script: Script, qtbot: QtBot) -> None:
    script.move(CHANGED, 0)
    script.set_scene(WORDS, Scene(title="x"))
    script.set_title("y", 1)

    places = list[int]()
    for _ in range(3):
        with qtbot.waitSignal(script.changed) as told:
            script.undo_stack.undo()
        places += told.args or []

    assert places == [NOWHERE, WORDS, 0]


def test_a_scene_that_changed_the_one_before_is_made_whole_where_that_moves_and_it_is_said(
    script: Script, found: Opened, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(script.settled) as told:
        script.move(CHANGED, 0)

    assert told.args == [(0,)]
    assert script.lecture.scenes[0].experiment == found.runs[CHANGED][0].experiment
    assert script.lecture.scenes[0].changes is None


def test_what_cannot_be_is_refused_in_its_place_and_nothing_changes(script: Script, qtbot: QtBot) -> None:
    scene = msgspec.structs.replace(script.lecture.scenes[ASKED], highlight=(99,))

    with qtbot.waitSignal(script.refused) as told:
        script.set_scene(ASKED, scene)

    assert "scenes[1].highlight[0]" in english((told.args or [None])[0])
    assert script.is_clean


def test_letters_typed_in_one_field_are_one_step(script: Script) -> None:
    for words in ("a", "ab", "abc"):
        script.set_scene(WORDS, Scene(title=words), "scene_title", "typing")

    script.undo_stack.undo()

    assert script.is_clean


def test_the_only_scene_stays_and_there_are_not_too_many(script: Script, qtbot: QtBot) -> None:
    while len(script.ids) < MOST_SCENES:
        script.duplicate(WORDS)
    with qtbot.waitSignal(script.refused):
        script.duplicate(WORDS)
    while len(script.ids) > 1:
        script.remove(0)

    script.remove(0)

    assert len(script.lecture.scenes) == 1
