"""All that is said of a scene is written in place, in both languages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.scene_form import SceneForm
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.scenes.text import Bilingual
from tests.app.lectures.conftest import ASKED, WORDS


@pytest.fixture
def form(qtbot: QtBot) -> SceneForm:
    form = SceneForm()
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def told(form: SceneForm) -> list[tuple[Scene, str]]:
    told: list[tuple[Scene, str]] = []

    def take(scene: Scene, verb: str, _gesture: str) -> None:
        told.append((scene, verb))
        form.show_scene(scene)

    form.edited.connect(take)
    return told


@pytest.mark.parametrize("name", ["title", "text", "notes"])
def test_words_are_written_in_each_language(
    form: SceneForm, told: list[tuple[Scene, str]], lecture: Lecture, name: str
) -> None:
    form.show_scene(lecture.scenes[ASKED])

    form.words[name].fields["ko"].setPlainText("새 말")

    scene, verb = told[-1]
    assert getattr(scene, name) == Bilingual(en=getattr(lecture.scenes[ASKED], name), ko="새 말")
    assert verb == f"scene_{name}"


def test_labels_of_buttons_are_written(form: SceneForm, told: list[tuple[Scene, str]], lecture: Lecture) -> None:
    form.show_scene(lecture.scenes[ASKED])

    form.labels[1].fields["ko"].setPlainText("더")

    assert [action.label for action in told[-1][0].actions] == ["Faster", Bilingual(en="Train on", ko="더")]
    assert told[-1][0].actions[1].steps == lecture.scenes[ASKED].actions[1].steps


def test_a_question_is_added_and_removed(form: SceneForm, told: list[tuple[Scene, str]], lecture: Lecture) -> None:
    form.show_scene(lecture.scenes[WORDS])
    before = form.question.isVisible()

    form.asks.click()
    there = form.question.isVisible()
    form.asks.click()

    assert [verb for _, verb in told] == ["add_question", "remove_question"]
    assert (before, there, form.question.isVisible()) == (False, True, False)
    assert told[-1][0] == lecture.scenes[WORDS]


def test_another_scene_shows_nothing_of_the_one_before(form: SceneForm, lecture: Lecture) -> None:
    form.show_scene(lecture.scenes[ASKED])

    form.show_scene(lecture.scenes[WORDS])

    assert form.words["title"].fields["ko"].toPlainText() == "끝"
    assert form.words["notes"].fields["en"].toPlainText() == ""
    assert not any(part.isVisible() for part in (form.question, *form.labels))
