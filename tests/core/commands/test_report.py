"""The report: the object of --json, the rows of --csv and the table, as the contract has them."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from core.commands.report import json_text, report_text
from core.components.activations import Sigmoid
from core.components.initializers import Normal
from core.components.target_scaling import AnyTargetScaling, StandardizedTarget, Unscaled
from core.diagnosis.health import diagnose
from core.experiment import Experiment, Output
from core.layers import Dense
from core.record.frame import Overflow, Structure
from core.record.view import View
from tests.core.diagnosis.learning.runs import run
from tests.core.frames import dense, falling, frame_of, history_of, recording_of, run_of

FIVE = dense(5)
ALL = "slots 0, 1, 2, 3, 4"
MEDIAN = "(Median of the last 10 steps.)"
MIXED = Structure(("dense", "dropout", "output"), (4, 4, 3), (0,), "float32")


def parsed(history: View) -> dict[str, Any]:
    """The object of --json, which must be strict JSON on one line."""
    text = json_text(history, diagnose(history), len(history))

    assert "\n" not in text
    loaded: dict[str, Any] = json.loads(text, parse_constant=pytest.fail)
    return loaded


def lines(history: View, experiment: Experiment | None = None) -> list[str]:
    layers = (Dense(activation=Sigmoid(), initializer=Normal()),) * (history.structure.entries - 1)
    return report_text(history, diagnose(history), experiment or Experiment(layers=layers)).splitlines()


def argued(history: View) -> list[str]:
    """What stands below the table."""
    text = lines(history)
    return text[text.index("") + 1 :]


def test_the_object_has_what_the_contract_promises() -> None:
    history = run_of(FIVE, 20, log10_delta=falling(-12.0), loss=1.25)

    found = parsed(history)

    assert (found["verdict"], found["verdicts"], found["severe"]) == ("vanishing", ["vanishing"], True)
    assert (found["decades"], found["steps"], found["loss"]) == (-12.0, 20, 1.25)
    assert found["layers"][0] == {
        "slot": 0,
        "layer": 1,
        "kind": "dense",
        "name": "",
        "log10_delta": -12.0,
        "log10_weight_gradient": 0.0,
        "log10_update_ratio": -3.0,
        "signal_rms": 1.0,
    }
    assert [layer["slot"] for layer in found["layers"]] == [0, 1, 2, 3, 4, "output"]
    assert found["layers"][-1]["kind"] == "output"


@pytest.mark.parametrize("target, unit", [(Unscaled(), None), (StandardizedTarget(), "scaled")])
def test_the_loss_of_a_scaled_target_says_its_unit(target: AnyTargetScaling, unit: str | None) -> None:
    recording = recording_of([frame_of(FIVE, 0)], Experiment(target=target))

    assert parsed(recording.view())["loss_unit"] == unit


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
        ["output", "output", "output", "3.00", "healthy"],
    ]


def test_what_the_diagnosis_finds_in_a_layer_is_its_word() -> None:
    shown = lines(run_of(dense(3), 20, log10_delta=[-3.0, 0.0, 0.0, 0.0], saturated_share=[0.6, 0.6, 0.0, 0.0]))

    assert [line.split()[-1] for line in shown[1:5]] == ["vanishing", "saturated", "healthy", "healthy"]


@pytest.mark.parametrize("output", [-9.0, -2.0, 2.0, 9.0])
def test_the_gradient_of_the_output_neither_vanishes_nor_explodes(output: float) -> None:
    shown = lines(run_of(dense(2), 20, log10_delta=[0.0, 0.0, output]))

    assert [line.split()[-1] for line in shown[1:4]] == ["healthy"] * 3
    assert shown[5].startswith("Healthy")


def test_after_an_overflow_the_table_shows_where_it_was() -> None:
    shown = lines(history_of([frame_of(dense(2), log10_delta=math.nan, overflow=Overflow(1, "weight"))]))

    assert [line.split() for line in shown[1:4]] == [
        ["0", "1", "dense", "–"],
        ["1", "2", "dense", "–", "overflow"],
        ["output", "output", "output", "–"],
    ]
    assert "A weight of slot 1 left the range of float32 at step 0." in shown


def test_a_network_without_hidden_layers_has_a_table_too() -> None:
    shown = lines(run_of(Structure(("output",), (3,), (), "float32"), 1))

    assert shown[1].split() == ["output", "output", "output", "-1.00", "healthy"]


@pytest.mark.parametrize(
    "changed, sentences",
    [
        ({}, ["Healthy after 12 steps, loss 1: 0 % change over 5 layers.",
              "The gradient arrives: at the first layer it is as large as at the last.", MEDIAN]),
        ({"log10_delta": falling(-12.0), "log10_slope_gain": -3.0},
         ["Vanishing (severe) after 12 steps, loss 1: 12.0 decades over 5 layers.",
          "The gradient at the first layer is a trillion times smaller than at the last hidden one.",
          "Each layer multiplies it by 0.001: "
          "the sigmoid's slope is at most 0.25 and takes 3.00 of the 3.00 decades per layer; the weights take 0.00.",
          MEDIAN, "What to try: ③ Activation → ReLU and ④ Initializer → He normal, for all layers at once."]),
        ({"log10_delta": [-math.inf] * 5 + [0.0], "log10_slope_gain": -math.inf},
         [f"Blocked after 12 steps, loss 1: {ALL}.",
          f"The gradient in {ALL} is exactly zero: every unit on the way back is switched off.",
          "What to try: ③ Activation → Leaky ReLU: its slope is never zero."]),
        ({"log10_delta": [-math.inf] * 5 + [0.0], "log10_update_ratio": [math.nan] * 5 + [-3.0]},
         [f"Blocked after 12 steps, loss 1: {ALL}.",
          f"The gradient in {ALL} is exactly zero: weights that are zero let nothing through, "
          "neither forwards nor backwards.",
          "What to try: ④ Initializer → Xavier normal: zeros pass no gradient on."]),
        ({"symmetric": 1.0},
         [f"Symmetric after 12 steps, loss 1: {ALL}.",
          f"All units of {ALL} have equal weights and equal gradients, and so they stay equal: "
          "a layer like that works as a single neuron.",
          "What to try: ④ Initializer → Xavier normal: only random weights tell the units apart."]),
        ({"lasting_dead_share": [0.0, 0.875, 0.0, 0.0, 0.0, 0.0]},
         ["Dead after 12 steps, loss 1: up to 88 % in slot 1.",
          "In slot 1 up to 88 % of the units were off for every sample of the last steps (limit 75 %): "
          "no gradient passes through them.",
          "What to try: ③ Activation → Leaky ReLU: its slope is never zero."]),
        ({"saturated_share": [0.6, 0.5, 0.0, 0.0, 0.0, 0.0]},
         ["Saturated after 12 steps, loss 1: up to 60 % in slots 0, 1.",
          "In slots 0, 1 up to 60 % of the activations lie where the curve is flat, with less than 5 % of its "
          "steepest slope (limit 50 %).",
          MEDIAN, "What to try: ③ Activation → ReLU and ④ Initializer → He normal, for all layers at once."]),
        ({"log10_update_ratio": -8.3},
         ["Frozen after 12 steps, loss 1: updates are 5·10⁻⁹ of the weights.",
          "One step changes the weights by 5·10⁻⁹ of their size (limit 10⁻⁶, healthy 10⁻³): "
          "nothing will be learned in any reasonable time.",
          f"The updates of {ALL} are lost below float32: more than nine in ten of these weights do not move.",
          MEDIAN, "What to try: ⑤ Optimizer → a learning rate that is 1,000 times larger, or Adam."]),
        ({"log10_update_ratio": 1.0},
         ["Unstable after 12 steps, loss 1: updates are 1000 % of the weights.",
          "One step changes the weights by 1000 % of their size (limit 10 %, healthy 10⁻³): "
          "each step undoes what the one before has learned.",
          MEDIAN, "What to try: ⑤ Optimizer → a learning rate that is 10 times smaller; then play from the start."]),
    ],
)  # fmt: skip
def test_the_diagnosis_argues_its_case_as_the_window_does(changed: dict[str, Any], sentences: list[str]) -> None:
    assert argued(run_of(FIVE, 12, **changed)) == sentences


def test_many_layers_are_named_by_their_ends() -> None:
    assert "All units of slots 0 to 8 have equal" in argued(run_of(dense(9), 1, symmetric=1.0))[1]


def test_an_overflow_of_the_loss_is_one_of_the_output() -> None:
    history = history_of([frame_of(FIVE, 7, overflow=Overflow(5, "loss"), loss=math.nan)])

    assert argued(history)[:2] == [
        "Overflow after 1 step: overflow at step 7, the output.",
        "The loss left the range of float32 at step 7, first in the output.",
    ]


def test_what_a_trained_network_shows_is_noted_and_no_verdict() -> None:
    losses = [1.0] * 3 + [0.01] * 17
    frames = [frame_of(FIVE, i, loss=loss, guessing=1.0, saturated_share=0.6) for i, loss in enumerate(losses)]

    said = argued(history_of(frames))

    assert said[0] == "Healthy after 20 steps, loss 0.01: the network has learned."
    assert said[2] == f"Noted, but no longer a symptom: Saturated (up to 60 % in {ALL})."


def test_a_healthy_network_is_given_no_advice_but_one_that_stands_still_is() -> None:
    healthy, still = argued(run(12)), argued(run(120))

    assert not any(line.startswith("What to try") for line in healthy)
    assert still[0] == "Healthy but stuck after 120 steps (12.0 epochs), loss 1: no better than guessing."
    assert still[2] == "It is no better than guessing: lately its loss is 1.00, that of the best constant answer 1.00."
    assert still[-1] == "What to try: ⑤ Optimizer → a learning rate that is 10 times larger, or Adam."


def test_the_names_of_layers_stand_beside_their_kinds() -> None:
    named = Experiment(layers=(Dense(name="층\n"),), output=Output(name="answer"))

    text = lines(view := recording_of([frame_of(dense(1), 0)], named).view(), named)

    assert text[0] == "  slot   layer  kind      name    log10 delta  verdict"
    assert [line[16:34] for line in text[1:3]] == ["dense     층\\n     ", "output    answer  "]
    assert [layer["name"] for layer in parsed(view)["layers"]] == ["층\n", "answer"]
