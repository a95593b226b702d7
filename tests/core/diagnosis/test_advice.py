"""There is always something to try, and it fits the cause."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from core.diagnosis.advice import advice
from core.diagnosis.evidence import Evidence
from core.diagnosis.health import VERDICTS
from core.diagnosis.learning.learning import Learning
from core.diagnosis.remedies import remedies
from core.wording import english
from tests.core.diagnosis.cases import STUCK, case, every_case, finding, vanishing


def tried(case: Evidence) -> str:
    """The advice as it is read."""
    return english(advice(case).phrase)


@pytest.mark.parametrize("verdict", VERDICTS)
@pytest.mark.parametrize("cause", ["slope", "weight", ""])
def test_every_verdict_has_one(verdict: str, cause: str) -> None:
    evidence = case() if verdict == "healthy" else case(finding(verdict, 0, value=-3.0, cause=cause))

    assert tried(evidence).endswith(".")


def test_sigmoids_are_to_become_relu() -> None:
    assert "ReLU" in tried(vanishing("slope"))


def test_small_weights_are_to_become_larger() -> None:
    assert "too small" in tried(vanishing("weight", "tanh"))


def test_relu_is_given_the_weights_that_were_made_for_it() -> None:
    assert "He normal" in tried(vanishing("slope", "relu"))


def test_an_empty_stack_wants_a_layer() -> None:
    assert "Drag a layer" in tried(case(depth=0))


def test_a_loss_that_stands_wants_a_larger_rate() -> None:
    assert "10 times larger" in tried(case(learning=STUCK))


@pytest.mark.parametrize("verdict, words", [("imbalanced", "rare samples"), ("overfitting", "dropout")])
def test_what_no_edit_mends_is_to_be_done_elsewhere(verdict: str, words: str) -> None:
    blamed = case(depth=0, learning=msgspec.structs.replace(STUCK, findings=(finding(verdict),)))

    assert words in tried(blamed)
    assert advice(blamed).experiment is None


def test_a_network_that_is_stuck_at_guessing_is_given_no_more_layers() -> None:
    sound = case(depth=4)
    stuck = replace(sound, diagnosis=msgspec.structs.replace(sound.diagnosis, learning=Learning(state="stuck")))

    assert "more layers" in tried(sound)
    assert "10 times larger" in tried(stuck)


@pytest.mark.parametrize("depth", [2, 20])
def test_a_network_on_its_way_is_let_go_on(depth: int) -> None:
    on_its_way = Learning("learning", 1.0, 0.6, (finding("too_few_steps", value=150.0),))
    slowed, learned = Learning("learning", 1.0, 0.7), Learning("learned", 1.0, 0.95)

    assert "Let it train on" in tried(case(learning=on_its_way, depth=depth))
    assert "It has slowed down" in tried(case(learning=slowed, depth=depth))
    assert "Now break it" in tried(case(learning=learned, depth=20, activation="relu"))


def test_a_healthy_deep_network_is_to_be_broken() -> None:
    assert "break it" in tried(case(activation="relu"))


def exploding(activation: str, initializer: str) -> Evidence:
    """Thirteen decades, by the weights."""
    symptom = finding("exploding", 0, 1, value=13.0, threshold=2.0, cause="weight")
    return case(symptom, decades=13.0, weight=13.0, activation=activation, initializer=initializer)


def test_a_stranger_among_sigmoids_changes_no_advice() -> None:
    mixed = replace(vanishing("slope"), activation="")

    assert tried(mixed) == tried(vanishing("slope"))


def test_large_weights_are_to_become_smaller() -> None:
    assert tried(exploding("relu", "normal")) == "④ smaller initial weights: He normal."
    assert "Xavier" in tried(exploding("maxout", "normal"))
    assert "Xavier" in tried(exploding("tanh", "normal"))


def test_an_overflow_after_a_sound_start_wants_a_smaller_rate() -> None:
    overflow = finding("overflow", 3, value=9.0, cause="signal")

    assert "learning rate that is 10 times smaller" in tried(case(overflow, at_start=False))
    assert "He normal" in tried(case(overflow, activation="relu"))


@pytest.mark.parametrize("verdict", ["dead", "saturated", "vanishing", "exploding", "blocked"])
def test_what_came_with_training_wants_a_smaller_rate(verdict: str) -> None:
    came = case(
        finding(verdict, 0, value=-3.0, cause="slope"), at_start=False, activation="relu", initializer="he_normal"
    )

    assert "smaller" in tried(came)


def test_steep_weights_may_saturate_late() -> None:
    came = case(finding("saturated", 0, value=0.6), at_start=False, activation="tanh")

    assert "Xavier" in tried(came)


@pytest.mark.sampled(4)
@pytest.mark.parametrize("each", every_case())
def test_what_is_set_already_is_not_advised(each: Evidence) -> None:
    assert [remedy.phrase.code for remedy in remedies(each) if remedy.experiment == each.experiment] == []


@pytest.mark.parametrize("initializer", ["he_normal", "he_uniform"])
def test_he_is_not_followed_by_he(initializer: str) -> None:
    sick = (vanishing("weight", "relu"), vanishing("slope", "relu"), exploding("relu", "normal"))
    advised = [tried(replace(each, initializer=initializer)) for each in sick]

    assert [each for each in advised if "He" in each and "ReLU" not in each] == []


@pytest.mark.parametrize("activation, depth", [("linear", 2), ("tanh", 0)])
def test_no_rate_moves_the_loss_of_a_straight_line(activation: str, depth: int) -> None:
    still = case(learning=STUCK, activation=activation, depth=depth)

    assert "learning rate" not in tried(still)
