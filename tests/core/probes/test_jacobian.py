"""Jacobians against finite differences of a layer written down a second time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from core.components.activations import Linear, Tanh
from core.components.initializers import Orthogonal
from core.layers import BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.layers.activation import ActivationLayer
from core.numerics import Floats
from core.probes.jacobian import LARGEST, SAMPLES, Jacobian, Spectrum
from core.training.session import Session
from tests.core.networks import deep
from tests.core.probes.every_kind import LAYERS, measured

STEP = 1e-6
Map = Callable[[Floats], Floats]


def phi(activation: object, h: Floats) -> Floats:
    """phi, as the textbook has it."""
    plain: dict[str, Map] = {
        "Tanh": np.tanh,
        "Relu": lambda z: np.maximum(z, 0),
        "Sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "LeakyRelu": lambda z: np.where(z > 0, z, 0.1 * z),
        "Elu": lambda z: np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1),
        "Linear": lambda z: z,
    }
    return plain[type(activation).__name__](h)


def layer_as_map(session: Session, i: int, sample: int) -> Map:
    """What the layer makes of one sample, all else as it is."""
    layer, own, x = session.network.entries[i], session.network.own[i], session.passes.trail[i]
    match layer:
        case Dense():
            return lambda v: phi(layer.activation, v @ own["W"] + own["b"])
        case Maxout():
            return lambda v: (v @ own["W"] + own["b"]).max(axis=0)
        case ActivationLayer():
            return lambda v: phi(layer.activation, v)
        case BatchNorm():
            return lambda v: own["gamma"] * (v - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 1e-5) + own["beta"]
        case LayerNorm():
            return lambda v: own["gamma"] * (v - v.mean()) / np.sqrt(v.var() + 1e-5) + own["beta"]
        case RmsNorm():
            return lambda v: own["gamma"] * v / np.sqrt((v**2).mean() + 1e-5)
        case Dropout():
            mask = session.passes.stacks.buffers[i].signal[sample] != 0
            return lambda v: v * mask / 0.6
        case Skip():
            source = session.passes.trail[i - layer.span][sample]
            return lambda v: source + 0.5 * v
    raise AssertionError


def differences(f: Map, x: Floats) -> Floats:
    """The Jacobian (outputs, inputs) from central differences."""
    return np.stack([(f(x + e) - f(x - e)) / (2 * STEP) for e in STEP * np.eye(len(x))], axis=1)


def seen(session: Session, entry: int) -> Spectrum:
    answer = Jacobian(entry).answer(session.trace)
    assert answer is not None
    return answer


@pytest.mark.parametrize("entry", range(len(LAYERS) + 1))
def test_every_kind_agrees_with_finite_differences(entry: int) -> None:
    session = measured()

    spectrum = seen(session, entry)

    samples = np.unique(np.linspace(0, 23, SAMPLES).astype(int))
    for row, sample in zip(spectrum.values, samples, strict=True):
        found = differences(layer_as_map(session, entry, sample), session.passes.trail[entry][sample])
        np.testing.assert_allclose(row, np.linalg.svd(found, compute_uv=False), atol=1e-7)
    np.testing.assert_allclose(spectrum.mean, spectrum.values.mean(axis=0))


def test_an_orthogonal_linear_layer_is_an_isometry() -> None:
    session = measured(deep(3, Linear(), Orthogonal(), units=16, precision="float64"), steps=1)

    np.testing.assert_allclose(seen(session, 1).values, 1.0, rtol=1e-12)


def test_a_saturated_layer_loses_every_direction() -> None:
    session = measured(deep(2, Tanh(), units=16))
    session.advance()
    session.network.parameters["0.b"][...] = 30.0
    session.step()

    assert seen(session, 0).values.max() < 1e-10


def test_widths_are_told_and_wide_layers_have_no_answer() -> None:
    session = measured(deep(2, units=LARGEST + 1), steps=1)
    small = seen(measured(), 2)

    assert (small.inputs, small.outputs, small.values.shape) == (12, 9, (SAMPLES, 9))
    assert Jacobian(1).answer(session.trace) is None
    assert Jacobian(77).answer(session.trace) is None
