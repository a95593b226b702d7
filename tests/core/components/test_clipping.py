"""Clipping against an independent framework's, and far outside the floating-point range."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.components.clipping import Clipping, GlobalNorm, NoClipping, Norm, Value
from core.numerics import Floats

with np.load(Path(__file__).parents[2] / "golden" / "optimizers.npz") as stored:
    GOLDEN = dict(stored)
GRADIENTS = [GOLDEN[f"clip.g{i}"] for i in range(4)]
LIMITS = (1, 5, 1000)


@pytest.mark.parametrize("limit", LIMITS)
@pytest.mark.parametrize("name, kind", [("global_norm_exact", GlobalNorm), ("per_tensor_norm", Norm), ("value", Value)])
def test_clipping_agrees_with_the_independent_framework(
    name: str, kind: type[GlobalNorm] | type[Norm] | type[Value], limit: int
) -> None:
    gradients = clipped(kind(limit=limit), GRADIENTS)

    for i, g in enumerate(gradients):
        np.testing.assert_allclose(g, GOLDEN[f"clip.{name}.{limit}.g{i}"], rtol=1e-12, atol=0)


def test_without_clipping_nothing_changes() -> None:
    gradients = clipped(NoClipping(), GRADIENTS)

    for g, before in zip(gradients, GRADIENTS, strict=True):
        np.testing.assert_array_equal(g, before)


@given(arrays(float, st.integers(1, 6), elements=st.floats(-2000, 2000)), st.floats(1e-3, 1e3))
def test_a_global_norm_is_never_above_its_limit_and_never_stretched(sizes: Floats, limit: float) -> None:
    factors = GlobalNorm(limit=limit).log2_factors(sizes)

    assert np.ptp(factors) == 0
    assert factors.max() <= 0
    assert norm_of(sizes + factors) <= math.log2(limit) + 1e-9 or factors.max() == 0


def test_norms_beyond_the_floating_point_range_are_cut_to_the_limit() -> None:
    sizes = np.array([1300.0, -1300.0])

    assert Norm(limit=4).log2_factors(sizes).tolist() == [-1298.0, 0.0]
    assert GlobalNorm(limit=4).log2_factors(sizes).tolist() == [-1298.0, -1298.0]


@pytest.mark.parametrize("clipping", [Norm(limit=0.5), GlobalNorm(limit=0.5)])
def test_a_gradient_of_zeros_is_left_alone(clipping: Clipping) -> None:
    assert clipping.log2_factors(np.array([-np.inf, -np.inf])).tolist() == [0.0, 0.0]


def test_a_tensor_of_zeros_does_not_disturb_the_global_norm() -> None:
    assert GlobalNorm(limit=1).log2_factors(np.array([-np.inf, 3.0])).tolist() == [-3.0, -3.0]


@pytest.mark.parametrize("clipping", [Norm(), GlobalNorm()])
@pytest.mark.parametrize("broken", [np.inf, np.nan])
def test_a_gradient_that_is_not_finite_is_not_hidden(clipping: Clipping, broken: float) -> None:
    assert clipping.log2_factors(np.array([broken])).tolist() == [0.0]


def test_values_are_limited_in_place() -> None:
    g = np.array([-3.0, 0.2, 7.0], np.float32)

    Value(limit=0.5).limit_values(g)

    assert g.tolist() == [-0.5, np.float32(0.2), 0.5]


def clipped(clipping: Clipping, gradients: list[Floats]) -> list[Floats]:
    """The gradients as a learner clips them."""
    factors = clipping.log2_factors(np.array([math.log2(np.linalg.norm(g)) for g in gradients]))
    result: list[Floats] = [g * 2.0**factor for g, factor in zip(gradients, factors, strict=True)]
    for g in result:
        clipping.limit_values(g)
    return result


def norm_of(log2_norms: Floats) -> float:
    """log2 of the norm of all tensors together."""
    top = float(log2_norms.max())
    return top + 0.5 * math.log2(float(np.sum(4.0 ** (log2_norms - top))))
