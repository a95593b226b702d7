"""Names of the frameworks are known whatever they were imported as."""

from __future__ import annotations

import pytest

from core.components.activations import AnyOutputActivation
from core.components.component import key, kinds_of
from core.components.losses import AnyLoss
from core.components.optimizers import AnyOptimizer
from core.importing.names import ACTIVATIONS, INEXACT, LOSSES, NO_LAYER, OPTIMIZERS, is_cost, is_torch, plain


def test_every_kind_that_is_named_exists_here() -> None:
    assert {kind for kind, _ in LOSSES.values()} <= set(map(key, kinds_of(AnyLoss)))
    assert set(OPTIMIZERS.values()) <= set(map(key, kinds_of(AnyOptimizer)))
    assert set(ACTIVATIONS.values()) - {"log_softmax", "log_sigmoid", "log", "clamp"} <= set(
        map(key, kinds_of(AnyOutputActivation))
    )
    assert set(LOSSES) >= INEXACT


def test_a_name_is_plain_without_case_and_underscores() -> None:
    assert plain("torch.nn.CrossEntropyLoss") == plain("cross_entropy") == "crossentropy"
    assert plain("keras.losses.MeanSquaredError") == plain("mean_squared_error")


@pytest.mark.parametrize(
    "path, cost",
    [
        ("nn.BCELoss", True),
        ("torch.nn.functional.mse_loss", True),
        ("keras.losses.CategoricalCrossentropy", True),
        ("keras.metrics.MeanSquaredError", False),
        ("nn.Linear", False),
    ],
)
def test_losses_are_told_from_layers_and_metrics(path: str, cost: bool) -> None:
    assert is_cost(path) is cost


def test_frameworks_are_told_by_paths() -> None:
    assert is_torch("torch.nn.Linear")
    assert is_torch("nn.Linear")
    assert not is_torch("tensorflow.nn.relu")


def test_layers_without_a_counterpart_are_known_as_such() -> None:
    assert all(map(NO_LAYER.search, ("Conv2D", "LSTM", "MaxPool2d", "Embedding", "MultiheadAttention")))
    assert not any(map(NO_LAYER.search, ("Dense", "Linear", "Dropout", "BatchNorm1d", "Flatten")))
