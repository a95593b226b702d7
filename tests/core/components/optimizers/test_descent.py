"""Plain descent and its momenta, on gradients small enough for pencil and paper."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.optimizers import SGD, Lion, Momentum, Nesterov, trajectory


def test_sgd_goes_where_the_gradient_says() -> None:
    path = trajectory(SGD(learning_rate=0.5), [1.0, 1.0], [[2.0, -4.0]], steps=1)

    assert path[1].tolist() == [0.0, 3.0]


def test_momentum_reaches_ten_times_the_speed_of_a_steady_gradient() -> None:
    path = trajectory(Momentum(learning_rate=0.1, momentum=0.9), [0.0], np.ones((400, 1)), steps=400)

    assert path[400, 0] - path[399, 0] == pytest.approx(-1.0)


def test_nesterov_looks_one_step_ahead_of_momentum() -> None:
    gradients = [[1.0], [0.0]]

    path = trajectory(Nesterov(learning_rate=1.0, momentum=0.5), [0.0], gradients, steps=2)

    assert path[:, 0].tolist() == [0.0, -1.5, -1.75]


def test_without_momentum_all_three_are_plain_descent() -> None:
    gradients = np.random.default_rng(0).standard_normal((20, 5))
    plain = trajectory(SGD(), np.ones(5), gradients)

    for optimizer in (Momentum(momentum=0.0), Nesterov(momentum=0.0)):
        np.testing.assert_allclose(trajectory(optimizer, np.ones(5), gradients), plain, rtol=1e-14)


def test_lion_moves_every_weight_by_one_learning_rate() -> None:
    gradients = np.geomspace(1e-30, 1e30, 9)[None, :] * np.array([1, -1, 1, -1, 0, 1, -1, 1, -1])

    path = trajectory(Lion(learning_rate=0.25), np.zeros(9), gradients, steps=1)

    assert path[1].tolist() == [-0.25, 0.25, -0.25, 0.25, 0.0, -0.25, 0.25, -0.25, 0.25]


def test_lion_weighs_the_past_by_its_first_number_and_keeps_it_by_its_second() -> None:
    gradients = np.array([[1.0], [-0.05], [-0.2]])  # memory 0.1, then 0.085: signs of 0.5, 0.025 and -0.0575

    path = trajectory(Lion(learning_rate=1.0, beta1=0.5, beta2=0.9), [0.0], gradients, steps=3)

    assert np.diff(path[:, 0]).tolist() == [-1.0, -1.0, 1.0]
