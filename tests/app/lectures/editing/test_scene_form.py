"""All that is said of a scene is written in place, in both languages."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.editing.scene_form import SceneForm
from app.texts import Texts
from core.scenes.lecture import Lecture
from core.scenes.scene import Claim, Scene
from core.scenes.text import Bilingual
from core.wording import Field, Reason
from tests.app.lectures.conftest import ASKED, WORDS
from tests.app.lectures.editing.taking import taken_back


@pytest.fixture
def form(qtbot: QtBot, texts: Texts) -> SceneForm:
    form = SceneForm(texts)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def told(form: SceneForm) -> list[tuple[Scene, str]]:
    return taken_back(form.edited, form.show_scene)


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

    form.buttons.rows[1].label.fields["ko"].setPlainText("더")

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


def test_what_is_rarely_needed_is_folded_and_counted(form: SceneForm, lecture: Lecture) -> None:
    form.show_scene(lecture.scenes[ASKED])

    assert [fold.heading.text() for fold in form.folds.values()] == ["▸  Buttons (2)", "▸  Claims"]
    assert not form.buttons.isVisible()


@pytest.mark.parametrize("part, number", [("actions", 1), ("claims", 0)])
def test_what_is_refused_is_said_where_it_is_wrong(form: SceneForm, lecture: Lecture, part: str, number: int) -> None:
    form.show_scene(replace(lecture.scenes[ASKED], claims=(Claim(verdict="healthy"),)))

    told = form.show_refusal(Reason("scene.no_steps").at(Field("scenes", ASKED, part, number, "x")))

    troubles = [form.buttons.rows[1].trouble, form.claims.editor.trouble]
    assert told
    assert [trouble.text() for trouble in troubles if trouble.isVisible()] == [
        "say after how many steps, here or in the scene"
    ]
    form.show_scene(lecture.scenes[ASKED])
    assert not any(trouble.isVisible() for trouble in troubles)


def test_what_is_about_no_field_is_not_said_here(form: SceneForm, lecture: Lecture) -> None:
    form.show_scene(lecture.scenes[WORDS])

    assert not form.show_refusal(Reason("scene.no_steps").at(Field("scenes", WORDS, "claims", 0)))


def test_another_scene_shows_nothing_of_the_one_before(form: SceneForm, lecture: Lecture) -> None:
    form.show_scene(lecture.scenes[ASKED])

    form.show_scene(lecture.scenes[WORDS])

    assert form.words["title"].fields["ko"].toPlainText() == "끝"
    assert form.words["notes"].fields["en"].toPlainText() == ""
    assert not any(part.isVisible() for part in (form.question, *form.buttons.rows))
