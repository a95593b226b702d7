"""Every optimizer walks the path that an independent framework walked."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.clipping import GlobalNorm, Value
from core.components.component import kinds_of
from core.components.optimizers import SGD, AnyOptimizer, Momentum, trajectory
from core.components.schedules import Step
from core.numerics import Floats
from tests.core.components.optimizers.golden import CASES, expected, prescribed, start


@pytest.mark.parametrize("name", CASES)
def test_the_path_is_the_independent_frameworks(name: str) -> None:
    path = trajectory(CASES[name], start(), prescribed())

    np.testing.assert_allclose(path, expected(name), rtol=0, atol=1e-10)


def test_every_optimizer_is_compared() -> None:
    assert {type(optimizer) for optimizer in CASES.values()} == set(kinds_of(AnyOptimizer))


def test_gradients_may_be_a_function_of_the_weights() -> None:
    path = trajectory(SGD(learning_rate=0.1), [1.0, -2.0], lambda w: w, steps=3)

    np.testing.assert_allclose(path, [np.array([1.0, -2.0]) * 0.9**k for k in range(4)], rtol=1e-14)


def test_neither_start_nor_gradients_are_touched() -> None:
    beginning, gradients = np.array([1.0, 2.0]), np.full((20, 2), 9.0)

    trajectory(Momentum(clipping=Value(limit=1), weight_decay=0.1), beginning, gradients)

    assert beginning.tolist() == [1.0, 2.0]
    assert (gradients == 9.0).all()


def test_a_function_that_changes_its_argument_does_not_change_the_path() -> None:
    def careless(w: Floats) -> Floats:
        w *= 2
        return w

    path = trajectory(SGD(learning_rate=0.1), [1.0], careless, steps=1)

    assert path[:, 0].tolist() == pytest.approx([1.0, 0.8])


def test_the_whole_vector_is_clipped_as_one_tensor() -> None:
    path = trajectory(SGD(learning_rate=1.0, clipping=GlobalNorm(limit=1.0)), [0.0, 0.0], [[3.0, 4.0]], steps=1)

    np.testing.assert_allclose(path[1], [-0.6, -0.8], rtol=1e-14)


def test_what_is_clipped_is_the_gradient_without_the_penalty() -> None:
    clipped = SGD(learning_rate=1.0, clipping=GlobalNorm(limit=1.0), l1=0.25, weight_decay=0.5)

    path = trajectory(clipped, [4.0, -2.0], [[3.0, 4.0]], steps=1)

    np.testing.assert_allclose(path[1], [4 - 0.6 - 0.25 - 2, -2 - 0.8 + 0.25 + 1], rtol=1e-14)


def test_the_path_follows_the_schedule() -> None:
    optimizer = SGD(learning_rate=1.0, schedule=Step(every=1, factor=0.5))

    path = trajectory(optimizer, [0.0], np.ones((3, 1)), steps=3)

    assert path[:, 0].tolist() == [0.0, -1.0, -1.5, -1.75]


@pytest.mark.parametrize("shape", [(20, 3), (5, 2), (2,)])
def test_gradients_that_do_not_fit_are_refused_in_words(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"20 steps need \(20, 2\)"):
        trajectory(SGD(), [0.0, 0.0], np.ones(shape))
