"""An experiment with all that it leaves out, and what its slots come to."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given

from core.commands.columns import width
from core.commands.show import json_text, report_text, written
from core.components.activations import LeakyRelu
from core.experiment import Experiment, ExperimentError, parameter_count, validated
from core.experiment.files import experiment_from
from core.layers import BatchNorm, Dense, Maxout
from core.training.session import Session
from tests.core.command_line import run
from tests.core.experiments import experiments

STACK = Experiment(layers=(Dense(units=8), BatchNorm(), Maxout(units=4)))


def test_json_is_the_experiment_with_its_slots_and_nothing_else(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", small, "--json") == 0

    printed = capsys.readouterr()
    found = json.loads(printed.out)
    assert (list(found), printed.err, printed.out.count("\n")) == (["experiment", "slots", "parameters"], "", 1)


def test_slots_have_their_widths_and_the_numbers_that_they_learn() -> None:
    found = json.loads(json_text(STACK))

    assert [tuple(slot.values()) for slot in found["slots"]] == [
        (0, "dense", "", 2, 8, 2 * 8 + 8),
        (1, "batch_norm", "", 8, 8, 2 * 8),
        (2, "maxout", "", 8, 4, 2 * (8 * 4 + 4)),
        ("output", "output", "", 4, 3, 4 * 3 + 3),
    ]
    assert list(found["slots"][0]) == ["slot", "kind", "name", "inputs", "outputs", "parameters"]
    assert found["parameters"] == parameter_count(STACK)


@given(experiments)
def test_what_is_shown_is_the_file_with_every_field(experiment: Experiment) -> None:
    try:
        fitting = validated(experiment)
    except ExperimentError:
        return

    found = json.loads(json_text(fitting))

    assert experiment_from(json.dumps(found["experiment"]).encode()) == fitting
    assert found["experiment"] == json.loads(msgspec.json.encode(fitting))
    assert found["parameters"] == sum(slot["parameters"] for slot in found["slots"])


def test_the_numbers_are_those_of_the_network_that_trains() -> None:
    network = Session(STACK).network
    per_slot: dict[str, int] = {}
    for name, values in network.parameters.items():
        slot = name.partition(".")[0]
        per_slot[slot] = per_slot.get(slot, 0) + values.size

    assert {str(slot["slot"]): slot["parameters"] for slot in json.loads(json_text(STACK))["slots"]} == per_slot


def test_people_get_a_line_per_setting_and_a_table_of_the_slots() -> None:
    lines = report_text(STACK).splitlines()

    assert "data           spirals(samples=600, noise=0.1)" in lines
    assert "seed           7" in lines
    (head,) = (i for i, line in enumerate(lines) if line.split()[:2] == ["slot", "kind"])
    assert lines[head].split() == ["slot", "kind", "inputs", "outputs", "parameters", "settings"]
    assert [line.split()[0] for line in lines[head + 1 : head + 5]] == ["0", "1", "2", "output"]
    assert lines[-1] == f"{parameter_count(STACK):,} parameters"


@pytest.mark.parametrize(
    "value, line",
    [
        (True, "true"),
        (None, "null"),
        (0.1, "0.1"),
        ("reports/a.csv", "reports/a.csv"),
        ("first\nsecond \u001b[31m층", "first\\nsecond \\u001b[31m층"),
        ({"kind": "relu"}, "relu"),
        ({"kind": "leaky_relu", "slope": 0.1}, "leaky_relu(slope=0.1)"),
        ({"kind": "csv", "columns": {"a": "ignore"}}, 'csv(columns={"a": "ignore"})'),
    ],
)
def test_a_setting_is_written_on_one_line(value: Any, line: str) -> None:
    assert written(value) == line


def test_a_part_with_settings_is_told_with_them() -> None:
    experiment = Experiment(layers=(Dense(activation=LeakyRelu(negative_slope=0.3)),))

    assert "activation=leaky_relu(slope=0.3)" in report_text(experiment)


def test_columns_stand_below_each_other_whatever_layers_are_called() -> None:
    lines = report_text(Experiment(layers=(Dense(name="첫째\n층"), Dense(name="second")))).splitlines()

    (head,) = (i for i, line in enumerate(lines) if line.split()[:2] == ["slot", "kind"])
    rows = [line.partition("units=")[0] for line in lines[head + 1 : head + 4]]
    assert {width(row) for row in rows} == {lines[head].index("settings")}
    assert "첫째\\n층" in rows[0]
