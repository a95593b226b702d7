"""The JSON Schema is what is declared: good files pass it, and what is wrong by itself in a file does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import msgspec
import pytest
from hypothesis import given

from core.experiment import Experiment, ExperimentError
from core.experiment.files import experiment_from
from core.experiment.schema import experiment_schema, schema_text
from tests.core.command_line import BAD, GOOD
from tests.core.experiments import experiments
from tests.house.sources import ROOT

SHIPPED = ROOT / "resources" / "experiment.schema.json"
OURS = sorted((*ROOT.glob("tests/facts/*/*.json"), *ROOT.glob("resources/presets/*.json")))
TOGETHER = ("loss", "memory")  # of the parts with each other, or with the machine: beyond a schema
WRONG: list[Any] = [
    *(content for content, parts in BAD if not {*parts} & {*TOGETHER}),
    {},
    [],
    {name: value for name, value in GOOD.items() if name != "layers"},
    {name: value for name, value in GOOD.items() if name != "format"},
    GOOD | {"format": "keras"},
    GOOD | {"colour": 1},
    GOOD | {"layers": None},
    GOOD | {"layers": [{}]},
    GOOD | {"layers": [{"kind": "dense", "units": 1.5}]},
    GOOD | {"layers": [{"kind": "dense", "bias": "yes"}]},
    GOOD | {"layers": [{"kind": "dense", "activation": "relu"}]},
    GOOD | {"layers": [{"kind": "dense", "activation": {"kind": "softmax"}}]},
    GOOD | {"layers": [{"kind": "dropout", "rate": 1}]},
    GOOD | {"precision": "float8"},
    GOOD | {"test_share": "half"},
    GOOD | {"output": {"units": 0}},
    GOOD | {"data": {"kind": "csv", "columns": {"a": "key"}}},
    GOOD | {"layers": [{"kind": "dense"}] * 5001},
]
CHECK = fastjsonschema.compile(json.loads(SHIPPED.read_text("utf-8")), use_default=False)


def test_what_is_shipped_is_what_is_declared() -> None:
    assert SHIPPED.read_text("utf-8") == schema_text(), "make schema"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_every_experiment_of_ours_passes(path: Path) -> None:
    content = json.loads(path.read_text("utf-8"))

    CHECK(content.get("experiment", content))


@given(experiments)
def test_whatever_can_be_written_passes(experiment: Experiment) -> None:
    CHECK(json.loads(msgspec.json.encode(experiment)))


@pytest.mark.parametrize("content", WRONG, ids=lambda content: json.dumps(content)[:80])
def test_what_is_refused_for_itself_does_not_pass(content: Any) -> None:
    with pytest.raises(ExperimentError):
        experiment_from(json.dumps(content).encode())

    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        CHECK(content)


def test_it_says_in_a_sentence_what_each_part_is() -> None:
    schema = experiment_schema()

    described = [schema, *schema["$defs"].values()]
    assert [each for each in described if not each["description"].endswith(".") or "\n" in each["description"]] == []
    assert "discriminator" not in schema_text()
