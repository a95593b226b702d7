"""Normalizations: mean 0 and variance 1, for signals of any size, and a gradient that knows of both."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import settings
from core.layers import BatchNorm, Layer, LayerNorm, Place, RmsNorm
from core.numerics import Floats
from tests.core.layers.places import back, place_of, signals

KINDS = (BatchNorm, LayerNorm, RmsNorm)
AXES = {BatchNorm: 0, LayerNorm: 1, RmsNorm: 1}


def normalized(layer: Layer, x: Floats, dy: Floats | None = None) -> tuple[Floats, Floats, Place]:
    """What leaves the layer, and what it sends back for dy."""
    place = place_of(layer, [x])
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):  # as in the passes
        y = (bound := layer.bind(place)).forward(x)
        return y, back(bound, place, np.ones_like(x) if dy is None else dy)[0], place


def by_definition(layer: Layer, x: Floats, epsilon: float = 1e-5) -> Floats:
    """In the widest floating-point numbers that there are."""
    x, axis = x.astype(np.longdouble), AXES[type(layer)]
    centred = x if isinstance(layer, RmsNorm) else x - x.mean(axis=axis, keepdims=True)
    return np.asarray(centred / np.sqrt((centred**2).mean(axis=axis, keepdims=True) + epsilon), float)


@pytest.mark.parametrize("kind", KINDS)
def test_the_defaults_are_the_contracts(kind: type[Layer]) -> None:
    defaults = {setting.name: setting.default for setting in settings(kind)}

    assert defaults == {"epsilon": 1e-5, "trainable": True, "name": ""}


@pytest.mark.parametrize("kind", KINDS)
def test_the_forward_pass_is_the_definition(kind: type[BatchNorm | LayerNorm | RmsNorm]) -> None:
    x = 3 + 2 * default_rng(0).standard_normal((7, 5))
    place = place_of(layer := kind(epsilon=0.1), [x])
    rng = default_rng(1)
    for name in place.gradients:
        place.own[name][...] = rng.standard_normal(5)

    y = layer.bind(place).forward(x)

    gamma, beta = place.own["gamma"], place.own.get("beta", 0)
    np.testing.assert_allclose(y, by_definition(layer, x, 0.1) * gamma + beta, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("kind", KINDS)
def test_at_the_start_it_only_normalizes(kind: type[Layer]) -> None:
    own = place_of(kind(), signals(default_rng(0), 4, 3)).own

    assert (own["gamma"] == 1).all()
    assert ("beta" in own) == (kind is not RmsNorm)
    assert "beta" not in own or (own["beta"] == 0).all()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("precision, size", [
    (np.float32, 1e-30), (np.float32, 1e-20), (np.float32, 1e18), (np.float32, 1e20), (np.float32, 1e37),
    (float, 1e-300), (float, 1e-160), (float, 1e160), (float, 1e300),
])  # fmt: skip
def test_signals_of_any_size_are_normalized(kind: type[Layer], precision: type, size: float) -> None:
    rng = default_rng(0)
    unit: Floats = rng.standard_normal((16, 9)).astype(precision)
    x: Floats = unit * precision(size)
    dy: Floats = rng.standard_normal((16, 9)).astype(precision)

    y, dx, _ = normalized(kind(), x, dy)

    _, moderate, _ = normalized(kind(), unit if size > 1 else precision(1e-9) * unit, dy)
    expected, shrunk = by_definition(kind(), x), max(size, 1)  # of huge signals the gradient is as much smaller
    np.testing.assert_allclose(y, expected, rtol=1e-4, atol=1e-5 * np.abs(expected).max())
    np.testing.assert_allclose(dx * precision(shrunk), moderate, rtol=1e-3, atol=1e-3 * np.abs(moderate).max())


@pytest.mark.parametrize("kind", KINDS)
def test_one_giant_leaves_the_others_alone(kind: type[Layer]) -> None:
    x = default_rng(0).standard_normal((6, 6)).astype(np.float32)
    x[2, 2] = 1e30
    others = (slice(None), [0, 1, 3, 4, 5]) if AXES[kind] == 0 else ([0, 1, 3, 4, 5], slice(None))

    y, _, _ = normalized(kind(), x)

    np.testing.assert_allclose(y, by_definition(kind(), x), rtol=1e-4, atol=1e-5)
    assert np.abs(y[others]).max() > 0.5


@pytest.mark.parametrize("kind", [BatchNorm, LayerNorm])
@pytest.mark.parametrize("constant", [0.0, 0.1, 1e10, 1e30])
def test_what_does_not_vary_becomes_exactly_zero(kind: type[Layer], constant: float) -> None:
    x = np.full((7, 5), constant, np.float32)
    dy = default_rng(0).standard_normal((7, 5)).astype(np.float32)

    y, dx, _ = normalized(kind(), x, dy)

    assert not y.any()
    np.testing.assert_allclose(dx, (dy - dy.mean(axis=AXES[kind], keepdims=True)) / 1e-5**0.5, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("kind", KINDS)
def test_the_gradient_has_nothing_of_what_is_taken_out(kind: type[BatchNorm | LayerNorm | RmsNorm]) -> None:
    rng, axis = default_rng(0), AXES[kind]
    place = place_of(layer := kind(epsilon=1e-12), signals(rng, 9, 8))

    (bound := layer.bind(place)).forward(x := place.trail[-1])
    (dx,) = back(bound, place, rng.standard_normal((9, 8)))

    centred = x if kind is RmsNorm else x - x.mean(axis=axis, keepdims=True)
    np.testing.assert_allclose((dx * centred).sum(axis=axis), 0, atol=1e-10)
    if kind is not RmsNorm:
        np.testing.assert_allclose(dx.sum(axis=axis), 0, atol=1e-13)
