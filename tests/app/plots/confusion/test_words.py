"""Cells and splits are told with their counts, and what is missing is said."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject

from app.plots.confusion.settings import HELD_OUT, TRAINING
from app.plots.confusion.words import ConfusionWords
from app.texts import Texts
from core.probes.confusion import Confused, ConfusionAnswer

PART = Confused.of(np.array([[8, 2], [1, 0]]), 20, lost=1)
ANSWER = ConfusionAnswer(PART, PART, ("cat", "dog"))


@pytest.fixture
def words(texts: Texts) -> ConfusionWords:
    """English."""
    return ConfusionWords(texts, QObject(texts))


def test_a_cell_says_how_often(words: ConfusionWords) -> None:
    assert words.cell(ANSWER, PART, 0, 0) == "class cat: 8 of 10 right (80.0 %)"
    assert words.cell(ANSWER, PART, 0, 1) == "class cat taken for dog: 2 of 10 (20.0 %)"


def test_what_is_confused_most_often_is_named(words: ConfusionWords) -> None:
    assert words.worst(ANSWER, PART) == "most often confused: class cat taken for dog: 2 of 10 (20.0 %)"
    assert words.worst(ANSWER, Confused.of(np.eye(2, dtype=np.int64), 2)) == ""


def test_a_part_says_of_how_many_it_is(words: ConfusionWords) -> None:
    assert words.told(PART, HELD_OUT) == "held out: 72.7 % of 11 right, of 20 samples"
    assert words.told(Confused.of(PART.counts, 11), TRAINING) == "training: 72.7 % of 11 right"
    assert words.told(Confused.of(np.zeros((2, 2), np.int64), 0), HELD_OUT) == "no samples, held out"
    assert words.lost(PART) == "no number for 1 sample"


def test_a_class_without_a_name_is_its_number(words: ConfusionWords) -> None:
    assert words.class_(ConfusionAnswer(PART, PART), 1) == "1"


def test_where_no_answer_is_a_number_it_does_not_say_that_there_are_no_samples(words: ConfusionWords) -> None:
    part = Confused.of(np.zeros((2, 2), np.int64), 12, lost=12)

    assert [words.told(part, HELD_OUT), words.lost(part)] == ["held out", "no number for 12 samples"]


def test_nearly_all_is_not_all(words: ConfusionWords) -> None:
    assert [words.share(share) for share in (0.0, 1e-4, 0.5, 0.9999, 1.0)] == [
        "0.0 %",
        "0.1 %",
        "50.0 %",
        "99.9 %",
        "100.0 %",
    ]


def test_long_names_are_told_apart_in_full(words: ConfusionWords) -> None:
    answer = ConfusionAnswer(PART, PART, ("a class with a long name, 1", "a class with a long name, 2"))

    assert words.whole(answer, 1) == answer.names[1]
    assert len(words.class_(answer, 1)) <= 24
