"""What mends a cause that head, data or looks tell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from msgspec.structs import replace as changed

from core.components.activations import Linear, Sigmoid, Softmax
from core.components.datasets import AnyDataset, Blobs, Csv, Moons, Sine
from core.components.initializers import HeNormal
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, MeanSquaredError
from core.components.optimizers import SGD
from core.components.preprocessing import NoPreprocessing, Standardize
from core.components.target_scaling import StandardizedTarget
from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.diagnosis.learning.learning import Learning
from core.diagnosis.remedies import remedies
from core.experiment import Experiment, Output
from core.layers import Dense
from core.training.session import Session
from tests.core.diagnosis.cases import case


def found(kind: str, *others: str, cause: str = "", **experiment: Any) -> Evidence:
    """A stuck network with such findings, the first one leading."""
    evidence = case(activation="relu", initializer="normal", depth=2, **experiment)
    findings = tuple(Finding(each, (), 1.0, 0.5, cause) for each in (kind, *others))
    return replace(evidence, diagnosis=changed(evidence.diagnosis, learning=Learning("stuck", 1.0, 0.0, findings)))


def mended(evidence: Evidence) -> Experiment:
    best = next(remedies(evidence)).experiment
    assert best is not None
    return best


def test_a_head_that_misses_its_targets_becomes_linear() -> None:
    softmax = {"output": Output(activation=Softmax()), "loss": BinaryCrossEntropy(of="probabilities")}

    experiment = mended(found("mismatched_head", cause="range", **softmax))

    assert experiment.head.activation == Linear()
    assert experiment.loss == BinaryCrossEntropy(of="logits")


@pytest.mark.parametrize("kind", ["mismatched_head", "unscaled_target"])
def test_what_is_advised_is_told_from_the_run_though_its_table_is_gone(kind: str) -> None:
    evidence = found(kind, loss=MeanSquaredError(), data=Sine())
    gone = replace(evidence, experiment=changed(evidence.experiment, data=Csv(path="gone.csv")))

    assert mended(gone).data == Csv(path="gone.csv")


@pytest.mark.parametrize(
    "data, loss, units",
    [
        (Moons(), CrossEntropy(), 1),
        (Blobs(), BinaryCrossEntropy(), 1),
        (Sine(), BinaryCrossEntropy(), None),
        (Sine(), CrossEntropy(), None),
    ],
)
def test_once_mended_the_head_can_say_what_the_targets_are(data: AnyDataset, loss: AnyLoss, units: int | None) -> None:
    wrong = Experiment(data=data, loss=loss, output=Output(units=units))

    right = mended(found("mismatched_head", data=data, loss=loss, output=wrong.output))

    assert Session(wrong).structure.task.mismatch
    assert not Session(right).structure.task.mismatch


def test_a_wrong_head_is_mended_before_a_slow_rate() -> None:
    sigmoid = {"output": Output(activation=Sigmoid()), "loss": MeanSquaredError(), "data": Sine()}

    assert mended(found("mismatched_head", "slow_rate", cause="range", **sigmoid)).output.activation == Linear()


def test_data_are_scaled() -> None:
    amounts: dict[str, Any] = {"data": Sine(), "loss": MeanSquaredError(), "preprocessing": NoPreprocessing()}

    assert mended(found("unscaled_input", cause="large", **amounts)).preprocessing == Standardize()
    assert mended(found("unscaled_target", **amounts)).target == StandardizedTarget()


@pytest.mark.parametrize("kind, rate", [("slow_rate", 1.0), ("fast_rate", 0.001)])
def test_rates_are_changed(kind: str, rate: float) -> None:
    optimizer = mended(found(kind, optimizer=SGD(learning_rate=0.01))).optimizer

    assert optimizer.learning_rate == pytest.approx(rate)


def test_a_bend_or_a_layer_is_added() -> None:
    straight = replace(
        found("no_nonlinearity", cause="layers"), experiment=case(activation="linear", depth=2).experiment
    )
    bare = replace(found("no_nonlinearity", cause="task"), structure=case(depth=0).structure, experiment=Experiment())

    assert all(layer.activation != Linear() for layer in mended(straight).layers)
    assert len(mended(bare).layers) == 1


def test_weights_that_shout_are_drawn_anew() -> None:
    shouting = found("wild_start")

    assert {layer.initializer for layer in mended(shouting).layers if isinstance(layer, Dense)} == {HeNormal()}
