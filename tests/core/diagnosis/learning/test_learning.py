"""The order of causes: the first is the headline."""

from __future__ import annotations

import pytest

from core.diagnosis.finding import Finding
from core.diagnosis.health import VERDICTS
from core.diagnosis.learning.learning import ORDER, RANKS, Learning, in_order, placed
from core.diagnosis.learning.narrator import KINDS


def order(*kinds: str, at_start: tuple[str, ...] = ()) -> list[str]:
    return [each.verdict for each in in_order([Finding(kind, (), 0.0, 0.0) for kind in kinds], at_start)]


def test_every_kind_has_its_place() -> None:
    assert {rank.removesuffix(" at start") for rank in RANKS} == {*VERDICTS, *KINDS} - {"healthy"}
    assert sum(map(len, ORDER)) == len(RANKS)


def test_a_wrong_head_comes_before_a_dead_gradient_and_that_before_a_slow_rate() -> None:
    assert order("slow_rate", "dead", "mismatched_head") == ["mismatched_head", "dead", "slow_rate"]


def test_what_held_at_first_is_no_consequence_of_training() -> None:
    assert order("unstable", "vanishing", at_start=("vanishing",)) == ["vanishing", "unstable"]
    assert order("vanishing", "unstable") == ["unstable", "vanishing"]


def test_units_that_were_dead_at_first_may_be_a_consequence_all_the_same() -> None:
    assert order("dead", "unstable", at_start=("dead",)) == ["unstable", "dead"]


def test_a_fast_rate_leads_only_alone() -> None:
    assert order("fast_rate") == ["fast_rate"]
    assert order("too_few_steps", "fast_rate", "slow_rate") == ["slow_rate", "fast_rate", "too_few_steps"]
    assert order("fast_rate", "unscaled_input") == ["unscaled_input", "fast_rate"]


@pytest.mark.parametrize(
    "verdict, cause, place",
    [
        ("vanishing", "slope", "layers[*].activation"),
        ("vanishing", "weight", "layers[*].initializer"),
        ("blocked", "output", "output.activation"),
        ("symmetric", "", "layers[*].initializer"),
        ("unstable", "loss", "optimizer.learning_rate"),
        ("overflow", "signal", ""),
    ],
)
def test_a_verdict_names_the_setting_that_it_is_about(verdict: str, cause: str, place: str) -> None:
    assert placed(Finding(verdict, (0,), 0.0, 0.0, cause)).place == place


def test_the_headline_is_about_a_cause() -> None:
    few, over, bent = (Finding(kind, (), 1.0, 0.0) for kind in ("too_few_steps", "overfitting", "no_nonlinearity"))

    leads = {state: Learning(state, 1.0, 0.0, (bent, few, over)).lead for state in ("learned", "learning", "stuck")}

    assert leads == {"learned": over, "learning": bent, "stuck": bent}
    assert [Learning(state, 1.0, 0.0, (few,)).lead for state in ("early", "learning", "stuck")] == [None, None, few]


@pytest.mark.parametrize(
    "state, trouble, stands",
    [("stuck", True, True), ("learning", True, True), ("learning", False, False), ("early", True, False)],
)
def test_what_gets_no_further_after_time_enough_stands(state: str, trouble: bool, stands: bool) -> None:
    assert Learning(state, 1.0, 0.2, trouble=trouble).stands is stands
