"""Maxout: the largest of several linear pieces passes, and takes the gradient with it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import settings
from core.components.initializers import HeNormal
from core.layers import Bound, Maxout, Place
from core.numerics import Floats
from tests.core.layers.places import back, place_of

X = np.array([[1.0, 2.0], [-1.0, 0.5], [2.0, -3.0]])


def bound(w: Floats) -> tuple[Bound, Place]:
    layer = Maxout(units=w.shape[2], pieces=len(w))
    place = place_of(layer, [X])
    place.own["W"][...] = w
    return layer.bind(place), place


def test_the_defaults_are_the_contracts() -> None:
    defaults = {setting.name: setting.default for setting in settings(Maxout)}

    own = {"units": 64, "pieces": 2, "initializer": HeNormal(), "bias": True}
    assert defaults == {**own, "trainable": True, "name": ""}


def test_two_opposite_pieces_are_the_absolute_value() -> None:
    w = np.stack([np.eye(2), -np.eye(2)])

    y = Maxout(units=2).predict([X], {"W": w, "b": np.zeros((2, 2))})

    np.testing.assert_array_equal(y, np.abs(X))


def test_only_the_piece_that_won_learns() -> None:
    dy = default_rng(0).standard_normal((3, 2))
    layer, place = bound(np.stack([np.eye(2), -np.eye(2)]))

    layer.forward(X)
    (dx,) = back(layer, place, dy)

    gradients = place.gradients
    np.testing.assert_array_equal(place.buffers.delta, dy)  # taken at the output
    np.testing.assert_allclose(dx, dy * np.sign(X))
    np.testing.assert_allclose(gradients["b"], [(dy * (X > 0)).sum(axis=0), (dy * (X < 0)).sum(axis=0)])
    np.testing.assert_allclose(gradients["W"][1], X.T @ (dy * (X < 0)))


def test_on_a_tie_the_first_piece_takes_it_all() -> None:
    layer, place = bound(np.zeros((3, 2, 2)))

    layer.forward(X)
    back(layer, place, np.ones((3, 2)))

    np.testing.assert_array_equal(place.gradients["b"], [[3, 3], [0, 0], [0, 0]])


def test_fans_are_per_piece() -> None:
    own = {"W": np.empty((4, 50, 200)), "b": np.ones((4, 200))}

    Maxout(units=200, pieces=4).initialize(own, default_rng(0))

    assert own["W"].std() == pytest.approx(np.sqrt(2 / 50), rel=0.02)
    assert not np.array_equal(own["W"][0], own["W"][1])
    assert not own["b"].any()
