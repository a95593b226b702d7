"""What the second lamp says: every template in some case, with its number and its limit."""

from __future__ import annotations

import math

import pytest

from core.diagnosis.finding import Finding
from core.diagnosis.learning.learning import Learning
from core.diagnosis.learning.narrator import KINDS, VARIANTS, cause, causes, heading, standing, state_name, state_of
from core.wording import english
from core.wording.causes import CAUSES
from core.wording.headings import HEADINGS

HEADED = [code.removeprefix("headline.").partition(".")[::2] for code in HEADINGS if code.startswith("headline.")]
VARIED = [code.removeprefix("cause.").partition(".")[::2] for code in CAUSES if code.startswith("cause.")]


def test_every_finding_has_its_sentence() -> None:
    assert {kind for kind, _ in VARIED} == set(KINDS)
    assert {kind for kind, variant in VARIED if variant} == VARIANTS
    assert [each for each in HEADED if each not in (("stuck", ""), ("standing", ""))] == VARIED
    assert {kind for kind in KINDS if f"verdict.{kind}" not in HEADINGS} == set()


@pytest.mark.parametrize("kind, variant", VARIED)
def test_a_sentence_has_no_gap(kind: str, variant: str) -> None:
    told = english(cause(Finding(kind, (0,), 0.5, 0.25, variant), 2))

    headed = english(heading(Finding(kind, (0,), 0.5, 0.25, variant), 2))

    assert not set(told + headed) & set("{}*")
    assert told.endswith(".")
    assert not headed.endswith(".")


def test_each_state_has_a_name_of_its_own() -> None:
    assert len({english(state_name(state)) for state in ("learned", "learning", "stuck", "early")}) == 4


def test_what_is_too_early_to_tell_is_not_told_twice() -> None:
    young = Learning("early", 1.0, 0.0, (Finding("too_few_steps", (), 7.0, 100.0),))

    assert (list(causes(young, 2)), young.lead) == ([], None)


def test_what_still_falls_is_not_said_to_get_no_further() -> None:
    falls = Learning("learning", 1.1, 0.17, (Finding("too_few_steps", (), 150.0, 100.0),), trouble=True)
    stands = Learning("learning", 1.1, 0.17, trouble=True)

    told = [(english(standing(each)), english(state)) for each in (falls, stands) if (state := state_of(each))]

    assert [heads for heads, _ in told] == ["steps so far: 150", "17 % of the way, and no further"]
    assert ["gets no further" in state for _, state in told] == [False, True]


def test_ten_thousand_steps_are_not_called_few() -> None:
    told = english(cause(Finding("too_few_steps", (), 10_000.0, 100.0), 2))

    assert told == "After 10,000 steps it is not at its end yet: it may get further when it goes on."


def test_numbers_are_told_as_shares_or_as_they_are() -> None:
    clipped = english(cause(Finding("clipped", (1,), 0.75, 0.5), 2))
    slow = english(cause(Finding("slow_rate", (), 1000.0, 1000.0), 2))

    assert "75 % of the probabilities are clipped (limit 50 %)" in clipped
    assert "1,000 steps at once, or more, would not raise the loss" in slow


@pytest.mark.parametrize(
    "state, way, sentence",
    [
        ("learned", 0.95, "It has learned: 95 % of the way from guessing (loss 0.693) to the best answer."),
        ("learning", 0.3, "It is learning: 30 % of the way from guessing (loss 0.693) to the best answer."),
        ("stuck", -4.0, "It is no better than guessing: the best constant answer has a loss of 0.693."),
        ("early", -4.0, "It is too early to tell: 0 % of the way from guessing (loss 0.693) to the best answer."),
    ],
)
def test_the_state_is_told_by_the_way(state: str, way: float, sentence: str) -> None:
    phrase = state_of(Learning(state, 0.6931, way))

    assert (phrase and english(phrase)) == sentence


def test_the_loss_of_guessing_has_the_figures_that_it_has_in_its_plot() -> None:
    phrase = state_of(Learning("learning", math.log(3), 0.3))

    assert phrase is not None
    assert "(loss 1.10)" in english(phrase)


def test_guessing_is_told_by_the_same_samples() -> None:
    phrase = state_of(Learning("stuck", 0.0281, -0.4, lately=(0.0391, 0.0279)))

    told = "It is no better than guessing: lately its loss is 0.0391, that of the best constant answer 0.0279."
    assert (phrase and english(phrase)) == told


def test_what_is_not_known_is_not_told() -> None:
    assert state_of(Learning("early")) is None


@pytest.mark.parametrize("way, code", [(0.88, "learning.ended"), (-3.0, "learning.stuck")])
def test_what_an_overflow_ends_is_not_told_to_be_as_good_as_guessing(way: float, code: str) -> None:
    phrase = state_of(Learning("stuck", 2.3, way, (Finding("overflow", (1,), 9.0, 0.0, "loss"),)))

    assert phrase is not None
    assert phrase.code == code


def test_verdicts_of_the_gradients_have_sentences_of_their_own() -> None:
    learning = Learning(
        "stuck", 1.0, 0.0, (Finding("vanishing", (0,), -3.0, -2.0), Finding("imbalanced", (), 0.99, 0.9))
    )

    assert [phrase.code for phrase in causes(learning, 2)] == ["cause.imbalanced"]
