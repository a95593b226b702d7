"""Dense: y = phi(x W + b), and the chain rule backwards."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.activations import Relu, Tanh
from core.components.component import settings
from core.components.initializers import Constant, HeNormal, Identity, XavierNormal, Zeros
from core.layers import Dense
from tests.core.layers.places import back, place_of

X = np.array([[1.0, 2.0], [-1.0, 0.5], [0.0, -3.0]])
W = np.array([[1.0, -1.0, 0.5], [2.0, 0.0, -0.5]])
B = np.array([0.1, 0.2, 0.3])


def test_the_defaults_are_the_contracts() -> None:
    defaults = {setting.name: setting.default for setting in settings(Dense)}

    assert defaults == {
        "units": 64,
        "activation": Tanh(),
        "initializer": XavierNormal(),
        "bias": True,
        "bias_initializer": Zeros(),
        "trainable": True,
        "name": "",
    }


def test_the_forward_pass_is_the_formula() -> None:
    y = Dense(units=3, activation=Relu()).predict([X], {"W": W, "b": B})

    np.testing.assert_allclose(y, np.maximum(X @ W + B, 0))


@pytest.mark.parametrize("bias", [True, False])
def test_the_backward_pass_is_the_chain_rule(bias: bool) -> None:
    layer = Dense(units=3, bias=bias)
    place = place_of(layer, [X])
    bound, dy = layer.bind(place), default_rng(0).standard_normal((3, 3))

    y = bound.forward(X)
    (dx,) = back(bound, place, dy)

    delta = dy * (1 - y**2)
    np.testing.assert_allclose(place.buffers.delta, delta)
    np.testing.assert_allclose(place.gradients["W"], X.T @ delta)
    np.testing.assert_allclose(dx, delta @ place.own["W"].T)
    if bias:
        np.testing.assert_allclose(place.gradients["b"], delta.sum(axis=0))


def test_without_a_bias_there_is_none_to_learn() -> None:
    assert Dense(units=3, bias=False).parameters([(2,)]) == {"W": (2, 3)}


def test_weights_and_biases_are_drawn_by_their_own_initializers() -> None:
    own = {"W": np.empty((2, 3)), "b": np.empty(3)}

    Dense(units=3, initializer=Identity(), bias_initializer=Constant(value=0.5)).initialize(own, default_rng(0))

    np.testing.assert_array_equal(own["W"], np.eye(2, 3))
    np.testing.assert_array_equal(own["b"], [0.5] * 3)


def test_he_looks_at_the_inputs() -> None:
    own = {"W": np.empty((50, 400)), "b": np.empty(400)}

    Dense(units=400, initializer=HeNormal()).initialize(own, default_rng(0))

    assert own["W"].std() == pytest.approx(np.sqrt(2 / 50), rel=0.02)
