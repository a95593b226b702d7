"""Rules that divide by the usual size of the gradient."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.components.optimizers import AdaDelta, AdaGrad, Optimizer, RMSProp, trajectory
from core.numerics import Floats


@pytest.mark.parametrize("optimizer", [AdaGrad(), RMSProp(), AdaDelta(epsilon=1e-16)])
def test_the_step_hardly_depends_on_the_scale_of_the_gradient(optimizer: Optimizer) -> None:
    gradients = np.random.default_rng(3).standard_normal((20, 4))

    small, large = (trajectory(optimizer, np.zeros(4), gradients * scale) for scale in (1.0, 1e3))

    assert directions(small) == directions(large)
    if not isinstance(optimizer, AdaDelta):
        np.testing.assert_allclose(small, large, rtol=1e-5)


def test_adagrad_slows_down_with_the_root_of_time() -> None:
    path = trajectory(AdaGrad(learning_rate=1.0), [0.0], np.ones((100, 1)), steps=100)

    np.testing.assert_allclose(-np.diff(path[:, 0]), 1 / np.sqrt(np.arange(1, 101)), rtol=1e-9)


def test_rmsprop_forgets_and_goes_on_at_its_rate() -> None:
    path = trajectory(RMSProp(learning_rate=0.01, decay=0.5), [0.0], np.full((60, 1), 7.0), steps=60)

    assert path[60, 0] - path[59, 0] == pytest.approx(-0.01)


def test_adadelta_begins_at_the_root_of_epsilon_over_its_first_mean() -> None:
    path = trajectory(AdaDelta(decay=0.9, epsilon=1e-6), [0.0], [[2.0]], steps=1)

    assert path[1, 0] == pytest.approx(-2 * math.sqrt(1e-6 / (0.1 * 4 + 1e-6)), rel=1e-12)


def test_a_gradient_far_below_epsilon_is_not_made_loud() -> None:
    gradients = np.full((1, 1), 1e-20)

    path = trajectory(RMSProp(learning_rate=1.0, epsilon=1e-8), [0.0], gradients, steps=1)

    assert path[1, 0] == pytest.approx(-1e-12, rel=1e-9)


def directions(path: Floats) -> list[list[float]]:
    """The signs of all steps."""
    signs: list[list[float]] = np.sign(np.diff(path, axis=0)).tolist()
    return signs
