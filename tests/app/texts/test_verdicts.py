"""Every verdict states its number, its place and its cause."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.texts.evidence import Evidence
from app.texts.verdicts import Verdicts
from core.diagnosis.health import VERDICTS
from tests.app.texts.cases import case, finding, vanishing


@pytest.fixture
def verdicts(qtbot: QtBot) -> Verdicts:
    """English."""
    return Verdicts()


def told(verdicts: Verdicts, evidence: Evidence) -> str:
    """The argument as it is read."""
    return re.sub("<[^>]*>", "", verdicts.explanation(evidence))


def test_every_verdict_has_a_name_of_its_own(verdicts: Verdicts) -> None:
    names = {verdicts.name(verdict) for verdict in VERDICTS}

    assert len(names) == len(VERDICTS)
    assert not names & set(VERDICTS)


def test_vanishing_is_argued_as_in_the_design(verdicts: Verdicts) -> None:
    evidence = vanishing()

    assert verdicts.headline(evidence) == "12.1 decades over 20 layers"
    assert told(verdicts, evidence) == (
        "The gradient at the input is a trillion times smaller than at the output. Each layer multiplies it by 0.23: "
        "the sigmoid's slope is at most 0.25 and takes 0.62 of the 0.64 decades per layer; the weights take 0.02."
    )


def test_other_activations_are_not_told_a_sigmoids_bound(verdicts: Verdicts) -> None:
    assert "0.25" not in told(verdicts, vanishing(activation="tanh"))


def test_exploding_blames_the_weights(verdicts: Verdicts) -> None:
    symptom = finding("exploding", 0, 1, value=13.0, threshold=2.0, cause="weight")

    sentence = told(verdicts, case(symptom, decades=13.0, slope=1.9, weight=11.1))

    assert "10 trillion times larger" in sentence
    assert "Each layer multiplies it by 4.8: the weights add 0.58 of the 0.68 decades per layer" in sentence


def test_slopes_and_weights_that_pull_apart_are_told_with_their_signs(verdicts: Verdicts) -> None:
    symptom = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")

    sentence = told(verdicts, case(symptom, decades=-3.8, slope=-5.7, weight=1.9))

    assert "the slopes make −0.30 decades and the weights +0.10" in sentence


def test_overflow_names_layer_step_and_precision(verdicts: Verdicts) -> None:
    evidence = case(finding("overflow", 3, value=120.0, cause="signal"), decades=None)

    assert verdicts.headline(evidence) == "layer 4, step 120"
    assert told(verdicts, evidence).startswith("The signal left the range of float32 in layer 4 at step 120.")


@pytest.mark.parametrize("cause, sentence", [("weight", "weights that are zero"), ("slope", "switched off")])
def test_blocked_says_what_blocks(verdicts: Verdicts, cause: str, sentence: str) -> None:
    assert sentence in told(verdicts, case(finding("blocked", 0, 1, 2, cause=cause), decades=None))


@pytest.mark.parametrize(
    "verdict, value, threshold, numbers",
    [
        ("dead", 0.83, 0.75, ["83 %", "75 %"]),
        ("saturated", 0.6, 0.5, ["60 %", "50 %"]),
        ("frozen", 3e-8, 1e-6, ["3·10⁻⁸", "10⁻⁶", "10⁻³"]),
        ("unstable", 0.3, 0.1, ["30 %", "10 %", "10⁻³"]),
    ],
)
def test_value_and_threshold_are_both_told(
    verdicts: Verdicts, verdict: str, value: float, threshold: float, numbers: list[str]
) -> None:
    sentence = told(verdicts, case(finding(verdict, 2, value=value, threshold=threshold)))

    assert [number for number in numbers if number not in sentence] == []


def test_further_verdicts_follow_in_short(verdicts: Verdicts) -> None:
    evidence = case(finding("blocked", 0, cause="weight"), finding("saturated", 4, value=0.7, threshold=0.5))

    assert told(verdicts, evidence).endswith("Also: Saturated (up to 70 % in layer 5).")


def test_a_network_that_has_learned_is_not_sick(verdicts: Verdicts) -> None:
    aside = finding("saturated", 4, value=0.7, threshold=0.5)

    evidence = case(notes=("has_learned",), asides=(aside,))

    assert verdicts.headline(evidence) == "the network has learned"
    assert "The loss has fallen from 1.1 to 0.03" in told(verdicts, evidence)
    assert "no longer a symptom: Saturated (up to 70 % in layer 5)" in told(verdicts, evidence)


def test_a_loss_that_has_not_moved_is_told(verdicts: Verdicts) -> None:
    sentence = told(verdicts, case(notes=("has_not_moved",), decades=-0.5))

    assert "3.2 times smaller" in sentence
    assert "Gradients arrive; the loss has not moved (1.1 → 0.03): try a larger learning rate." in sentence


@pytest.mark.parametrize("depth", [0, 1])
def test_where_nothing_can_vanish_that_is_said(verdicts: Verdicts, depth: int) -> None:
    evidence = case(depth=depth)

    assert verdicts.headline(evidence) == ""
    assert told(verdicts, evidence)


def test_a_gradient_that_arrives_unchanged_is_as_large(verdicts: Verdicts) -> None:
    assert told(verdicts, case(decades=0.0)).endswith("at the first layer it is as large as at the last.")


def test_a_median_is_told_where_it_can_differ_from_the_last_step(verdicts: Verdicts) -> None:
    symptom = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")

    assert told(verdicts, case(symptom, decades=-3.8, frames=10)).endswith("(Median of the last 10 steps.)")
    assert "Median" not in told(verdicts, case(symptom, decades=-3.8, frames=1))
    assert "Median" not in told(verdicts, case(finding("blocked", 0, cause="weight"), decades=None, frames=10))


def test_a_median_of_the_past_says_up_to_which_step(verdicts: Verdicts) -> None:
    symptom = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")
    past = replace(case(symptom, decades=-3.8, frames=10), past=True, step=4100)

    assert told(verdicts, past).endswith("(Median of the 10 steps up to step 4,100.)")
    blurred = told(verdicts, replace(past, blur=range(4096, 4128)))
    assert blurred.endswith("(Median of 10 means of 32 steps each, up to step 4,100.)")
