"""Remedies: in the order of the causes, and nothing that is set already. Whether they help: tests/remedies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from core.components.activations import Relu, Sigmoid, Softmax
from core.components.initializers import Constant, HeNormal, Normal, XavierNormal, Zeros
from core.components.losses import BinaryCrossEntropy
from core.components.optimizers import SGD, Adam
from core.components.preprocessing import NoPreprocessing
from core.diagnosis.evidence import Evidence
from core.diagnosis.remedies import remedies
from core.experiment import Experiment, Output
from core.layers import Dense, Skip
from core.record.frame import Scales
from tests.core.diagnosis.cases import STUCK, case, finding

LARGE: dict[str, Any] = {"scales": Scales(inputs=99.0), "preprocessing": NoPreprocessing()}


def codes(evidence: Evidence) -> list[str]:
    """What is offered, in its order."""
    return [each.phrase.code.removeprefix("advice.") for each in remedies(evidence)]


def test_large_inputs_come_before_what_they_cause() -> None:
    saturated, zeros = finding("saturated", 0, value=0.9), finding("blocked", 0, cause="weight")

    assert codes(case(saturated, **LARGE))[0] == "scale_input"
    assert "scale_input" not in codes(case(zeros, **LARGE))


def test_an_output_that_passes_nothing_becomes_linear_and_its_loss_reads_logits() -> None:
    bent = Output(units=1, activation=Softmax())
    loss = BinaryCrossEntropy(of="probabilities")

    remedy = next(remedies(case(finding("blocked", 0, cause="output"), output=bent, loss=loss)))

    assert remedy.phrase.code == "advice.plain_output"
    assert remedy.experiment is not None
    assert (remedy.experiment.output, remedy.experiment.loss) == (Output(units=1), BinaryCrossEntropy())


def test_what_held_in_the_first_frame_comes_before_what_it_has_brought() -> None:
    late = case(finding("blocked", 0, cause="slope"), at_start=False, activation="relu", initializer="xavier_normal")
    begun = replace(late, diagnosis=msgspec.structs.replace(late.diagnosis, at_start=("vanishing",)))

    assert codes(late) == ["slower_anew"]
    assert codes(begun)[0] == "he_slopes"


def test_weights_that_bring_sums_to_where_curves_are_flat_are_not_called_small() -> None:
    flat, small = (
        case(finding("vanishing", 0, value=-9.0, cause=cause), activation="tanh") for cause in ("slope", "weight")
    )

    assert (codes(flat)[0], codes(small)[0]) == ("xavier_steep", "xavier_small")


def test_relu_is_not_advised_to_a_stack_through_which_chance_lets_no_gradient() -> None:
    flat = finding("vanishing", 0, value=-9.0, cause="slope")
    narrow = replace(case(flat, depth=20), experiment=Experiment(layers=(Dense(units=4, activation=Sigmoid()),) * 20))

    best = next(remedies(narrow))

    assert best.phrase.code == "advice.rectify_fewer"
    assert best.experiment is not None
    assert best.experiment.layers == (Dense(units=4, activation=Relu(), initializer=HeNormal()),) * 4


def test_nobody_who_has_adam_is_advised_adam() -> None:
    frozen = [case(finding("frozen", value=1e-8), optimizer=kind(learning_rate=1e-6)) for kind in (SGD, Adam)]

    assert [codes(each)[0] for each in frozen] == ["faster", "faster_alone"]


def sick(evidence: Evidence, **diagnosed: Any) -> Evidence:
    """The same with another diagnosis."""
    return replace(evidence, diagnosis=msgspec.structs.replace(evidence.diagnosis, **diagnosed))


@pytest.mark.parametrize("value, bias, pushed", [(6.0, True, True), (0.1, True, False), (6.0, False, False)])
def test_biases_that_push_come_before_what_they_do_to_the_gradient(value: float, bias: bool, pushed: bool) -> None:
    layer = Dense(bias=bias, bias_initializer=Constant(value=value))
    flat = case(finding("vanishing", 0, value=-9.0, cause="slope"), decades=-9.0, activation="tanh")

    found = codes(replace(flat, experiment=Experiment(layers=(layer,) * 20)))

    assert (found[0] == "zero_bias") is pushed


@pytest.mark.parametrize(
    "leap, first_loss, initializer, advised",
    [
        (-8.0, 12.0, "normal", "faster"),
        (-1.0, 12.0, "normal", "xavier_large"),
        (-1.0, 12.0, "he_normal", "slower_anew"),
        (-1.0, 0.9, "normal", "slower_anew"),
    ],
)
def test_what_large_steps_have_frozen_no_larger_rate_thaws(
    leap: float, first_loss: float, initializer: str, advised: str
) -> None:
    frozen = case(finding("frozen", value=1e-8), at_start=False, activation="tanh", initializer=initializer)

    assert codes(replace(frozen, first_log10_leap=leap, first_loss=first_loss, last_loss=0.7))[0] == advised


@pytest.mark.parametrize(
    "initializer, depth, advised",
    [("he_normal", 8, "xavier_large"), ("he_normal", 2, "slower"), ("xavier_normal", 8, "slower")],
)
def test_a_deep_maxout_from_he_has_too_large_weights(initializer: str, depth: int, advised: str) -> None:
    overflow = finding("overflow", 0, cause="signal")
    growing = case(overflow, at_start=False, activation="maxout", initializer=initializer, depth=depth)

    assert codes(growing)[0] == advised


@pytest.mark.parametrize("std, advised", [(0.001, "he_small"), (0.1, "leaky")])
def test_what_faint_weights_have_silenced_needs_larger_ones(std: float, advised: str) -> None:
    layer = Dense(activation=Relu(), initializer=Normal(std=std))
    blocked = case(finding("blocked", 0, cause="slope"), activation="relu")

    assert codes(replace(blocked, experiment=Experiment(layers=(layer,) * 20)))[0] == advised
    dead = case(finding("dead", 0, value=0.9), activation="relu")
    assert codes(replace(dead, experiment=Experiment(layers=(layer,) * 20)))[0] == "leaky"


def test_equal_weights_are_mended_before_the_slopes_behind_them() -> None:
    blocked, symmetric = finding("blocked", 0, cause="slope"), finding("symmetric", 0)

    assert codes(case(blocked, symmetric, activation="relu"))[0] == "he_random"


def test_steps_come_before_what_held_at_first_where_they_are_too_large() -> None:
    late, unstable = finding("vanishing", 0, value=-5.0), finding("unstable", value=0.4)
    calm, wild = (
        sick(case(*found, activation="tanh", initializer="xavier_normal"), at_start=("saturated",))
        for found in ((late,), (late, unstable))
    )

    equal = sick(case(late, unstable, activation="tanh"), at_start=("symmetric",))
    assert [codes(each)[0] for each in (calm, wild, equal)] == ["rectify", "slower_anew", "xavier_random"]


def test_a_loss_that_has_risen_comes_before_gradients() -> None:
    vanishing, risen = finding("vanishing", 0, value=-5.0), finding("unstable", value=99.0, cause="loss")

    assert codes(case(vanishing, risen))[0] == "slower"


def test_a_block_that_has_gone_is_no_cause() -> None:
    late = case(finding("vanishing", 0, value=-5.0, cause="slope"), activation="relu", initializer="xavier_normal")
    gone = sick(late, at_start=("blocked",), first_decades=None)

    assert codes(gone)[0] == "he_slopes"


def test_a_loss_may_stand_for_a_gradient_that_has_all_but_vanished() -> None:
    still = case(learning=STUCK, decades=-1.9, activation="relu")

    assert codes(sick(still, at_start=("vanishing",)))[0] == "he_small"


def test_given_weights_are_mended_before_the_skips_around_them() -> None:
    exploding, layers = finding("exploding", 0, value=5.0), (Dense(initializer=HeNormal()), Skip()) * 9
    given, fitting = (
        replace(case(exploding, activation="tanh", initializer=start), experiment=Experiment(layers=layers))
        for start in ("normal", "he_normal")
    )

    assert (codes(given)[0], codes(fitting)[0]) == ("xavier_large", "skip_scale")


def test_weights_for_the_output_are_not_enough_where_a_layer_has_none() -> None:
    zeros = case(finding("blocked", 0, cause="weight"), activation="relu", initializer="he_normal")
    layers = tuple(Dense(initializer=start) for start in (HeNormal(), Zeros()))
    experiment = Experiment(layers=layers, output=Output(initializer=Zeros()))

    assert codes(replace(zeros, experiment=experiment))[0] == "all_zero"


def test_what_a_lock_forbids_is_not_advised_but_to_unlock_it() -> None:
    blocked = case(finding("blocked", 0, cause="weight"), activation="tanh", initializer="zeros", depth=3)
    free, held = (
        replace(blocked, experiment=blocked.experiment.with_setting(slots, trainable=False))
        for slots in ([1], [0, 1, 2])
    )

    assert codes(free) == ["unlock_zeros", "xavier_zero"]
    assert codes(held) == ["unlock_zeros", "unlock"]
    starts = [
        [getattr(layer, "initializer", None) for layer in remedy.experiment.layers]
        for remedy in remedies(free)
        if remedy.experiment is not None
    ]
    assert starts == [[XavierNormal()] * 3, [XavierNormal(), Zeros(), XavierNormal()]]
