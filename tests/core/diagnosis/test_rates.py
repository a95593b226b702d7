"""Rates: what is advised of a learning rate, and that the edit does it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.components.optimizers import SGD, Adam, Momentum
from core.diagnosis.rates import by_decades, faster, faster_code, slower
from core.diagnosis.remedy import Remedy
from tests.core.diagnosis.cases import case


def rate_of(remedy: Remedy) -> float:
    assert remedy.experiment is not None
    return remedy.experiment.optimizer.learning_rate


def test_a_rate_is_changed_by_decades_and_told_by_its_factor() -> None:
    evidence = case()

    remedy = by_decades(evidence, "slower", -2)

    assert rate_of(remedy) == pytest.approx(evidence.experiment.optimizer.learning_rate / 100)
    assert dict(remedy.phrase.values) == {"times": "100"}


@pytest.mark.parametrize("rate, raised, times", [(1.0, 100.0, "100"), (0.5, 50.0, "100"), (30.0, 30.0, "1")])
def test_a_rate_is_raised_as_far_as_there_are_rates(rate: float, raised: float, times: str) -> None:
    remedy = by_decades(case(optimizer=SGD(learning_rate=rate)), "faster", 6)

    assert rate_of(remedy) == pytest.approx(raised)
    assert dict(remedy.phrase.values) == {"times": times}


def test_only_plain_descent_is_advised_adam() -> None:
    assert (faster_code(case()), faster_code(case(optimizer=Adam()))) == ("faster", "faster_alone")


@pytest.mark.parametrize("leap, rate", [(-3.0, 0.1), (-0.5, 0.1), (0.5, 0.01), (1.83, 0.001), (90.0, 1e-6)])
def test_a_rate_is_lowered_until_the_first_step_is_small(leap: float, rate: float) -> None:
    assert rate_of(slower(replace(case(optimizer=SGD(learning_rate=1.0)), first_log10_leap=leap), "slower")) == (
        pytest.approx(rate)
    )


def test_momentum_makes_a_step_longer() -> None:
    evidence = replace(case(optimizer=Momentum(learning_rate=1.0, momentum=0.9)), first_log10_leap=0.0)

    assert rate_of(slower(evidence, "slower")) == pytest.approx(0.01)


@pytest.mark.parametrize("ratio, times", [(-8.0, 1e5), (-3.2, 10), (float("-inf"), 1e6), (float("nan"), 10)])
def test_a_rate_is_raised_to_the_rule_of_thumb(ratio: float, times: float) -> None:
    evidence = replace(case(optimizer=SGD(learning_rate=1e-6)), log10_update_ratio=ratio)

    assert rate_of(faster(evidence)) == pytest.approx(1e-6 * times)


@pytest.mark.parametrize("kind, rate, told", [(SGD, 0.05, "0.05"), (Adam, 0.001, "0.001")])
def test_who_has_no_rate_is_advised_the_usual_one(kind: Any, rate: float, told: str) -> None:
    remedy = faster(case(optimizer=kind(learning_rate=0.0)))

    assert rate_of(remedy) == rate
    assert (remedy.phrase.code, dict(remedy.phrase.values)) == ("advice.some_rate", {"rate": told})
