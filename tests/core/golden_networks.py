"""The golden networks, which an independent framework has computed, as experiments of ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from numpy.random import default_rng

from core.components.activations import AnyActivation, Linear, Relu, Silu, Tanh
from core.components.losses import AnyLoss, CrossEntropy, Huber
from core.experiment import Experiment
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, Maxout, Skip
from core.network import Network

GOLDEN = Path(__file__).parents[1] / "golden"
CONFIGS: dict[str, Any] = {each["id"]: each for each in json.loads((GOLDEN / "networks.json").read_text())["configs"]}
PHI: dict[str, AnyActivation] = {"tanh": Tanh(), "relu": Relu(), "silu": Silu()}
LOSSES: dict[str, AnyLoss] = {"softmax_ce": CrossEntropy(), "huber": Huber()}


def golden_network(config: dict[str, Any]) -> tuple[Network, dict[str, str]]:
    """The network in float64, and our names of the golden modules: slots, or "output"."""
    slots = list(_slots(config["layers"]))
    named = [(part["name"], str(i)) for i, (part, _) in enumerate(slots)]
    layers = tuple(layer for _, layer in slots[:-1])  # the last one is our output layer
    experiment = Experiment(layers=layers, loss=LOSSES[config["loss"]["type"]], precision="float64")
    network = Network(experiment, config["input_dim"], config["output_dim"], default_rng(0))
    return network, dict(named) | {named[-1][0]: "output"}


def _slots(parts: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], AnyLayer]]:
    """Each golden part with our layer; the activation behind a dense layer is the dense layer's own."""
    before = ""
    for part, after in zip(parts, [*parts[1:], {}], strict=True):
        if part["type"] == "residual":
            body = list(_slots(part["body"]))
            yield from body
            yield part, Skip(span=len(body), scale=part.get("scale", 1.0))
        elif part["type"] != "activation":
            yield part, _layer(part, PHI.get(after.get("fn", ""), Linear()))
        elif before != "dense":
            yield part | {"name": f"{before}'s activation"}, ActivationLayer(activation=PHI[part["fn"]])
        before = part["type"]


def _layer(part: dict[str, Any], activation: AnyActivation) -> AnyLayer:
    match part["type"]:
        case "dense":
            return Dense(units=part["out"], activation=activation)
        case "maxout":
            return Maxout(units=part["out"], pieces=part["pieces"])
        case "batchnorm":
            return BatchNorm(epsilon=part["eps"])
    return Dropout(rate=part["p"])
