"""What can be expected of a run, and what of none."""

from __future__ import annotations

from typing import Any

import pytest

from core.diagnosis.learning.learning import Learning
from core.record.frame import MEASURES, SCALARS, Frame
from core.scenes.expected import OF_NETWORK, STATES, Expected, faults
from core.wording import english

BETWEEN = (0.0, 1.0)


def said(**fields: Any) -> list[str]:
    return [english(reason) for reason in faults(Expected(**fields), ("claims", 0))]


@pytest.mark.parametrize("measure", ["loss", "accuracy", *OF_NETWORK])
def test_a_measure_of_the_network_is_one_number(measure: str) -> None:
    assert said(measure=measure, between=BETWEEN) == []
    assert said(measure=measure, layer=0, between=BETWEEN) == [
        f"claims[0].layer: {measure} is one number of the whole network: leave the layer out"
    ]


@pytest.mark.parametrize("measure", MEASURES)
def test_a_measure_of_layers_is_meant_at_one_or_at_each(measure: str) -> None:
    assert said(measure=measure, between=BETWEEN) == said(measure=measure, layer="output", between=BETWEEN) == []


def test_every_scalar_of_a_frame_can_be_expected_and_every_state() -> None:
    assert {*OF_NETWORK} == {"decades", *SCALARS}
    assert all(hasattr(Frame, name) for name in SCALARS)
    assert Learning().state in STATES
    assert [said(state=state) for state in STATES] == [[]] * 4


@pytest.mark.parametrize(
    "fields, sentence",
    [
        ({}, "claims[0]: is without verdict or state or measure: give one of them"),
        (
            {"verdict": "dead", "state": "stuck"},
            'claims[0]: has both "verdict" and "state", of which only one can be: leave one of the two out',
        ),
        ({"verdict": "vanished"}, 'claims[0].verdict: there is no "vanished" here: did you mean vanishing?'),
        ({"state": "?"}, 'claims[0].state: there is no "?" here; there are learned, learning, stuck, early'),
        ({"measure": "los", "between": BETWEEN}, 'claims[0].measure: there is no "los" here: did you mean loss'),
        ({"measure": "loss"}, "claims[0].between: is missing"),
        ({"measure": "loss", "between": (2, 1)}, "claims[0].between: must begin with the smaller number, and 2 is"),
        ({"state": "early", "between": BETWEEN}, 'claims[0].between: goes with "measure" only: leave it out, or give'),
        ({"state": "early", "layer": 1}, 'claims[0].layer: goes with "measure" only: leave it out, or give "measure"'),
    ],
)
def test_what_cannot_be_expected_is_said_in_its_place(fields: dict[str, Any], sentence: str) -> None:
    assert said(**fields)[0].startswith(sentence)
