"""What holds for every optimizer: precision, no denormal numbers, no allocation, decay in its place."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from core.components.component import key, kinds_of
from core.components.optimizers import SGD, AdamW, AnyOptimizer, Lion, Momentum, Optimizer
from core.components.optimizers.optimizer import flush, square
from core.components.schedules import Exponential
from core.numerics import Floats
from tests.core.components.optimizers.golden import CASES

SIZE = 1000
TINY = float(np.finfo(np.float32).tiny)
OPTIMIZERS: list[Optimizer] = [*CASES.values(), Momentum(momentum=0.3)]

every_optimizer = pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=repr)


class Run:
    """An optimizer at work on weights of one precision."""

    def __init__(self, optimizer: Optimizer, w: Floats) -> None:
        self.optimizer, self.w = optimizer, w
        self.state = optimizer.start(w.size, w.dtype)
        self.out, self.scratch = np.zeros_like(w), np.zeros_like(w)
        self.steps = 0

    def update(self, g: Floats) -> Floats:
        """The update for a gradient, not yet added."""
        everywhere = slice(0, self.w.size)
        self.optimizer.update(self.w, g, self.state, self.steps, self.out, self.scratch, everywhere)
        self.steps += 1
        return self.out


@every_optimizer
def test_float32_agrees_with_float64(optimizer: Optimizer) -> None:
    rng = np.random.default_rng(1)
    w = rng.standard_normal(SIZE).astype(np.float32)
    narrow, wide = Run(optimizer, w), Run(optimizer, w.astype(float))

    for scale in (1.0, 1e-3, 1e-6, 1e3, 1.0):
        g = (scale * rng.standard_normal(SIZE)).astype(np.float32)
        pair = narrow.update(g.copy()).copy(), wide.update(g.astype(float))
        np.testing.assert_allclose(*pair, rtol=2e-5, atol=1e-6 * optimizer.learning_rate)


@pytest.mark.sampled(4)
@every_optimizer
@pytest.mark.parametrize("scale", [1.0, 1e-12, 1e-19, 1e-25, 1e-33])
def test_no_number_becomes_denormal_while_the_gradient_is_tiny_and_after_it_is_gone(
    optimizer: Optimizer, scale: float
) -> None:
    run = Run(replace(optimizer, weight_decay=0.0), np.ones(SIZE, np.float32))
    faint = np.geomspace(scale, scale * 10, SIZE).astype(np.float32)

    for step in range(1200):
        run.update(faint.copy() if step < 20 else np.zeros(SIZE, np.float32))

        assert not denormal(run.state).any(), step
        assert not denormal(run.scratch).any(), step


@every_optimizer
def test_gradients_of_both_signs_leave_no_denormal_numbers_behind(optimizer: Optimizer) -> None:
    rng = np.random.default_rng(2)
    run = Run(optimizer, np.ones(SIZE, np.float32))

    for _ in range(65):  # the last of these, step 64, is one that flushes
        run.update((1e-34 * rng.standard_normal(SIZE)).astype(np.float32))

    assert not denormal(run.state).any()


@every_optimizer
def test_no_gradient_from_the_start_is_no_update(optimizer: Optimizer) -> None:
    run = Run(replace(optimizer, weight_decay=0.0), np.ones(SIZE, np.float32))

    for _ in range(5):
        assert not run.update(np.zeros(SIZE, np.float32)).any()


@every_optimizer
def test_the_state_has_as_many_vectors_as_promised(optimizer: Optimizer) -> None:
    state = optimizer.start(7, np.float32)

    assert state.shape == (optimizer.vectors, 7)
    assert state.dtype == np.dtype(np.float32)
    assert not state.any()


@every_optimizer
def test_a_step_allocates_nothing(optimizer: Optimizer) -> None:
    size = 20_000
    run, g = Run(optimizer, np.ones(size, np.float32)), np.ones(size, np.float32)
    run.update(g)

    tracemalloc.start()
    for _ in range(50):
        run.update(g)
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert after < 4 * size / 10
    assert peak < 4 * size / 2


@every_optimizer
def test_the_step_does_not_touch_the_weights(optimizer: Optimizer) -> None:
    run = Run(optimizer, np.full(SIZE, 0.5))

    run.update(np.ones(SIZE))

    assert (run.w == 0.5).all()


@every_optimizer
def test_the_direction_is_the_step_per_unit_of_learning_rate(optimizer: Optimizer) -> None:
    optimizer = replace(optimizer, weight_decay=0.0)
    run, g = Run(optimizer, np.ones(4)), np.array([1.0, -2.0, 0.5, 3.0])
    update, direction = run.update(g), np.empty(4)

    optimizer.direction(g, optimizer.start(4, float), 0, direction, np.empty(4))

    np.testing.assert_allclose(update, -optimizer.learning_rate * direction, rtol=1e-14)


def test_only_the_weights_decay_in_the_gradient() -> None:
    w, g, out = np.full(4, 2.0), np.ones(4), np.empty(4)

    SGD(learning_rate=0.1, weight_decay=0.5).update(w, g, np.empty((0, 4)), 0, out, np.empty(4), slice(0, 3))

    assert out.tolist() == pytest.approx([-0.2, -0.2, -0.2, -0.1])


@pytest.mark.parametrize("kind", [AdamW, Lion])
def test_decoupled_decay_pulls_at_the_weights_alone(kind: type[AdamW] | type[Lion]) -> None:
    optimizer = kind(learning_rate=0.1, weight_decay=0.5)
    w, g, out = np.full(4, 2.0), np.zeros(4), np.empty(4)

    optimizer.update(w, g, optimizer.start(4, float), 0, out, np.empty(4), slice(0, 3))

    assert out.tolist() == pytest.approx([-0.1, -0.1, -0.1, 0.0])
    assert not g.any()


@every_optimizer
@given(weights=st.lists(st.floats(-3, 3), min_size=6, max_size=6), penalty=st.floats(1e-3, 1))
def test_an_l1_penalty_is_its_slope_in_the_gradient_of_the_weights(
    optimizer: Optimizer, weights: list[float], penalty: float
) -> None:
    w, rng, shares = np.array(weights), np.random.default_rng(2), slice(0, 4)
    inside, beside = replace(optimizer, l1=penalty), replace(optimizer, l1=0.0)
    state, other, scratch = inside.start(6, float), beside.start(6, float), np.empty(6)
    out, expected = np.empty(6), np.empty(6)

    for step in range(3):
        g = rng.standard_normal(6)
        added = g + penalty * np.sign(w) * [1, 1, 1, 1, 0, 0]
        inside.update(w, g, state, step, out, scratch, shares)
        beside.update(w, added, other, step, expected, scratch, shares)

        np.testing.assert_allclose(out, expected, rtol=1e-12, atol=1e-15)


def test_an_l1_penalty_leaves_zeros_and_biases_alone() -> None:
    w, out = np.array([2.0, -3.0, 0.0, 5.0]), np.empty(4)

    SGD(learning_rate=0.1, l1=0.5).update(w, np.zeros(4), np.empty((0, 4)), 0, out, np.empty(4), slice(0, 3))

    assert out.tolist() == pytest.approx([-0.05, 0.05, 0.0, 0.0])


def test_a_rate_that_has_all_but_vanished_moves_nothing() -> None:
    optimizer = SGD(learning_rate=1.0, schedule=Exponential(factor=0.5))
    run = Run(optimizer, np.ones(SIZE, np.float32))
    run.steps = 120

    assert not run.update(np.ones(SIZE, np.float32)).any()


def test_a_learning_rate_of_zero_only_watches() -> None:
    assert not Run(SGD(learning_rate=0.0, weight_decay=1.0), np.ones(3)).update(np.ones(3)).any()


def test_the_learning_rates_start_where_they_are_usual() -> None:
    kinds: tuple[Any, ...] = kinds_of(AnyOptimizer)

    rates = {key(kind): kind().learning_rate for kind in kinds}

    assert rates == {
        **dict.fromkeys(["sgd", "momentum", "nesterov"], 0.05),
        "adagrad": 0.01,
        **dict.fromkeys(["rmsprop", "adam", "adamax", "nadam", "adamw"], 0.001),
        "adadelta": 1.0,
        "lion": 0.0001,
    }


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_flushing_takes_what_is_faint_and_leaves_the_rest(dtype: type[np.floating]) -> None:
    tiny = float(np.finfo(dtype).tiny)
    x = np.array([0.0, tiny / 4, -tiny, 100 * tiny, 1e5 * tiny, -3e20 * tiny, 1.5, -7e20], dtype)
    before = x.copy()

    flush(x, step=16, decay=0.99)

    assert x[:4].tolist() == [0.0] * 4
    np.testing.assert_allclose(x[4:6], before[4:6], rtol=2e-2)
    np.testing.assert_array_equal(x[6:], before[6:])


def test_squares_are_exact_until_they_would_be_denormal() -> None:
    g = np.array([0.0, 1e-30, -1e-10, 0.5, -3e3], np.float32)
    out = np.empty_like(g)

    square(g, out)

    np.testing.assert_allclose(out[2:], g[2:] ** 2, rtol=1e-6)
    assert (out >= TINY).all()


def denormal(x: Floats) -> NDArray[np.bool_]:
    """Where x is neither zero nor a normal number."""
    mask: NDArray[np.bool_] = (x != 0) & (np.abs(x) < np.finfo(x.dtype).tiny)
    return mask
