"""Remedies: in the order of the causes, and nothing that is set already. Whether they help: tests/remedies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from core.components.activations import Relu, Sigmoid
from core.components.initializers import HeNormal
from core.components.optimizers import SGD, Adam, Momentum
from core.components.preprocessing import NoPreprocessing
from core.diagnosis.evidence import Evidence
from core.diagnosis.remedies import remedies
from core.experiment import Experiment
from core.layers import Dense
from core.record.frame import Scales
from tests.core.diagnosis.cases import case, finding

LARGE: dict[str, Any] = {"scales": Scales(inputs=99.0), "preprocessing": NoPreprocessing()}


def codes(evidence: Evidence) -> list[str]:
    """What is offered, in its order."""
    return [each.phrase.code.removeprefix("advice.") for each in remedies(evidence)]


def test_large_inputs_come_before_what_they_cause() -> None:
    saturated, zeros = finding("saturated", 0, value=0.9), finding("blocked", 0, cause="weight")

    assert codes(case(saturated, **LARGE))[0] == "scale_input"
    assert "scale_input" not in codes(case(zeros, **LARGE))


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


@pytest.mark.parametrize("leap, rate", [(-3.0, 0.1), (-0.5, 0.1), (0.5, 0.01), (1.83, 0.001), (90.0, 1e-6)])
def test_a_rate_is_lowered_until_the_first_step_is_small(leap: float, rate: float) -> None:
    overflow = case(finding("overflow", 0, cause="signal"), at_start=False, optimizer=SGD(learning_rate=1.0))

    slower = next(remedies(replace(overflow, first_log10_leap=leap))).experiment

    assert slower is not None
    assert slower.optimizer.learning_rate == pytest.approx(rate)


def test_momentum_makes_a_step_longer() -> None:
    rates = SGD(learning_rate=1.0), Momentum(learning_rate=1.0, momentum=0.9)
    cases = (case(finding("unstable", value=2.0, cause="leap"), optimizer=rate) for rate in rates)

    first = [next(remedies(replace(each, first_log10_leap=-0.5))).experiment for each in cases]

    assert [each and each.optimizer.learning_rate for each in first] == pytest.approx([0.1, 0.01])


@pytest.mark.parametrize("ratio, times", [(-8.0, 1e5), (-3.2, 10), (float("-inf"), 1e6), (float("nan"), 10)])
def test_a_rate_is_raised_to_the_rule_of_thumb(ratio: float, times: float) -> None:
    frozen = case(finding("frozen", value=1e-8), optimizer=SGD(learning_rate=1e-6))

    faster = next(remedies(replace(frozen, log10_update_ratio=ratio))).experiment

    assert faster is not None
    assert faster.optimizer.learning_rate == pytest.approx(1e-6 * times)
