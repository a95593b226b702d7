"""A fixed sample of the battery, and that its table counts what went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.experiment import Experiment, validated
from tests.battery.changes import FAULTS, HARMLESS
from tests.battery.networks import NETWORKS
from tests.battery.table import Table
from tests.battery.trials import STOPS, Case, Told, Trial, cases_of, tried

SOUND = (
    ("clouds, no hidden layer", "twice the batch"),
    ("sine, tanh", "half the rate"),
    ("wine, selu", "twice the nodes"),
    ("amount of forty features", ""),
)
BROKEN = (
    ("spirals, relu, adam", "rate × 1000"),
    ("sine, tanh", "rate ÷ 1000"),
    ("xor, silu", "softmax on one unit"),
    ("amount, no hidden layer", "amounts behind a sigmoid"),
    ("sine, relu, absolute error", "ReLU as output"),
    ("digits, sgd, clipped", "logits as probabilities"),
    ("spirals, relu, adam", "unscaled input"),
    ("sine, tanh", "unscaled target"),
    ("xor, one layer of tanh", "no activation"),
    ("xor, one layer of tanh", "zero weights"),
    ("sine, tanh", "weights from N(0, 10²)"),
    ("spirals, relu, adam", "twelve sigmoids"),
    ("spirals, relu, adam", "biases of −10"),
    ("moons, tanh, nesterov", "one in a thousand"),
)


def trial_of(network: str, change: str, folder: Path) -> Trial:
    """One network with one change, tried from one seed."""
    (case,) = cases_of(network, NETWORKS[network], change, (7,), folder)
    return tried(case)


def test_there_are_thirty_networks_fourteen_faults_and_three_changes_that_do_no_harm() -> None:
    assert (len(NETWORKS), len(FAULTS), len(HARMLESS)) == (30, 14, 3)
    assert {change for _, change in BROKEN} == set(FAULTS)


@pytest.mark.sampled(2)
@pytest.mark.parametrize(("network", "change"), SOUND)
def test_of_a_sound_network_nothing_is_said_but_that_it_has_learned(network: str, change: str, tmp_path: Path) -> None:
    trial = trial_of(network, change, tmp_path)

    assert trial.score > 0.9
    assert trial.end.state == "learned"
    assert [told.alarms for told in trial.told] == [()] * len(STOPS)


@pytest.mark.sampled(4)
@pytest.mark.parametrize(("network", "change"), BROKEN)
def test_of_a_broken_network_the_cause_is_said_first(network: str, change: str, tmp_path: Path) -> None:
    trial = trial_of(network, change, tmp_path)

    assert trial.fails or change == "ReLU as output"
    assert trial.flagged
    assert trial.well_named


@pytest.mark.parametrize("name", [*NETWORKS][::6])
def test_every_change_leaves_a_network_that_can_be_trained(name: str, tmp_path: Path) -> None:
    changed = {
        case.change: validated(case.experiment)
        for change in (*HARMLESS, *FAULTS)
        for case in cases_of(name, NETWORKS[name], change, (7,), tmp_path)
    }

    assert set(changed) >= {"half the rate", "twice the batch", "rate × 1000", "rate ÷ 1000", "unscaled input"}
    assert len(changed) >= 6
    assert NETWORKS[name].experiment not in changed.values()


def told(state: str, *findings: str) -> Told:
    return Told(state, findings)


def made(change: str, score: float, *each: Told) -> Trial:
    """A trial that went so."""
    return Trial(Case("a network", change, 7, Experiment(), 10), score, each)


def test_the_table_counts_what_is_missed_misnamed_and_flattered() -> None:
    right = made("twelve sigmoids", 0.0, told("early"), told("stuck", "vanishing"))
    misnamed = made("twelve sigmoids", 0.0, told("early"), told("stuck", "slow_rate", "vanishing"))
    missed = made("twelve sigmoids", 0.0, told("early"), told("learning", "too_few_steps"))
    flattered = made("twelve sigmoids", 0.05, told("early"), told("learned"))
    learns = made("twelve sigmoids", 0.8, told("early"), told("learning", "vanishing"))

    table = Table([right, misnamed, missed, flattered, learns])

    assert table.failing == [right, misnamed, missed, flattered]
    assert table.missed == [missed, flattered]
    assert table.misnamed == [misnamed]
    assert table.flattered == [flattered]
    assert not table.good_enough


def test_the_table_counts_alarms_at_each_stop() -> None:
    sound = made("", 1.0, *[told("learned")] * len(STOPS))
    alarmed = made("", 1.0, told("early", "unstable"), *[told("learned", "overfitting")] * (len(STOPS) - 1))

    table = Table([sound] * 59 + [alarmed])

    assert (table.alarmed(0), table.false_alarms) == ([alarmed], [])
    assert "alarms at  10% of the run: 1 of 60, 1.0 in 60" in list(table.lines())
    assert table.good_enough
