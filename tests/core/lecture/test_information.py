"""Information against SciPy-free sums by hand, numerical quadrature and finite differences."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.components.losses import BinaryCrossEntropy, MeanSquaredError
from core.lecture.information import (
    Gaussian,
    cross_entropy,
    cross_entropy_slope,
    divergence,
    entropy,
    excluded,
    sigmoid,
    squared_error_slope,
    with_share,
)
from core.numerics import Floats

weights = st.lists(st.floats(0.001, 1), min_size=2, max_size=8)
gaussians = st.builds(Gaussian, st.floats(-5, 5), st.floats(0.4, 3))


def distribution(weights: list[float]) -> Floats:
    return np.array(weights) / sum(weights)


def test_the_bits_of_coins_and_dice_are_known() -> None:
    assert entropy(np.array([0.5, 0.5])) == 1.0
    assert entropy(np.full(8, 1 / 8)) == 3.0
    assert entropy(np.array([1.0, 0.0])) == 0.0
    assert entropy(np.array([0.5, 0.25, 0.125, 0.125])) == 1.75
    assert cross_entropy(np.array([0.5, 0.5]), np.array([0.25, 0.75])) == pytest.approx(0.5 * 2 + 0.5 * 0.4150375)


@given(weights, st.data())
def test_the_cross_entropy_is_the_entropy_and_the_divergence(first: list[float], data: st.DataObject) -> None:
    p = distribution(first)
    q = distribution(data.draw(st.lists(st.floats(0.001, 1), min_size=len(p), max_size=len(p))))

    by_hand = sum(a * math.log2(a / b) for a, b in zip(p.tolist(), q.tolist(), strict=True))
    assert divergence(p, q) == pytest.approx(by_hand, abs=1e-12)
    assert cross_entropy(p, q) == pytest.approx(entropy(p) + divergence(p, q))


def test_what_q_excludes_costs_infinitely_much_and_what_p_excludes_nothing() -> None:
    p, q = np.array([0.5, 0.5, 0.0]), np.array([0.5, 0.0, 0.5])

    assert divergence(p, q) == cross_entropy(p, q) == math.inf
    assert excluded(p, q) == [1]
    assert divergence(np.array([1.0, 0.0]), np.array([0.5, 0.5])) == 1.0


@given(weights, st.floats(-0.5, 1.5), st.data())
def test_a_dragged_share_leaves_a_distribution_of_the_same_proportions(
    first: list[float], share: float, data: st.DataObject
) -> None:
    p = distribution(first)
    outcome = data.draw(st.integers(0, len(p) - 1))

    moved = with_share(p, outcome, share)

    assert moved.sum() == pytest.approx(1)
    assert (moved >= 0).all()
    assert moved[outcome] == min(max(share, 0), 1)
    others, before = np.delete(moved, outcome), np.delete(p, outcome)
    np.testing.assert_allclose(others * before.sum(), before * others.sum(), atol=1e-12)


def test_others_that_were_nothing_share_alike() -> None:
    np.testing.assert_allclose(with_share(np.array([1.0, 0.0, 0.0]), 0, 0.4), [0.4, 0.3, 0.3])


@given(gaussians, gaussians)
def test_closed_forms_of_gaussians_agree_with_quadrature(p: Gaussian, q: Gaussian) -> None:
    x = np.linspace(p.mean - 12 * p.deviation, p.mean + 12 * p.deviation, 20_001)
    weight = p.density(x) * (x[1] - x[0])
    log_q = -(((x - q.mean) / q.deviation) ** 2) / 2 - math.log(q.deviation * math.sqrt(2 * math.pi))
    log_p = -(((x - p.mean) / p.deviation) ** 2) / 2 - math.log(p.deviation * math.sqrt(2 * math.pi))

    assert weight.sum() == pytest.approx(1)
    assert p.entropy == pytest.approx(-(weight * log_p).sum() / math.log(2), rel=1e-9, abs=1e-9)
    assert p.cross_entropy(q) == pytest.approx(-(weight * log_q).sum() / math.log(2), rel=1e-9, abs=1e-9)
    assert p.divergence(q) == pytest.approx((weight * (log_p - log_q)).sum() / math.log(2), rel=1e-7, abs=1e-7)
    assert p.cross_entropy(q) == pytest.approx(p.entropy + p.divergence(q))


@pytest.mark.parametrize("target", [0.0, 1.0])
def test_slopes_are_those_of_the_losses(target: float) -> None:
    for z in (-30.0, -6.0, -0.3, 0.0, 2.0, 40.0):
        y = sigmoid(np.array([[z]]))
        dz, dy, goal = np.empty((1, 1)), np.empty((1, 1)), np.array([[target]])
        BinaryCrossEntropy().evaluate(np.array([[z]]), goal, dz)
        MeanSquaredError().evaluate(y, goal, dy)

        squared = dy * y / (1 + math.exp(z))  # the chain rule; y (1 - y) without cancellation
        assert float(cross_entropy_slope(np.array(z), target)) == pytest.approx(dz.item(), rel=1e-12, abs=0)
        assert float(squared_error_slope(np.array(z), target)) == pytest.approx(squared.item(), rel=1e-6, abs=1e-17)


@given(st.floats(-8, 8), st.sampled_from([0.0, 1.0]))
def test_the_slope_of_the_squared_error_is_its_difference_quotient(z: float, target: float) -> None:
    step = 1e-5
    above, below = ((float(sigmoid(np.array(z + side))) - target) ** 2 for side in (step, -step))

    assert float(squared_error_slope(np.array(z), target)) == pytest.approx((above - below) / (2 * step), abs=1e-9)
