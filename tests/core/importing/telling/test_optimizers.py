"""Optimizers have the defaults of their framework and version."""

from __future__ import annotations

from typing import Any

import pytest

from core.importing import imported
from tests.core.importing.followed import compiled, described, notes_of, trained


def of_keras(optimizer: str) -> dict[str, Any]:
    """The settings of an optimizer of Keras."""
    found = described(compiled("Dense(1, input_dim=2)", optimizer=optimizer)).optimizer.value
    assert isinstance(found, dict)
    return found


def of_torch(optimizer: str) -> dict[str, Any]:
    """The settings of one of PyTorch, whose parameters are written as P."""
    text = trained("nn.Linear(2, 1)", optimizer="optim." + optimizer.replace("P", "net.parameters()", 1))
    found = described(text).optimizer.value
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    "written, settings",
    [
        ("'sgd'", {"kind": "sgd", "learning_rate": 0.01}),
        ("'adam'", {"kind": "adam", "learning_rate": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-7}),
        ("'RMSprop'", {"kind": "rmsprop", "learning_rate": 0.001, "decay": 0.9, "epsilon": 1e-7}),
        ("'adagrad'", {"kind": "adagrad", "learning_rate": 0.001, "epsilon": 1e-7}),
        ("'adadelta'", {"kind": "adadelta", "learning_rate": 0.001, "decay": 0.95}),
        ("keras.optimizers.rmsprop(lr=0.2)", {"kind": "rmsprop", "learning_rate": 0.2, "decay": 0.9}),
        ("SGD(lr=0.1, momentum=0.9)", {"kind": "momentum", "learning_rate": 0.1, "momentum": 0.9}),
        ("SGD(0.1, 0.8, nesterov=True)", {"kind": "nesterov", "learning_rate": 0.1, "momentum": 0.8}),
        ("SGD(learning_rate=0.2, momentum=0.0)", {"kind": "sgd", "learning_rate": 0.2}),
        ("Adam(1e-4, beta_1=0.5)", {"kind": "adam", "learning_rate": 1e-4, "beta1": 0.5}),
        ("Adam", {"kind": "adam", "learning_rate": 0.001}),
        ("Adam(clipvalue=0.5)", {"clipping": {"kind": "value", "limit": 0.5}}),
        ("Adam(clipnorm=2)", {"clipping": {"kind": "norm", "limit": 2.0}}),
        ("Adam(global_clipnorm=3.0)", {"clipping": {"kind": "global_norm", "limit": 3.0}}),
        ("Nadam()", {"kind": "nadam", "learning_rate": 0.001}),
    ],
)
def test_keras(written: str, settings: dict[str, Any]) -> None:
    assert settings.items() <= of_keras(written).items()


@pytest.mark.parametrize(
    "written, settings",
    [
        ("SGD(P, lr=0.1)", {"kind": "sgd", "learning_rate": 0.1}),
        ("SGD(P, 0.1, 0.9, nesterov=True)", {"kind": "nesterov", "learning_rate": 0.1, "momentum": 0.9}),
        ("Adam(P)", {"kind": "adam", "learning_rate": 0.001, "epsilon": 1e-8}),
        ("Adam(P, betas=(0.5, 0.9), eps=1e-4)", {"beta1": 0.5, "beta2": 0.9, "epsilon": 1e-4}),
        ("Adam(P, lr=3e-4, weight_decay=0.01)", {"learning_rate": 3e-4, "weight_decay": 0.01}),
        ("AdamW(P)", {"kind": "adamw", "weight_decay": 0.01}),
        ("RMSprop(P)", {"kind": "rmsprop", "learning_rate": 0.01, "decay": 0.99, "epsilon": 1e-8}),
        ("Adagrad(P)", {"kind": "adagrad", "learning_rate": 0.01, "epsilon": 1e-10}),
        ("Adadelta(P)", {"kind": "adadelta", "learning_rate": 1.0, "decay": 0.9, "epsilon": 1e-6}),
        ("Adamax(P)", {"kind": "adamax", "learning_rate": 0.002}),
        ("SGD([{'params': P, 'lr': 0.5}], lr=0.1)", {"learning_rate": 0.5}),
    ],
)
def test_pytorch(written: str, settings: dict[str, Any]) -> None:
    assert settings.items() <= of_torch(written).items()


@pytest.mark.parametrize("name, rate", [("Adagrad", 0.01), ("Adadelta", 1.0), ("Adamax", 0.002), ("SGD", 0.01)])
def test_the_first_keras_had_rates_of_its_own(name: str, rate: float) -> None:
    text = compiled("Dense(1, input_dim=2)", optimizer=f"'{name}'", fit="x, y, nb_epoch=5")

    assert described(text).rate.value == rate


@pytest.mark.parametrize(
    "optimizer, said",
    [
        ("SGD(lr=0.1, decay=1e-4)", "SGD(decay) does not exist here, and is left out"),
        ("Adam(amsgrad=True)", "Adam(amsgrad) does not exist here, and is left out"),
        ("Adam(lr=rate)", "learning rate cannot be told: 0.001 is assumed"),
        ("Adam(lr=float('nan'))", "learning rate cannot be told: 0.001 is assumed"),
        ("Adam(lr=1000.)", "learning rate is 1000, beyond what there is here, and becomes 100"),
        ("Ftrl()", "Ftrl becomes adagrad, the nearest that there is here"),
    ],
)
def test_what_ours_cannot_do_is_said(optimizer: str, said: str) -> None:
    assert f"line 6: {said}" in notes_of(compiled("Dense(1, input_dim=2)", optimizer=optimizer))


@pytest.mark.parametrize("name", ["Adam", "AdamW", "Nadam", "Adamax", "SGD", "RMSprop", "Adagrad", "Adadelta", "Lion"])
def test_every_optimizer_makes_an_experiment(name: str) -> None:
    assert imported(compiled("Dense(1, input_dim=2)", optimizer=f"{name}()")).experiment.optimizer.learning_rate > 0


@pytest.mark.parametrize(
    "groups, decay, said",
    [
        ("[{'params': P, 'weight_decay': 0.1}, {'params': P, 'weight_decay': 0}]", 0.1, ""),
        ("[{'params': P, 'weight_decay': 0.0}, {'params': P, 'weight_decay': 0.2}]", 0.2, ""),
        ("[{'params': P}, {'params': P, 'lr': 0.01}]", 0.0, "SGD(params: lr) does not exist here"),
        ("[{'params': P, 'lr': 0.01}, {'params': P, 'lr': 0.01}]", 0.0, ""),
    ],
)
def test_groups_of_parameters_are_told_as_one(groups: str, decay: float, said: str) -> None:
    text = trained("nn.Linear(2, 1)", optimizer=f"optim.SGD({groups.replace('P', 'net.parameters()')}, lr=0.1)")

    told = [note for note in notes_of(text) if "(params" in note]

    assert described(text).optimizer.value["weight_decay"] == decay
    assert len(told) == bool(said)
    assert all(said in note for note in told)
