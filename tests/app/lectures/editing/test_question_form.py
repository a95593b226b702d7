"""A question is written in place: what is asked, the choices, which is right, one more and one less."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.question_form import MOST, QuestionForm
from app.texts import Texts
from core.scenes.scene import Question
from core.scenes.text import Bilingual
from tests.app.lectures.editing.taking import taken_back

QUESTION = Question(prompt="How much?", choices=("1", "3", "12"), answer=2)


@pytest.fixture
def form(qtbot: QtBot, texts: Texts) -> QuestionForm:
    form = QuestionForm(texts)
    qtbot.addWidget(form)
    form.show_question(QUESTION)
    form.show()
    return form


@pytest.fixture
def told(form: QuestionForm) -> list[tuple[Question, str]]:
    return taken_back(form.edited, form.show_question)


def test_it_shows_all_of_it(form: QuestionForm) -> None:
    shown = [row for row in form.rows if row.isVisible()]

    assert form.prompt.fields["en"].toPlainText() == "How much?"
    assert [row.words.fields["ko"].toPlainText() for row in shown] == ["1", "3", "12"]
    assert [row.right.isChecked() for row in shown] == [False, False, True]


def test_words_and_answer_are_changed_one_by_one(form: QuestionForm, told: list[tuple[Question, str]]) -> None:
    form.prompt.fields["ko"].setPlainText("얼마나?")
    form.rows[0].words.fields["en"].setPlainText("one")
    form.rows[1].right.click()

    question, verbs = told[-1][0], [verb for _, verb in told]
    assert question.prompt == Bilingual(en="How much?", ko="얼마나?")
    assert question.choices == (Bilingual(en="one", ko="1"), "3", "12")
    assert (question.answer, verbs) == (1, ["question", "choice", "answer"])


@pytest.mark.parametrize("gone, answer", [(0, 1), (1, 1), (2, 0)])
def test_the_answer_stays_the_answer_where_another_choice_goes(
    form: QuestionForm, told: list[tuple[Question, str]], gone: int, answer: int
) -> None:
    form.rows[gone].gone.click()

    assert told[-1][0].answer == answer
    assert len(told[-1][0].choices or ()) == 2
    assert not any(row.gone.isEnabled() for row in form.rows if row.isVisible())


def test_there_are_no_more_choices_than_keys(form: QuestionForm, told: list[tuple[Question, str]]) -> None:
    while form.more.isVisible():
        form.more.click()

    assert len(told[-1][0].choices or ()) == MOST


def test_of_a_profile_that_is_drawn_what_is_asked_is_written(form: QuestionForm) -> None:
    form.show_question(Question(prompt="Draw it", draw="profile"))

    assert not any(part.isVisible() for part in (*form.rows, form.more, form.choices_name, form.measured))
    assert form.note.text().startswith("The room draws the weight gradient of every layer.")


@pytest.mark.parametrize(
    "way, asked",
    [("draw", Question(prompt="How much?", draw="profile")), ("measure", Question(prompt="How much?", measure="loss"))],
)
def test_it_is_turned_into_one_of_another_kind(
    form: QuestionForm, told: list[tuple[Question, str]], way: str, asked: Question
) -> None:
    form.way.chosen.emit(way)
    other = form.way.currentData(), form.more.isVisible()
    form.way.chosen.emit("choices")

    assert told[0] == (asked, "ask_otherwise")
    assert (other, form.way.currentData(), form.more.isVisible()) == ((way, False), "choices", True)


def test_which_number_is_asked_for_and_where_is_chosen(form: QuestionForm, told: list[tuple[Question, str]]) -> None:
    form.show_question(Question(prompt="How large?", measure="loss"), 3)
    whole = form.measured.layer.isVisible()

    form.measured.measure.chosen.emit("log10_delta")
    form.show_question(told[-1][0], 3)
    layers = [form.measured.layer.itemText(row) for row in range(form.measured.layer.count())]
    form.measured.layer.chosen.emit("1")

    assert (whole, layers) == (False, ["layer 1", "layer 2", "layer 3", "the output"])
    assert told == [
        (Question(prompt="How large?", measure="log10_delta", layer="output"), "asked_number"),
        (Question(prompt="How large?", measure="log10_delta", layer=1), "asked_number"),
    ]
