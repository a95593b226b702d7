"""Judgements: what lies between two numbers, and how it is told."""

from __future__ import annotations

import math

import pytest

from core.health import VERDICTS
from core.scenes.expected import STATES
from core.scenes.judgement import lies, of_number, of_numbers, of_word
from core.wording import Phrase, english


@pytest.mark.parametrize("value, inside", [(1, True), (2, True), (1.5, True), (0.99, False), (2.01, False)])
def test_both_ends_count_as_well(value: float, inside: bool) -> None:
    assert lies(value, (1, 2)) is inside


@pytest.mark.parametrize(
    "value, told",
    [
        (0.25, "loss is 0.25 after 3 steps, not between 1 and 2"),
        (12345.678, "loss is 1.235e+04 after 3 steps, not between 1 and 2"),
        (math.nan, "loss is no number after 3 steps, not between 1 and 2"),
        (math.inf, "loss is ∞ after 3 steps, not between 1 and 2"),
        (-math.inf, "loss is −∞, that of an exact zero after 3 steps, not between 1 and 2"),
    ],
)
def test_what_is_not_finite_lies_nowhere(value: float, told: str) -> None:
    found = of_number("loss", value, (1, 2), 3)

    assert (found.holds, english(found.told)) == (False, told)


def test_what_a_lamp_shows_is_told_in_a_word() -> None:
    right, wrong = of_word("verdict", "dead", "dead", 1), of_word("state", "early", "learned", 2)

    assert (right.holds, english(right.told)) == (True, "the verdict is dead after 1 step")
    assert (wrong.holds, english(wrong.told)) == (False, "the state is early after 2 steps, not learned")


@pytest.mark.parametrize("word", [*VERDICTS, *STATES])
def test_each_word_of_a_lamp_can_be_said_in_other_languages(word: str) -> None:
    found = of_word("verdict", word, word, 2)

    assert Phrase(f"judged.{word}") in dict(found.told.values).values()
    assert english(found.told) == f"the verdict is {word} after 2 steps"


@pytest.mark.parametrize(
    "layer, holds, told",
    [
        (0, True, "signal_rms of slot 0 is 1.5 after 3 steps"),
        (1, False, "signal_rms of slot 1 is 3 after 3 steps, not between 1 and 2"),
        ("output", True, "signal_rms of the output is 1.2 after 3 steps"),
        (None, False, "signal_rms of slot 1 is 3 after 3 steps, not between 1 and 2"),
        (2, False, "signal_rms of slot 2 is no number after 3 steps, not between 1 and 2"),
        (3, False, "there is no slot 3 of which signal_rms could be measured"),
    ],
)
def test_a_measure_is_that_of_a_layer_or_of_each_that_has_it(layer: int | None, holds: bool, told: str) -> None:
    found = of_numbers("signal_rms", {0: 1.5, 1: 3.0, 3: 1.2}, layer, (1, 2), steps=3, entries=4)

    assert (found.holds, english(found.told)) == (holds, told)


def test_where_no_layer_has_it_nothing_holds() -> None:
    found = of_numbers("signal_rms", {}, None, (1, 2), steps=3, entries=4)

    assert (found.holds, english(found.told)) == (False, "signal_rms is no number after 3 steps, not between 1 and 2")
