"""What phones read is there in both languages at once, whatever the window speaks."""

from __future__ import annotations

import re

import pytest

from app.lectures.phones.asked import Parts
from app.lectures.phones.wording import words
from core.scenes.scene import Question
from core.scenes.text import Bilingual


def test_every_sentence_of_the_page_is_said_in_both(made_of: Parts) -> None:
    english, korean = made_of.words["en"], made_of.words["ko"]

    assert english.keys() == korean.keys()
    assert all(re.search("[가-힣]", korean[name]) and korean[name] != english[name] for name in english)


def test_so_is_the_question() -> None:
    found = words(Question(prompt=Bilingual(en="How much?", ko="얼마나요?"), choices=("1", Bilingual(en="a", ko="가"))))

    assert [(said.prompt, said.choices) for said in found.values()] == [
        ("How much?", ("1", "a")),
        ("얼마나요?", ("1", "가")),
    ]


@pytest.mark.parametrize("question, hint", [
    (Question(prompt="?", measure="log10_delta"), "power of ten"), (Question(prompt="?", measure="loss"), "^$"),
    (Question(prompt="?", draw="profile"), "finger"), (Question(prompt="?", choices=("1", "2")), "^$"),
])  # fmt: skip
def test_how_it_is_to_be_answered_is_said(question: Question, hint: str) -> None:
    assert re.search(hint, words(question)["en"].hint)


def test_that_the_output_is_given_is_said() -> None:
    said = words(Question(prompt="?", draw="profile"), given=True)

    assert "The bar at the output was measured" in said["en"].hint
    assert "출력" in said["ko"].hint


def test_what_no_screen_holds_is_cut() -> None:
    assert len(words(Question(prompt="x" * 9000, choices=("1", "2")))["en"].prompt) == 400
