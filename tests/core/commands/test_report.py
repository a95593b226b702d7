"""The report: the object of --json, the rows of --csv and the table, as the contract has them."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from core.commands.report import diagnosis_lines, json_text, report_text
from core.diagnosis.health import diagnose
from core.record.frame import Overflow, Structure
from core.record.view import View
from tests.core.frames import dense, falling, frame_of, history_of, recording_of, run_of

FIVE = dense(5)
MIXED = Structure(("dense", "dropout", "output"), (4, 4, 3), (0,), "float32")


def parsed(history: View) -> dict[str, Any]:
    """The object of --json, which must be strict JSON on one line."""
    text = json_text(history, diagnose(history), len(history))

    assert "\n" not in text
    loaded: dict[str, Any] = json.loads(text, parse_constant=pytest.fail)
    return loaded


def lines(history: View) -> list[str]:
    return report_text(history, diagnose(history)).splitlines()


def test_the_object_has_what_the_contract_promises() -> None:
    history = run_of(FIVE, 20, log10_delta=falling(-12.0), loss=1.25)

    found = parsed(history)

    assert (found["verdict"], found["verdicts"], found["severe"]) == ("vanishing", ["vanishing"], True)
    assert (found["decades"], found["steps"], found["loss"]) == (-12.0, 20, 1.25)
    assert found["layers"][0] == {
        "slot": 0,
        "layer": 1,
        "kind": "dense",
        "log10_delta": -12.0,
        "log10_weight_gradient": 0.0,
        "log10_update_ratio": -3.0,
        "signal_rms": 1.0,
    }
    assert [layer["slot"] for layer in found["layers"]] == [0, 1, 2, 3, 4, "output"]
    assert found["layers"][-1]["kind"] == "output"


def test_a_finding_is_told_with_its_evidence() -> None:
    finding = parsed(run_of(FIVE, 1, log10_delta=falling(-4.0)))["findings"][0]

    assert finding == {"verdict": "vanishing", "layers": [0, 1, 2], "value": -4.0, "threshold": -2.0, "cause": "slope"}


def test_what_does_not_apply_is_null() -> None:
    layer = parsed(run_of(MIXED, 1, log10_weight_gradient=[0.0, math.nan, 0.0]))["layers"][1]

    assert layer["log10_weight_gradient"] is None
    assert "zero" not in layer


def test_an_exact_zero_is_null_and_says_that_it_is_zero() -> None:
    found = parsed(run_of(FIVE, 1, log10_delta=[-math.inf, 0.0, 0.0, 0.0, 0.0, 0.0]))

    assert (found["layers"][0]["log10_delta"], found["layers"][0]["zero"]) == (None, True)
    assert "zero" not in found["layers"][1]
    assert found["decades"] is None


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_nothing_in_the_object_is_not_finite(loss: float) -> None:
    broken = frame_of(FIVE, log10_delta=math.nan, signal_rms=math.inf, loss=loss, overflow=Overflow(2, "signal"))

    found = parsed(history_of([broken]))

    assert (found["loss"], found["decades"], found["verdict"]) == (None, None, "overflow")
    assert found["layers"][0]["signal_rms"] is None


def test_a_change_on_the_way_is_told() -> None:
    recording = recording_of([frame_of(FIVE, step) for step in range(9)])
    recording.mark_change(4)

    assert parsed(recording.view())["changed_at"] == [4]


def test_the_table_shows_every_slot_with_a_word() -> None:
    shown = lines(run_of(dense(3), 20, log10_delta=[-math.inf, -2.0, 0.0, 3.0]))

    assert [line.split() for line in shown[:5]] == [
        ["slot", "layer", "kind", "log10", "delta", "verdict"],
        ["0", "1", "dense", "0", "blocked"],
        ["1", "2", "dense", "-2.00", "vanishing"],
        ["2", "3", "dense", "0.00", "healthy"],
        ["output", "output", "output", "3.00", "exploding"],
    ]


def test_after_an_overflow_the_table_shows_where_it_was() -> None:
    shown = lines(history_of([frame_of(dense(2), log10_delta=math.nan, overflow=Overflow(1, "weight"))]))

    assert [line.split() for line in shown[1:4]] == [
        ["0", "1", "dense", "–"],
        ["1", "2", "dense", "–", "overflow"],
        ["output", "output", "output", "–"],
    ]
    assert shown[-1] == "Overflow: the weight of slot 1 is not finite at step 0."


def test_a_network_without_hidden_layers_has_a_table_too() -> None:
    shown = lines(run_of(Structure(("output",), (3,), (), "float32"), 1))

    assert shown[1].split() == ["output", "output", "output", "-1.00", "healthy"]


@pytest.mark.parametrize(
    "changed, sentences",
    [
        ({}, ["Healthy after 12 steps, loss 1."]),
        (
            {"log10_delta": falling(-12.0), "log10_slope_gain": -3.0},
            [
                "Vanishing (severe) after 12 steps, loss 1.",
                "Vanishing: -12.0 decades from last to first hidden layer (slopes -12.0, weights +0.0).",
            ],
        ),
        (
            {"log10_delta": [-math.inf] * 6},
            [
                "Blocked after 12 steps, loss 1.",
                "Blocked: the gradient is exactly zero in slots 0, 1, 2, 3, 4, though the loss is not (cause: weight).",
            ],
        ),
        (
            {"symmetric": 1.0},
            [
                "Symmetric after 12 steps, loss 1.",
                "Symmetric: all units of slots 0, 1, 2, 3, 4 are alike, and will stay alike.",
            ],
        ),
        (
            {"lasting_dead_share": [0.0, 0.875, 0.0, 0.0, 0.0, 0.0]},
            [
                "Dead after 12 steps, loss 1.",
                "Dead: up to 88% of the units of slot 1 have been dead for 10 frames (limit 75%).",
            ],
        ),
        (
            {"saturated_share": [0.6, 0.5, 0.0, 0.0, 0.0, 0.0]},
            ["Saturated after 12 steps, loss 1.", "Saturated: up to 60% of the entries of slots 0, 1 (limit 50%)."],
        ),
        (
            {"log10_update_ratio": -8.0},
            ["Frozen after 12 steps, loss 1.", "Frozen: the median update is 1.0e-08 of the weights (limit 1e-06)."],
        ),
        (
            {"log10_update_ratio": 1.0},
            [
                "Unstable after 12 steps, loss 1.",
                "Unstable: the median update is 1.0e+01 of the weights (limit 1e-01).",
            ],
        ),
    ],
)
def test_the_diagnosis_argues_its_case(changed: dict[str, Any], sentences: list[str]) -> None:
    history = run_of(FIVE, 12, **changed)

    assert diagnosis_lines(history, diagnose(history)) == sentences


def test_many_layers_are_named_by_the_first() -> None:
    history = run_of(dense(9), 1, symmetric=1.0)

    assert "slots 0, 1, 2, 3, 4, 5, … are alike" in diagnosis_lines(history, diagnose(history))[1]


def test_an_overflow_of_the_loss_is_one_of_the_output() -> None:
    history = history_of([frame_of(FIVE, 7, overflow=Overflow(5, "loss"), loss=math.nan)])

    assert diagnosis_lines(history, diagnose(history)) == [
        "Overflow after 1 step, loss nan.",
        "Overflow: the loss of the output is not finite at step 7.",
    ]


def test_what_a_trained_network_shows_is_noted_and_no_verdict() -> None:
    frames = [frame_of(FIVE, step, loss=1.0 if step < 3 else 0.01, saturated_share=0.6) for step in range(20)]
    history = history_of(frames)

    assert diagnosis_lines(history, diagnose(history)) == [
        "Healthy after 20 steps, loss 0.01.",
        "The network has learned: its loss is below a tenth of the first.",
        "Noted: Saturated: up to 60% of the entries of slots 0, 1, 2, 3, 4 (limit 50%).",
    ]


def test_gradients_that_arrive_in_vain_are_noted() -> None:
    history = run_of(FIVE, 120)

    assert diagnosis_lines(history, diagnose(history))[1].startswith("Gradients arrive; the loss has not moved")
