"""Activations have the slopes of their framework, however they are written."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.importing.followed import compiled, described, notes_of, trained


def of_keras(activation: str) -> dict[str, Any]:
    """What becomes of an activation argument of Keras."""
    head = f"Dense(3, input_dim=2, activation={activation})"
    found = described("import tensorflow as tf\n" + compiled(head, "Dense(1)")).layers[0].settings["activation"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    "written, settings",
    [
        ("'relu'", {"kind": "relu"}),
        ("'swish'", {"kind": "silu"}),
        ("None", {"kind": "linear"}),
        ("tf.nn.tanh", {"kind": "tanh"}),
        ("tf.keras.activations.selu", {"kind": "selu"}),
        ("LeakyReLU(alpha=0.2)", {"kind": "leaky_relu", "slope": 0.2}),
        ("LeakyReLU()", {"kind": "leaky_relu", "slope": 0.3}),
        ("tf.nn.leaky_relu", {"kind": "leaky_relu", "slope": 0.2}),
        ("lambda x: tf.nn.leaky_relu(x, alpha=0.01)", {"kind": "leaky_relu", "slope": 0.01}),
        ("ELU(0.5)", {"kind": "elu", "alpha": 0.5}),
        ("'exponential'", {"kind": "exponential"}),
    ],
)
def test_keras(written: str, settings: dict[str, Any]) -> None:
    assert of_keras(written) == settings


@pytest.mark.parametrize(
    "layer, settings",
    [
        ("nn.LeakyReLU()", {"kind": "leaky_relu", "slope": 0.01}),
        ("nn.LeakyReLU(0.2, inplace=True)", {"kind": "leaky_relu", "slope": 0.2}),
        ("nn.ELU()", {"kind": "elu", "alpha": 1.0}),
        ("nn.SiLU()", {"kind": "silu"}),
        ("nn.Hardtanh()", {"kind": "hard_tanh"}),
        ("nn.ReLU(True)", {"kind": "relu"}),
        ("nn.PReLU()", {"kind": "leaky_relu", "slope": 0.25}),
    ],
)
def test_pytorch(layer: str, settings: dict[str, Any]) -> None:
    net = described(trained("nn.Linear(2, 3)", layer, "nn.Linear(3, 1)"))

    assert net.layers[0].settings["activation"] == settings


def test_the_nearest_is_said_with_its_line() -> None:
    text = trained("nn.Linear(2, 3)", "nn.PReLU()", "nn.Linear(3, 1)")

    assert "line 4: PReLU becomes leaky_relu, the nearest that there is here" in notes_of(text)
