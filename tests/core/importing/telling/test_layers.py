"""Steps of a chain become layers, in all that courses write."""

from __future__ import annotations

import pytest

from core.importing.telling.description import Entry
from tests.core.importing.followed import compiled, described, notes_of, trained


def kinds(entries: list[Entry]) -> list[str]:
    """The kinds of layers."""
    return [entry.kind for entry in entries]


@pytest.mark.parametrize(
    "layer, kind, name, value",
    [
        ("Dropout(0.25)", "dropout", "rate", 0.25),
        ("Dropout(p=0.3)", "dropout", "rate", 0.3),
        ("Dropout(rate=0.4)", "dropout", "rate", 0.4),
        ("BatchNormalization()", "batch_norm", "epsilon", 1e-3),
        ("BatchNormalization(epsilon=1e-6)", "batch_norm", "epsilon", 1e-6),
        ("LayerNormalization()", "layer_norm", "epsilon", 1e-3),
        ("Activation('tanh')", "activation", "activation", {"kind": "tanh"}),
    ],
)
def test_keras(layer: str, kind: str, name: str, value: object) -> None:
    entry = described(compiled("Dense(3, activation='relu', input_dim=2)", layer, "Dense(1)")).layers[1]

    assert (entry.kind, entry.settings[name]) == (kind, value)


@pytest.mark.parametrize(
    "layer, kind, name, value",
    [
        ("nn.Dropout()", "dropout", "rate", 0.5),
        ("nn.BatchNorm1d(3)", "batch_norm", "epsilon", 1e-5),
        ("nn.BatchNorm1d(3, eps=1e-4)", "batch_norm", "epsilon", 1e-4),
        ("nn.LayerNorm(3)", "layer_norm", "epsilon", 1e-5),
    ],
)
def test_pytorch(layer: str, kind: str, name: str, value: object) -> None:
    entry = described(trained("nn.Linear(2, 3)", layer, "nn.Linear(3, 1)")).layers[1]

    assert (entry.kind, entry.settings[name]) == (kind, value)


def test_an_activation_behind_a_dense_layer_without_one_is_its_own() -> None:
    layers = described(compiled("Dense(3, input_dim=2)", "Activation('relu')", "Dense(1)")).layers

    assert kinds(layers) == ["dense"]
    assert layers[0].settings["activation"] == {"kind": "relu"}


def test_an_activation_behind_another_layer_is_one_of_its_own() -> None:
    layers = described(
        compiled("Dense(3, input_dim=2)", "BatchNormalization()", "Activation('relu')", "Dense(1)")
    ).layers

    assert kinds(layers) == ["dense", "batch_norm", "activation"]


def test_what_keeps_the_numbers_is_no_layer() -> None:
    text = compiled(
        "InputLayer(input_shape=(4, 4))", "Flatten()", "Reshape((16,))", "Dense(3)", "Dropout(0)", "Dense(1)"
    )

    assert kinds(described(text).layers) == ["dense"]
    assert described(text).width.value == 16


def test_the_bias_may_be_left_out_or_drawn() -> None:
    keras = described(compiled("Dense(3, input_dim=2, use_bias=False)", "Dense(1, bias_initializer='ones')"))
    torch = described(trained("nn.Linear(2, 3, bias=False)", "nn.Linear(3, 1)"))

    assert not keras.layers[0].settings["bias"]
    assert keras.head.settings["bias_initializer"] == {"kind": "constant", "value": 1.0}
    assert not torch.layers[0].settings["bias"]


def test_what_is_not_understood_is_said_and_the_rest_is_used() -> None:
    text = compiled("Dense(3, input_dim=2)", "Wobble(3)", "Dense(q)", "Dense(1)")

    said = notes_of(text)

    assert kinds(described(text).layers) == ["dense", "dense"]
    assert "line 6: Wobble is not understood, and is left out" in said
    assert "line 7: units cannot be told: 64 is assumed" in said


def test_units_may_be_written_with_a_point() -> None:
    assert described(compiled("Dense(48.0, input_dim=2)", "Dense(1)")).layers[0].settings["units"] == 48


def test_a_layer_that_does_not_exist_here_goes_with_its_activation() -> None:
    text = trained(
        "nn.Conv2d(1, 4, 3)",
        "nn.ReLU()",
        "nn.MaxPool2d(2)",
        "nn.Flatten()",
        "nn.Linear(9, 3)",
        "nn.ReLU()",
        "nn.Linear(3, 1)",
    )

    assert kinds(described(text).layers) == ["dense"]
