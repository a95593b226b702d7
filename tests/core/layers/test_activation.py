"""Activation in a slot of its own: it bends, and multiplies the gradient by its slope."""

from __future__ import annotations

import numpy as np
from numpy.random import default_rng

from core.components.activations import Relu, Tanh
from core.components.component import settings
from core.layers import ActivationLayer
from tests.core.layers.places import back, place_of, signals


def test_the_defaults_are_the_contracts() -> None:
    assert {setting.name: setting.default for setting in settings(ActivationLayer)} == {
        "activation": Tanh(),
        "name": "",
    }


def test_its_delta_is_taken_at_its_output() -> None:
    rng = default_rng(0)
    place = place_of(layer := ActivationLayer(), signals(rng, 6, 4))
    dy = rng.standard_normal((6, 4))

    y = (bound := layer.bind(place)).forward(place.trail[-1])
    (dx,) = back(bound, place, dy)

    np.testing.assert_array_equal(place.buffers.delta, dy)
    np.testing.assert_allclose(y, np.tanh(place.trail[-1]))
    np.testing.assert_allclose(dx, dy * (1 - y**2))


def test_it_has_nothing_to_learn_and_keeps_the_width() -> None:
    layer = ActivationLayer(activation=Relu())

    assert (layer.parameters([(3,), (4,)]), layer.outputs((4,)), layer.memory((4,))) == ({}, (4,), {})
