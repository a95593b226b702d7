"""Losses read what they read in their framework, and the head is what the program says."""

from __future__ import annotations

import pytest

from tests.core.importing.followed import TORCH, compiled, described, notes_of, trained


def loss_and_head(text: str) -> tuple[str, str, str]:
    """Kind of the loss, what it reads, and the head's activation."""
    found = described(text)
    return found.loss.value["kind"], found.loss.value.get("of", ""), found.head.settings["activation"]["kind"]


@pytest.mark.parametrize(
    "loss, head, told",
    [
        ("'categorical_crossentropy'", "softmax", ("cross_entropy", "probabilities", "softmax")),
        ("'sparse_categorical_crossentropy'", "softmax", ("cross_entropy", "probabilities", "softmax")),
        ("losses.CategoricalCrossentropy(from_logits=True)", "linear", ("cross_entropy", "logits", "linear")),
        ("losses.BinaryCrossentropy(True)", "linear", ("binary_cross_entropy", "logits", "linear")),
        ("'binary_crossentropy'", "sigmoid", ("binary_cross_entropy", "probabilities", "sigmoid")),
        ("losses.binary_crossentropy", "relu", ("binary_cross_entropy", "probabilities", "relu")),
        ("'mean_squared_error'", "sigmoid", ("mean_squared_error", "", "sigmoid")),
        ("'mae'", "linear", ("mean_absolute_error", "", "linear")),
        ("losses.Huber(delta=2.0)", "linear", ("huber", "", "linear")),
        ("'hinge'", "tanh", ("hinge", "", "tanh")),
    ],
)
def test_keras(loss: str, head: str, told: tuple[str, str, str]) -> None:
    text = "from keras import losses\n" + compiled(f"Dense(2, input_dim=2, activation='{head}')", loss=loss)

    assert loss_and_head(text) == told


@pytest.mark.parametrize(
    "loss, ends, told",
    [
        ("nn.CrossEntropyLoss()", "", ("cross_entropy", "logits", "linear")),
        ("nn.CrossEntropyLoss()", "nn.Softmax(1)", ("cross_entropy", "logits", "softmax")),
        ("nn.CrossEntropyLoss()", "nn.LogSoftmax(1)", ("cross_entropy", "logits", "linear")),
        ("nn.CrossEntropyLoss()", "nn.ReLU()", ("cross_entropy", "logits", "relu")),
        ("nn.NLLLoss()", "nn.LogSoftmax(dim=1)", ("cross_entropy", "logits", "linear")),
        ("nn.BCELoss()", "nn.Sigmoid()", ("binary_cross_entropy", "probabilities", "sigmoid")),
        ("nn.BCEWithLogitsLoss()", "", ("binary_cross_entropy", "logits", "linear")),
        ("nn.BCEWithLogitsLoss()", "nn.Sigmoid()", ("binary_cross_entropy", "logits", "sigmoid")),
        ("nn.SmoothL1Loss()", "", ("huber", "", "linear")),
        ("F.cross_entropy", "", ("cross_entropy", "logits", "linear")),
        ("F.binary_cross_entropy", "nn.Sigmoid()", ("binary_cross_entropy", "probabilities", "sigmoid")),
    ],
)
def test_pytorch(loss: str, ends: str, told: tuple[str, str, str]) -> None:
    assert loss_and_head(trained("nn.Linear(2, 2)", *([ends] if ends else []), loss=loss)) == told


def test_a_softmax_behind_another_activation_is_what_a_loss_on_logits_makes_itself() -> None:
    layers = ("Dense(3, input_dim=2, activation='relu')", "Activation('softmax')")

    assert loss_and_head(compiled(*layers, loss="'categorical_crossentropy'")) == ("cross_entropy", "logits", "relu")


def test_a_negative_log_likelihood_without_logarithms_is_said() -> None:
    text = trained("nn.Linear(2, 3)", "nn.Softmax(dim=1)", loss="nn.NLLLoss()")

    assert loss_and_head(text) == ("cross_entropy", "probabilities", "softmax")
    assert any("takes logarithms of probabilities, and gets none" in note for note in notes_of(text))


def test_a_sum_is_said() -> None:
    text = trained("nn.Linear(2, 1)", loss="nn.MSELoss(reduction='sum')")

    assert any("the loss is a sum in the program and a mean here" in note for note in notes_of(text))


def test_a_loss_of_ones_own_is_the_nearest() -> None:
    own = "def rmse(a, b):\n    return K.sqrt(K.mean(K.square(a - b)))\n"
    text = own + compiled("Dense(1, input_dim=2)", loss="rmse")

    assert described(text).loss.value == {"kind": "mean_squared_error"}
    assert any("loss becomes mean_squared_error" in note for note in notes_of(text))


def test_settings_of_a_loss_are_kept() -> None:
    smooth = trained("nn.Linear(2, 3)", loss="nn.CrossEntropyLoss(label_smoothing=0.1)")
    unknown = TORCH + "net = nn.Linear(2, 1)\n"

    assert described(smooth).loss.value["smoothing"] == 0.1
    assert "line 4: loss cannot be told: mean_squared_error is assumed" in notes_of(unknown)


@pytest.mark.parametrize(
    "ends, told",
    [
        ("nn.Softmax(1)", ("cross_entropy", "logits", "softmax")),
        ("nn.Sigmoid()", ("binary_cross_entropy", "probabilities", "sigmoid")),
        ("nn.LogSoftmax(1)", ("cross_entropy", "logits", "linear")),
        ("nn.Tanh()", ("mean_squared_error", "", "tanh")),
    ],
)
def test_a_loss_that_nobody_knows_is_the_one_that_goes_with_the_head(ends: str, told: tuple[str, str, str]) -> None:
    assert loss_and_head(trained("nn.Linear(2, 3)", ends, loss="given")) == told


@pytest.mark.parametrize("told", ["reduction='sum'", "size_average=False"])
def test_a_sum_over_a_batch_is_said_even_of_a_loss_that_is_never_used(told: str) -> None:
    said = "line 6: the loss is a sum in the program and a mean here, which makes gradients smaller"

    assert any(said[7:] in note for note in notes_of(trained("nn.Linear(2, 1)", loss=f"nn.MSELoss({told})")))
    assert said in notes_of(TORCH + f"net = nn.Linear(2, 1)\ncost = nn.MSELoss({told})\n".replace("\ncost", "\n\ncost"))


@pytest.mark.parametrize(
    "told", ["CrossEntropyLoss(weight=w)", "CrossEntropyLoss(w)", "BCEWithLogitsLoss(pos_weight=w)"]
)
def test_weights_of_classes_are_said(told: str) -> None:
    said = notes_of(trained("nn.Linear(2, 2)", loss=f"nn.{told}").replace("opt =", "w = torch.ones(2)\nopt ="))

    assert any("weight) does not exist here, and is left out" in note for note in said)
