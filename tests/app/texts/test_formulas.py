"""The formulas are right: each is written a second time, as a program, and must give what the engine gives."""

from __future__ import annotations

from collections.abc import Callable
from math import erf, pi

import numpy as np
import pytest

from app.texts.formulas import of_component, of_setting
from core.components.activations import Activation, AnyActivation, LeakyRelu, Linear, Softmax
from core.components.component import Component, key, kinds_of
from core.components.head import Head
from core.components.initializers import AnyInitializer
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, Loss
from core.components.optimizers import SGD, AdamW, AnyOptimizer, Optimizer, trajectory
from core.components.preprocessing import AnyPreprocessing, Normalize, Preprocessing
from core.components.schedules import AnySchedule, Schedule
from core.numerics import Floats
from tests.app.texts.test_names import GROUPS

KINDS = [kind for group in GROUPS for kind in kinds_of(group)]
λ, α = 1.0507, 1.6733
Φ = np.vectorize(lambda z: 0.5 * (1 + erf(z / np.sqrt(2))))


def σ(z: Floats) -> Floats:
    """The sigmoid."""
    return np.asarray(1 / (1 + np.exp(-z)))


def s(z: Floats) -> Floats:
    """The softplus."""
    return np.asarray(np.log(1 + np.exp(z)))


# What the formula says, value and slope.
ACTIVATIONS: dict[str, tuple[Callable[[Floats], Floats], Callable[[Floats], Floats]]] = {
    "linear": (lambda z: z, np.ones_like),
    "sigmoid": (σ, lambda z: σ(z) * (1 - σ(z))),
    "tanh": (lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)), lambda z: 1 - np.tanh(z) ** 2),
    "relu": (lambda z: np.maximum(0, z), lambda z: np.where(z > 0, 1.0, 0.0)),
    "leaky_relu": (lambda z: np.maximum(0.1 * z, z), lambda z: np.where(z > 0, 1.0, 0.1)),
    "elu": (lambda z: np.where(z >= 0, z, np.exp(z) - 1), lambda z: np.where(z > 0, 1.0, np.exp(z))),
    "selu": (lambda z: np.where(z >= 0, λ * z, λ * α * (np.exp(z) - 1)),
             lambda z: np.where(z > 0, λ, λ * α * np.exp(z))),
    "gelu": (lambda z: z * Φ(z), lambda z: Φ(z) + z * np.exp(-(z**2) / 2) / np.sqrt(2 * pi)),
    "silu": (lambda z: z * σ(z), lambda z: σ(z) * (1 + z * (1 - σ(z)))),
    "mish": (lambda z: z * np.tanh(s(z)), lambda z: np.tanh(s(z)) + z * σ(z) * (1 - np.tanh(s(z)) ** 2)),
    "softplus": (s, σ),
    "softsign": (lambda z: z / (1 + np.abs(z)), lambda z: 1 / (1 + np.abs(z)) ** 2),
    "exponential": (np.exp, np.exp),
    "hard_tanh": (lambda z: np.maximum(-1, np.minimum(1, z)), lambda z: np.where(np.abs(z) < 1, 1.0, 0.0)),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_component_has_a_formula(kind: type[Component]) -> None:
    assert of_component(kind)
    assert of_component(kind()) == of_component(kind)


def test_a_loss_of_probabilities_has_the_formula_of_what_it_reads() -> None:
    p, t = np.array([[0.2, 0.5], [0.4, 0.4]]), np.array([[1.0, 0.0], [0.0, 1.0]])
    shares = p / p.sum(axis=1, keepdims=True)
    said = {
        CrossEntropy: (-(t * np.log(shares)).sum(axis=1).mean(), "y<sub>k</sub> / Σ<sub>j</sub> y<sub>j</sub>"),
        BinaryCrossEntropy: (-(t * np.log(p) + (1 - t) * np.log(1 - p)).mean(), "max(ε, min(1 − ε, y))"),
    }

    for kind, (loss, part) in said.items():
        assert Head(Linear(), kind(of="probabilities")).evaluate(p, t, np.empty_like(p)).loss == pytest.approx(loss)
        assert part in of_component(kind(of="probabilities"))[0]
        assert of_component(kind()) != of_component(kind(of="probabilities"))


