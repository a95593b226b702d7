"""Adam and its family."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.optimizers import Adam, AdaMax, AdamW, NAdam, Optimizer, trajectory
from core.components.optimizers.moments import FADED
from core.numerics import Floats


@pytest.mark.parametrize("optimizer", [Adam(learning_rate=0.1), AdamW(learning_rate=0.1), AdaMax(learning_rate=0.1)])
@pytest.mark.parametrize("size", [1e-4, 1.0, 1e4])
def test_a_steady_gradient_moves_by_one_learning_rate_whatever_its_size(optimizer: Optimizer, size: float) -> None:
    path = trajectory(optimizer, [0.0], np.full((20, 1), -size))

    np.testing.assert_allclose(np.diff(path[:, 0]), 0.1, rtol=2e-4)


def test_without_decay_adamw_is_adam() -> None:
    gradients = np.random.default_rng(4).standard_normal((20, 3))

    np.testing.assert_array_equal(trajectory(AdamW(), np.ones(3), gradients), trajectory(Adam(), np.ones(3), gradients))


def test_adamax_remembers_an_outburst() -> None:
    gradients = np.array([[1.0]] * 5 + [[1000.0]] + [[1.0]] * 20)

    path = trajectory(AdaMax(learning_rate=0.1, beta1=0.0), [0.0], gradients, steps=26)

    assert np.diff(path[:, 0])[6] == pytest.approx(-0.1 / 999, rel=1e-6)


@pytest.mark.parametrize("beta1", [0.5, 0.9, 0.99999])
def test_nadam_follows_the_paper_long_after_its_start(beta1: float) -> None:
    steps = FADED + 60
    gradients = np.random.default_rng(5).standard_normal((steps, 2))

    path = trajectory(NAdam(learning_rate=0.02, beta1=beta1), np.ones(2), gradients, steps=steps)

    np.testing.assert_allclose(path[-1], by_the_paper(beta1, gradients)[-1], rtol=1e-10)


def by_the_paper(beta1: float, gradients: Floats) -> list[Floats]:
    """NAdam word by word: Dozat 2016, algorithm 2 with the schedule of section 3."""
    w: list[Floats] = [np.ones(2)]
    m, n, product = np.zeros(2), np.zeros(2), 1.0
    for t, g in enumerate(gradients, start=1):
        now, following = (beta1 * (1 - 0.5 * 0.96 ** (0.004 * i)) for i in (t, t + 1))
        product *= now
        m, n = beta1 * m + (1 - beta1) * g, 0.999 * n + 0.001 * g**2
        ahead = following * m / (1 - product * following) + (1 - now) * g / (1 - product)
        w.append(w[-1] - 0.02 * ahead / (np.sqrt(n / (1 - 0.999**t)) + 1e-8))
    return w
