"""A call of skorch's is read as the training that it is: module, optimizer, loss, batches and what is held out."""

from __future__ import annotations

from typing import Any

import pytest

from core.importing.telling.description import Description
from tests.core.importing.followed import TORCH, described, notes_of

NET = TORCH + (
    "from skorch import *\nfrom skorch.callbacks import *\nfrom sklearn.datasets import make_classification\n"
    "class Net(nn.Module):\n"
    "    def __init__(self, units=10, end=nn.Identity()):\n"
    "        super().__init__()\n"
    "        self.a, self.b, self.end = nn.Linear(20, units), nn.Linear(units, 2), end\n"
    "    def forward(self, X, **more): return self.end(self.b(torch.relu(self.a(X))))\n"
    "X, y = make_classification(1000, 20, n_informative=10)\n"
)


def read(call: str) -> Description:
    """What is said of a net that is made so, and fitted."""
    return described(f"{NET}net = {call}\nnet.fit(X, y)\n")


def test_its_defaults_are_its_own() -> None:
    found = read("NeuralNetClassifier(Net, module__end=nn.Softmax(dim=-1))")

    assert (found.batch.value, found.rate.value, found.test_share, found.samples.value) == (128, 0.01, 0.2, 1000)
    assert found.epochs is not None
    assert found.epochs.value == 10
    assert (found.framework, found.optimizer.value["kind"]) == ("PyTorch", "sgd")
    assert found.loss.value == {"kind": "cross_entropy", "of": "probabilities", "smoothing": 0.0}
    assert found.head.settings["activation"] == {"kind": "softmax"}


def test_what_is_given_is_given_to_its_parts() -> None:
    found = read(
        "NeuralNetClassifier(Net, nn.CrossEntropyLoss, max_epochs=20, lr=0.1, batch_size=32, train_split=None, "
        "optimizer=optim.Adam, optimizer__weight_decay=1e-3, optimizer__betas=(0.8, 0.9), module__units=50, "
        "callbacks=[('clip', GradientNormClipping(gradient_clip_value=2.0))])"
    )

    optimizer = found.optimizer.value
    assert {name: optimizer[name] for name in ("kind", "learning_rate", "weight_decay", "beta1")} == {
        "kind": "adam", "learning_rate": 0.1, "weight_decay": 1e-3, "beta1": 0.8,
    }  # fmt: skip
    assert optimizer["clipping"] == {"kind": "global_norm", "limit": 2.0}
    assert (found.batch.value, found.test_share, found.layers[0].settings["units"]) == (32, 0.0, 50)
    assert found.loss.value["of"] == "logits"


@pytest.mark.parametrize(
    "call, loss",
    [
        ("NeuralNetRegressor(module=Net)", {"kind": "mean_squared_error"}),
        ("NeuralNetBinaryClassifier(Net)", {"kind": "binary_cross_entropy", "of": "logits", "smoothing": 0.0}),
        ("NeuralNet(Net, criterion=nn.SmoothL1Loss, criterion__beta=0.5)", {"kind": "huber", "delta": 0.5}),
        ("NeuralNetClassifier(Net(end=nn.Softmax(-1)), criterion=nn.NLLLoss)",
         {"kind": "cross_entropy", "of": "probabilities", "smoothing": 0.0}),
    ],
)  # fmt: skip
def test_each_kind_has_its_loss(call: str, loss: dict[str, Any]) -> None:
    assert read(call).loss.value == loss


def test_an_optimizer_that_nobody_knows_is_said() -> None:
    assert any(
        "optimizer cannot be told" in note for note in notes_of(f"{NET}NeuralNetRegressor(Net, optimizer=Own)\n")
    )


@pytest.mark.parametrize("call", ["NeuralNetClassifier()", "NeuralNet(unknown, 3)", "NeuralNetRegressor(Net, 7, lr=X)"])
def test_what_cannot_be_told_stops_nothing(call: str) -> None:
    assert notes_of(f"{NET}spare = Net()\nnet = {call}\nnet.fit(X, y)\n")
