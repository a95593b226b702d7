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


def test_layers_of_keras_keep_their_names() -> None:
    found = described(
        compiled(
            "Dense(3, name=' first\\n', input_dim=2)", "Dropout(0.5, name='second')", f"Dense(1, name='{'x' * 120}')"
        )
    )

    assert [entry.settings["name"] for entry in found.layers] == ["first", "second"]
    assert found.head.settings["name"] == "x" * 100


@pytest.mark.parametrize(
    "locking",
    ["m.layers[0].trainable = False", "m.get_layer('first').trainable = False",
     "m.get_layer(index=0).trainable = False", "for each in m.layers[:-1]: each.trainable = False",
     "m.trainable = False\nm.layers[-1].trainable = True"],
)  # fmt: skip
def test_layers_of_keras_are_locked_after_they_were_made(locking: str) -> None:
    text = compiled("Dense(3, input_dim=2, name='first')", "Dense(1)").replace("m.compile", f"{locking}\nm.compile")

    assert [entry.settings.get("trainable", True) for entry in (*described(text).layers, described(text).head)] == [
        False,
        True,
    ]


def test_layers_of_keras_are_locked_as_they_are_made() -> None:
    text = compiled("Dense(3, trainable=False, input_dim=2)", "BatchNormalization(trainable=False)", "Dense(1)")

    assert [entry.settings["trainable"] for entry in described(text).layers] == [False, False]
    assert "trainable" not in described(text).head.settings
    assert any("BatchNormalization(trainable) becomes batch_norm" in note for note in notes_of(text))


@pytest.mark.parametrize(
    "locking",
    [
        "for p in net[0].parameters(): p.requires_grad = False",
        "net[0].requires_grad_(False)",
        "net.requires_grad_(False)\nfor p in net[2].parameters(): p.requires_grad_(True)",
        "for name, p in net.named_parameters():\n    if name.startswith('0.'): p.requires_grad = False",
        "for name, p in net.named_parameters():\n    p.requires_grad = '2' in name",
        "for p in list(net.parameters())[:2]: p.requires_grad = False",
    ],
)
def test_layers_of_pytorch_are_locked_by_their_parameters(locking: str) -> None:
    text = trained("nn.Linear(2, 3)", "nn.ReLU()", "nn.Linear(3, 1)").replace("opt =", f"{locking}\nopt =")

    assert described(text).layers[0].settings["trainable"] is False
    assert "trainable" not in described(text).head.settings


def test_half_a_lock_is_none_and_that_is_said() -> None:
    text = trained("nn.Linear(2, 3)", "nn.Linear(3, 1)").replace("opt =", "net[0].bias.requires_grad = False\nopt =")

    assert "trainable" not in described(text).layers[0].settings
    assert any("bias.requires_grad does not exist here" in note for note in notes_of(text))