def test_softmax_has_a_formula_of_its_own() -> None:
    assert len(of_component(Softmax())) == 2


def test_kinds_of_one_name_in_two_groups_are_told_apart() -> None:
    alike = [kind for kind in KINDS if key(kind) in {"constant", "none", "step"}]

    assert len({of_component(kind) for kind in alike}) == len(alike) > 3


@pytest.mark.parametrize("kind", kinds_of(AnyActivation), ids=key)
def test_the_formula_of_an_activation_is_the_engines(kind: type[Activation]) -> None:
    z = np.linspace(-6, 6, 121) + 0.01
    y, slope = np.empty_like(z), np.empty_like(z)
    kind().value(z, y)
    kind().slope(z, y, slope)

    value_said, slope_said = ACTIVATIONS[key(kind)]

    np.testing.assert_allclose(y, value_said(z), rtol=1e-4, atol=1e-4)
    np.testing.assert_allclose(slope, slope_said(z), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("kind", kinds_of(AnyInitializer), ids=key)
def test_the_variance_in_the_formula_is_the_engines(kind: type) -> None:
    n, m = 30, 20
    said = {
        "normal": 0.01**2, "uniform": 0.05**2 / 3, "truncated_normal": 0.774 * 0.01**2,
        "xavier_normal": 2 / (n + m), "xavier_uniform": 2 / (n + m), "he_normal": 2 / n, "he_uniform": 2 / n,
        "lecun_normal": 1 / n, "lecun_uniform": 1 / n, "orthogonal": 1 / max(n, m),
    }  # fmt: skip

    variance = kind().variance(n, m)

    assert (variance is None) == (key(kind) not in said)
    assert variance is None or variance == pytest.approx(said[key(kind)], rel=1e-3)


LOSSES: dict[str, Callable[[Floats, Floats], Floats]] = {
    "cross_entropy": lambda z, t: (np.exp(z) / np.exp(z).sum(axis=1, keepdims=True) - t) / len(z),
    "binary_cross_entropy": lambda z, t: (σ(z) - t) / z.size,
    "mean_squared_error": lambda z, t: 2 * (z - t) / z.size,
    "mean_absolute_error": lambda z, t: np.sign(z - t) / z.size,
    "huber": lambda z, t: np.maximum(-1, np.minimum(1, z - t)) / z.size,
    "hinge": lambda z, t: np.where((2 * t - 1) * z < 1, -(2 * t - 1) / z.size, 0.0),
}


@pytest.mark.parametrize("kind", kinds_of(AnyLoss), ids=key)
def test_the_gradient_in_the_formula_is_the_engines(kind: type[Loss]) -> None:
    z = np.random.default_rng(3).normal(0, 2, (8, 3))
    target = np.eye(3)[np.arange(8) % 3]
    dz = np.empty_like(z)
    kind().evaluate(z, kind().encoded(target, 3), dz)

    np.testing.assert_allclose(dz, LOSSES[key(kind)](z, target), rtol=1e-9)


@pytest.mark.parametrize("kind", kinds_of(AnyOptimizer), ids=key)
def test_the_rule_in_the_formula_is_the_engines(kind: type[Optimizer]) -> None:
    g = np.random.default_rng(5).normal(0, 1, (6, 4))
    engine = trajectory(kind(learning_rate=0.1), np.ones(4), g, 6)

    w: Floats = np.ones(4)
    m: Floats = np.zeros(4)
    v, out = m, []
    for t, gradient in enumerate(g, 1):
        step, m, v = followed(key(kind), gradient, m, v, t)
        w = w - 0.1 * step
        out.append(w)

    np.testing.assert_allclose(engine[1:], out, rtol=1e-6)


def followed(rule: str, g: Floats, m: Floats, v: Floats, t: int) -> tuple[Floats, Floats, Floats]:
    """The step per unit of learning rate as the formulas say, and what is remembered."""
    b1, b2, ε = 0.9, 0.99 if rule == "lion" else 0.999, 1e-8
    if rule in {"momentum", "nesterov"}:
        m = 0.9 * m + g
        return (m if rule == "momentum" else g + 0.9 * m), m, v
    if rule == "adagrad":
        v = v + g**2
        return g / (np.sqrt(v) + 1e-10), m, v
    if rule == "rmsprop":
        v = 0.99 * v + 0.01 * g**2
        return g / (np.sqrt(v) + ε), m, v
    if rule == "adadelta":
        v = 0.9 * v + 0.1 * g**2
        step = g * np.sqrt(m + 1e-6) / np.sqrt(v + 1e-6)
        return step, 0.9 * m + 0.1 * step**2, v
    if rule == "lion":
        return np.sign(b1 * m + (1 - b1) * g), b2 * m + (1 - b2) * g, v
    if rule == "sgd":
        return g, m, v
    m = b1 * m + (1 - b1) * g
    if rule == "adamax":
        v = np.maximum(b2 * v, np.abs(g) + ε)
        return m / ((1 - b1**t) * v), m, v
    v = b2 * v + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    if rule == "nadam":
        μ = [b1 * (1 - 0.5 * 0.96 ** (0.004 * i)) for i in range(1, t + 2)]
        m_hat = μ[t] * m / (1 - np.prod(μ)) + (1 - μ[t - 1]) * g / (1 - np.prod(μ[:-1]))
    return m_hat / (np.sqrt(v / (1 - b2**t)) + ε), m, v


@pytest.mark.parametrize("kind", kinds_of(AnySchedule), ids=key)
def test_the_rate_in_the_formula_is_the_engines(kind: type[Schedule]) -> None:
    said: dict[str, Callable[[int], float]] = {
        "constant": lambda t: 0.1,
        "step": lambda t: 0.1 * 0.5 ** (t // 100),
        "exponential": lambda t: 0.1 * 0.999**t,
        "cosine": lambda t: 0.5 * 0.1 * (1 + np.cos(pi * min(t, 1000) / 1000)),
        "warmup": lambda t: 0.1 * (0.1 + 0.9 * min(1, t / 100)),
    }

    for t in (0, 1, 50, 100, 999, 5000):
        assert kind().rate(0.1, t) == pytest.approx(said[key(kind)](t))


@pytest.mark.parametrize("kind", kinds_of(AnyPreprocessing), ids=key)
def test_what_the_formula_does_to_the_inputs_the_engine_does(kind: type[Preprocessing]) -> None:
    x = np.random.default_rng(7).normal(3, 2.5, (40, 3))
    said: dict[str, Callable[[], Floats]] = {
        "none": lambda: x,
        "standardize": lambda: np.asarray((x - x.mean(axis=0)) / x.std(axis=0)),
        "min_max": lambda: np.asarray((x - x.min(axis=0)) / (x.max(axis=0) - x.min(axis=0))),
        "normalize": lambda: np.asarray(x / (np.abs(x) ** 2).sum(axis=1, keepdims=True) ** (1 / 2)),
    }

    made = kind().fitted(x)(x)

    if key(kind) in said:
        np.testing.assert_allclose(made, said[key(kind)]())
    else:
        np.testing.assert_allclose(np.cov(made.T, bias=True), np.eye(3), atol=1e-9)


def test_a_setting_stands_in_its_owners_formula() -> None:
    assert of_setting("negative_slope", LeakyRelu) == of_component(LeakyRelu)
    assert of_setting("epsilon", AdamW) == of_component(AdamW)
    assert "λw" in of_setting("weight_decay", SGD)[0]
    assert "λ sign w" in of_setting("l1", AdamW)[0]
    assert of_setting("smoothing", CrossEntropy) == of_component(CrossEntropy)
    assert of_setting("order", Normalize) == of_component(Normalize)
    assert of_setting("nobody knows") == ()
