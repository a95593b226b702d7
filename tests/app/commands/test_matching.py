"""Typed letters find what they mean, the plainest match first."""

from __future__ import annotations

import pytest

from app.commands.matching import match


def score(query: str, name: str) -> int:
    """How well the query fits; far below everything where it does not."""
    found = match(query, name)
    return -1000 if found is None else found.score


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("relu", "Activation → ReLU", "Activation → Leaky ReLU units"),
        ("step", "Step", "Every layer, every step"),
        ("he n", "Initializer → He normal", "Initializer → Xavier normal"),
        ("lr", "Leaky ReLU", "Cost → Huber"),
        ("act", "Activation → tanh", "Exact"),
    ],
)
def test_the_plainer_match_is_better(query: str, better: str, worse: str) -> None:
    assert score(query, better) > score(query, worse)


def test_the_letters_that_were_found_are_told() -> None:
    found = match("relu", "Leaky ReLU")

    assert found is not None
    assert found.places == (6, 7, 8, 9)


def test_words_may_come_in_any_order() -> None:
    assert match("relu activ", "Activation → ReLU") is not None


def test_every_word_must_be_found() -> None:
    assert match("relu optimizer", "Activation → ReLU") is None


def test_letters_too_far_apart_are_no_match() -> None:
    assert match("az", "a long way from here to the letter z") is None


def test_another_name_counts_but_less() -> None:
    own, other = match("standard", "Standardize"), match("standard", "표준화", "standardized")

    assert own is not None
    assert other is not None
    assert own.score > other.score
    assert other.places == ()


def test_korean_is_found_by_its_first_consonants() -> None:
    found = match("ㅎㅅㅎ", "활성화 함수 → ReLU")

    assert found is not None
    assert found.places == (0, 1, 2)
    assert match("ㅂㅅㅎ", "활성화 함수") is None


def test_a_word_said_twice_counts_once() -> None:
    assert match("step step", "Every layer, every step") == match("step", "Every layer, every step")
