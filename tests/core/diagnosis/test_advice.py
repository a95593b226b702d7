"""There is always something to try, and it fits the cause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.diagnosis.advice import advice
from core.diagnosis.evidence import Evidence
from core.diagnosis.health import VERDICTS
from core.wording import english
from tests.core.diagnosis.cases import case, finding, vanishing


def tried(case: Evidence) -> str:
    """The advice as it is read."""
    return english(advice(case))


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
    assert "ten times larger" in tried(case(notes=("has_not_moved",)))


def test_a_healthy_deep_network_is_to_be_broken() -> None:
    assert "break it" in tried(case(activation="relu"))


def exploding(activation: str, initializer: str) -> Evidence:
    """Thirteen decades, by the weights."""
    symptom = finding("exploding", 0, 1, value=13.0, threshold=2.0, cause="weight")
    return case(symptom, decades=13.0, weight=13.0, activation=activation, initializer=initializer)


def test_a_stranger_among_sigmoids_changes_no_advice() -> None:
    mixed = replace(vanishing("slope"), activation="")

    assert tried(mixed) == tried(vanishing("slope"))


@pytest.mark.parametrize("activation", ["relu", "maxout"])
def test_large_weights_are_to_become_smaller(activation: str) -> None:
    assert tried(exploding(activation, "normal")) == "④ smaller initial weights: He normal."


@pytest.mark.parametrize("activation", ["relu", "elu", "maxout", "tanh", "sigmoid", "linear"])
@pytest.mark.parametrize("start, told", [("he_normal", "④ Initializer → He"), ("xavier_normal", "Xavier")])
def test_what_is_set_already_is_not_advised(activation: str, start: str, told: str) -> None:
    small = replace(vanishing("weight", activation), initializer=start)

    sick = (small, vanishing_by_slope(small), exploding(activation, start))
    advised = [tried(each) for each in sick]

    assert [each for each in advised if told in each and "ReLU" not in each] == []
    assert not (activation == "relu" and start == "he_normal" and any("→ ReLU" in each for each in advised))


def vanishing_by_slope(small: Evidence) -> Evidence:
    """The same, with the slopes to blame."""
    return replace(vanishing("slope", small.usual), initializer=small.initializer)


def test_saturation_under_xavier_wants_another_activation() -> None:
    saturated = case(finding("saturated", 0, value=0.6), activation="tanh", initializer="xavier_normal")

    assert "ReLU" in tried(saturated)
