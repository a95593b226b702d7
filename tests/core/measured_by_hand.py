"""The rows of a frame's table the plain way: from the definitions of science.md and nothing of the engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.components.activations import AnyActivation, Relu, Sigmoid, Tanh
from core.experiment import Experiment
from core.layers import Maxout
from core.record.frame import MEASURES
from core.training.session import Session

Array = NDArray[np.float64]


def size(x: Array) -> float:
    return float(np.sqrt(np.mean(x**2)))


def log10(x: float) -> float:
    with np.errstate(divide="ignore"):
        return float(np.log10(x))


def dense_slope(activation: AnyActivation, h: Array) -> tuple[Array, Array]:
    """phi and phi', as the textbook has them."""
    match activation:
        case Tanh():
            return np.tanh(h), 1 - np.tanh(h) ** 2
        case Relu():
            return np.maximum(h, 0), (h > 0).astype(float)
        case Sigmoid():
            return 1 / (1 + np.exp(-h)), np.exp(-h) / (1 + np.exp(-h)) ** 2
    return h, np.ones_like(h)


def by_hand(experiment: Experiment) -> dict[str, list[float]]:
    """The rows of frame 0, from the weights, the batch and nothing else of the engine."""
    session = Session(experiment)
    x, target = (array.astype(float) for array in session.samples.next_batch())
    p = {name: array.astype(float) for name, array in session.network.parameters.items()}
    passed = forward(experiment, p, x)
    exp = np.exp(passed[-1]["y"] - passed[-1]["y"].max(axis=1, keepdims=True))
    dy = (exp / exp.sum(axis=1, keepdims=True) - target) / len(x)
    rows: dict[str, list[float]] = {name: [] for name in MEASURES}
    for step in reversed(passed):
        delta = dy * step["slope"]
        dw, dx = gradients(step, delta)
        w = step["w"]
        rows["log10_delta"].insert(0, log10(size(delta)))
        rows["log10_weight_gradient"].insert(0, log10(float(np.linalg.norm(dw))))
        rows["log10_bias_gradient"].insert(0, log10(float(np.linalg.norm(bias_gradient(step, delta)))))
        update = 0.05 * (dw + experiment.optimizer.weight_decay * w)
        rows["log10_update_ratio"].insert(0, log10(float(np.linalg.norm(update) / np.linalg.norm(w))))
        rows["signal_rms"].insert(0, size(step["y"]))
        rows["signal_mean"].insert(0, float(step["y"].mean()))
        rows["signal_std"].insert(0, float(step["y"].std()))
        rows["log10_slope_gain"].insert(0, log10(size(delta) / size(dy)))
        rows["log10_weight_gain"].insert(0, log10(size(dx) / size(delta)))
        dy = dx
    rows["log10_weight_gain"][0] = np.nan  # nothing is below the first
    return rows


def forward(experiment: Experiment, p: Mapping[str, Array], x: Array) -> list[dict[str, Any]]:
    passed = []
    for i, layer in enumerate([*experiment.layers, None]):
        name = "output" if layer is None else str(i)
        w, b = p[f"{name}.W"], p[f"{name}.b"]
        if isinstance(layer, Maxout):
            h = np.stack([x @ w[k] + b[k] for k in range(len(w))])
            y, slope, won = h.max(axis=0), np.ones(h.shape[1:]), h.argmax(axis=0)
        else:
            y, slope = dense_slope(getattr(layer, "activation", None), x @ w + b)  # type: ignore[arg-type]
            won = None
        passed.append({"x": x, "w": w, "y": y, "slope": slope, "won": won})
        x = y
    return passed


def gradients(step: dict[str, Any], delta: Array) -> tuple[Array, Array]:
    """dW and dx."""
    if step["won"] is None:
        return step["x"].T @ delta, delta @ step["w"].T
    parts = [delta * (step["won"] == k) for k in range(len(step["w"]))]
    dw = np.stack([step["x"].T @ part for part in parts])
    return dw, np.asarray(sum(part @ w.T for part, w in zip(parts, step["w"], strict=True)))


def bias_gradient(step: dict[str, Any], delta: Array) -> Array:
    if step["won"] is None:
        return np.asarray(delta.sum(axis=0))
    return np.stack([(delta * (step["won"] == k)).sum(axis=0) for k in range(len(step["w"]))])
