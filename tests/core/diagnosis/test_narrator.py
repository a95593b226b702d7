"""Every verdict states its number, its place and its cause."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from core.diagnosis.advice import advice
from core.diagnosis.evidence import Evidence
from core.diagnosis.health import VERDICTS
from core.diagnosis.learning.learning import Learning
from core.diagnosis.narrator import argument, ending, headline, verdict_name
from core.record.frame import Overflow
from core.wording import English, Slots, english
from core.wording.causes import CAUSES
from core.wording.headings import HEADINGS
from core.wording.narration import NARRATION
from tests.core.diagnosis.cases import STUCK, case, every_case, finding, vanishing
from tests.core.frames import dense, frame_of
from tests.core.wording.codes import codes_in


class FromOne(English):
    """English that counts layers from one, as the window does."""

    def slots(self, slots: Slots) -> str:
        if not slots.slots:
            return "no layer"
        return "the output" if slots.slots[-1] + 1 == slots.entries else f"layer {slots.slots[0] + 1}"


def told(evidence: Evidence) -> str:
    """The argument as it is read."""
    return " ".join(map(FromOne().sentence, argument(evidence)))


def headed(evidence: Evidence) -> str:
    phrase = headline(evidence)
    return FromOne().sentence(phrase) if phrase is not None else ""


def test_the_name_of_a_layer_is_said_once_in_an_argument() -> None:
    dead = finding("dead", 1, value=0.9, threshold=0.5)
    named = case(dead, depth=3, unmoved=(1,))
    layers = tuple(msgspec.structs.replace(layer, name="encoder") for layer in named.experiment.layers)
    said = " ".join(map(english, argument(replace(named, experiment=named.experiment.with_layers(layers)))))

    assert said.count("slot 1 (encoder)") == 1
    assert said.count("slot 1") == 2


def test_every_verdict_has_a_name_of_its_own() -> None:
    names = {english(verdict_name(verdict)) for verdict in VERDICTS}

    assert len(names) == len(VERDICTS)
    assert not names & set(VERDICTS)


def test_a_cause_that_only_says_where_is_named_beside_another_lamp() -> None:
    blocked, alike = finding("blocked", 0, cause="slope"), finding("symmetric", 0)
    learning = Learning("stuck", 1.0, 0.0, (alike, blocked))

    assert headed(case(blocked, alike, learning=learning)) == "Symmetric (layer 1)"
    assert headed(case(alike, learning=Learning("stuck", 1.0, 0.0, (alike,)))) == "layer 1"


def test_vanishing_is_argued_as_in_the_design() -> None:
    evidence = vanishing()

    assert headed(evidence) == "12.1 decades over 20 layers"
    assert told(evidence) == (
        "The gradient at the first layer is a trillion times smaller than at the last hidden one. "
        "Each layer multiplies it by 0.23: "
        "the sigmoid's slope is at most 0.25 and takes 0.62 of the 0.64 decades per layer; the weights take 0.02."
    )


def test_other_activations_are_not_told_a_sigmoids_bound() -> None:
    assert "0.25" not in told(vanishing(activation="tanh"))


def test_exploding_blames_the_weights() -> None:
    symptom = finding("exploding", 0, 1, value=13.0, threshold=2.0, cause="weight")

    sentence = told(case(symptom, decades=13.0, slope=1.9, weight=11.1))

    assert "10 trillion times larger" in sentence
    assert "Each layer multiplies it by 4.8: the weights add 0.58 of the 0.68 decades per layer" in sentence


def test_slopes_and_weights_that_pull_apart_are_told_with_their_signs() -> None:
    symptom = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")

    sentence = told(case(symptom, decades=-3.8, slope=-5.7, weight=1.9))

    assert "the slopes make −0.30 decades and the weights +0.10" in sentence


def test_overflow_names_layer_step_and_precision() -> None:
    evidence = case(finding("overflow", 3, value=120.0, cause="signal"), decades=None)

    assert headed(evidence) == "layer 4, step 120"
    assert told(evidence).startswith("The signal left the range of float32 in layer 4 at step 120.")


@pytest.mark.parametrize("cause, sentence", [
    ("weight", "weights that are zero"), ("slope", "switched off"), ("output", "at the output already"),
])  # fmt: skip
def test_blocked_says_what_blocks(cause: str, sentence: str) -> None:
    assert sentence in told(case(finding("blocked", 0, 1, 2, cause=cause), decades=None))


@pytest.mark.parametrize(
    "verdict, value, threshold, numbers",
    [
        ("dead", 0.83, 0.75, ["83 %", "75 %"]),
        ("saturated", 0.6, 0.5, ["60 %", "50 %"]),
        ("frozen", 3e-8, 1e-6, ["3·10⁻⁸", "10⁻⁶", "10⁻³"]),
        ("unstable", 0.3, 0.1, ["30 %", "10 %", "10⁻³"]),
    ],
)
def test_value_and_threshold_are_both_told(verdict: str, value: float, threshold: float, numbers: list[str]) -> None:
    sentence = told(case(finding(verdict, 2, value=value, threshold=threshold)))

    assert [number for number in numbers if number not in sentence] == []


def test_a_verdict_that_leads_is_argued_before_the_gravest() -> None:
    dead, leapt = (
        finding("dead", 4, value=1.0, threshold=0.7),
        finding("unstable", value=1.3, threshold=1.0, cause="leap"),
    )
    evidence = case(dead, leapt, learning=Learning("stuck", 1.0, 0.0, (leapt, dead)))

    assert headed(evidence) == "updates were 1.3 times the weights"
    assert told(evidence).startswith("In one step the weights changed by 1.3 times their size (limit 1)")
    assert "In layer 5 up to 100 % of the units were off" in told(evidence)
    assert "Also" not in told(evidence)


def test_further_verdicts_follow_in_short() -> None:
    evidence = case(finding("blocked", 0, cause="weight"), finding("saturated", 4, value=0.7, threshold=0.5))

    assert told(evidence).endswith("Also: Saturated (up to 70 % in layer 5).")


def test_a_network_that_has_learned_is_not_sick() -> None:
    aside = finding("saturated", 4, value=0.7, threshold=0.5)

    evidence = case(notes=("has_learned",), asides=(aside,))

    assert headed(evidence) == "the network has learned"
    assert "no longer a symptom: Saturated (up to 70 % in layer 5)" in told(evidence)


@pytest.mark.parametrize(
    "decades, words",
    [(-0.1, "21 % change over 20 layers"), (0.2, "58 % change over 20 layers"), (-0.5, "0.5 decades over 20 layers")],
)
def test_what_is_less_than_twice_it_is_headed_by_a_share(decades: float, words: str) -> None:
    assert headed(case(decades=decades)) == words


def test_a_healthy_network_that_guesses_is_headed_by_that() -> None:
    guessing = case(learning=STUCK, decades=-0.5)

    assert headed(guessing) == "no better than guessing"
    assert told(guessing).endswith(
        "68 % smaller than at the last. It is no better than guessing: the best constant answer has a loss of 1.00."
    )


def test_a_network_that_gets_no_further_is_headed_by_how_far_it_has_come() -> None:
    standing = case(learning=Learning("learning", 1.0, 0.24, trouble=True))

    assert headed(standing) == "24 % of the way, and no further"
    assert told(standing).endswith("it stands at 24 % of the way from guessing (loss 1.00) to the best answer.")


def test_the_cause_that_stands_first_heads_both_lamps_and_the_argument() -> None:
    vanished = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")
    head = finding("mismatched_head", 20, value=0.5, threshold=0.01, cause="range")
    wrong = case(vanished, learning=Learning("stuck", 1.0, 0.0, (head, vanished)), decades=-3.8)
    starved = case(vanished, learning=Learning("stuck", 1.0, 0.0, (vanished,)), decades=-3.8)

    assert (headed(wrong), headed(starved)) == (
        "② 50 % of the targets are out of the output's reach", "3.8 decades over 20 layers"
    )  # fmt: skip
    assert told(wrong).startswith("② Cost: the output cannot say 50 % of the targets (limit 1 %)")
    assert told(wrong).count("② Cost") == 1
    assert told(starved).count("The gradient at the first layer is") == 1
    assert "The gradient at the first layer is" in told(wrong)


@pytest.mark.parametrize("depth", [0, 1])
def test_where_nothing_can_vanish_that_is_said(depth: int) -> None:
    evidence = case(depth=depth)

    assert headed(evidence) == ""
    assert told(evidence)


def test_a_gradient_that_arrives_unchanged_is_as_large() -> None:
    assert told(case(decades=0.0)).endswith("at the first layer it is as large as at the last.")


def test_a_median_is_told_where_it_can_differ_from_the_last_step() -> None:
    symptom = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")

    assert told(case(symptom, decades=-3.8, frames=10)).endswith("(Median of the last 10 steps.)")
    assert "Median" not in told(case(symptom, decades=-3.8, frames=1))
    assert "Median" not in told(case(finding("blocked", 0, cause="weight"), decades=None, frames=10))


def test_a_median_of_the_past_says_up_to_which_step() -> None:
    symptom = finding("vanishing", 0, value=-3.8, threshold=-2.0, cause="slope")
    past = replace(case(symptom, decades=-3.8, frames=10), past=True, step=4100)

    assert told(past).endswith("(Median of the 10 steps up to step 4,100.)")
    blurred = told(replace(past, mean_of=range(4096, 4128)))
    assert blurred.endswith("(Median of 10 means of 32 steps each, up to step 4,100.)")


@pytest.mark.parametrize(("overflow", "sentence"), [
    (Overflow(1, "signal"), "overflow at step 7: signal of slot 1"),
    (Overflow(0, "weight"), "overflow at step 7: weight of slot 0"),
    (Overflow(3, "loss"), "overflow at step 7: loss of the output"), (None, None),
])  # fmt: skip
def test_an_overflow_is_told_in_one_line(overflow: Overflow | None, sentence: str | None) -> None:
    phrase = ending(frame_of(dense(3), 7, overflow=overflow))

    assert (phrase and english(phrase)) == sentence


def test_every_template_is_said_in_some_case() -> None:
    said = {f"verdict.{verdict}" for verdict in VERDICTS}
    for each in every_case():
        said |= codes_in(headline(each)).union(*map(codes_in, (*argument(each), advice(each).phrase)))

    aloof = {code for code in NARRATION if code.partition(".")[0] in ("magnitude", "ending")}
    assert (said | aloof) - {*CAUSES, *HEADINGS} == set(NARRATION)


@pytest.mark.parametrize("edge", [English(), FromOne()])
def test_whatever_is_said_fills_its_template(edge: English) -> None:
    for each in every_case():
        sentences = [edge.sentence(phrase) for phrase in argument(each)]
        assert [sentence for sentence in sentences if set(sentence) & set("{}*") or not sentence.isprintable()] == []
