"""Target scaling: amounts in a unit of their training split."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.components.component import help_text, key, kinds_of
from core.components.target_scaling import AnyTargetScaling, MinMaxTarget, StandardizedTarget, Unscaled
from core.numerics import Floats

amounts = arrays(float, (6, 2), elements=st.floats(-1e6, 1e6))


def test_the_kinds_are_those_of_the_contract() -> None:
    assert [key(kind) for kind in kinds_of(AnyTargetScaling)] == ["none", "standardize", "min_max"]
    assert all(help_text(kind).endswith(".") for kind in kinds_of(AnyTargetScaling))


def test_without_scaling_nothing_is_made_of_the_target() -> None:
    scalings: list[AnyTargetScaling] = [Unscaled(), MinMaxTarget()]

    assert [scaling.fitted(np.ones((3, 1))) is None for scaling in scalings] == [True, False]


@given(target=amounts)
def test_standardized_amounts_have_mean_0_and_deviation_1(target: Floats) -> None:
    scaled = StandardizedTarget().fitted(target)(target)

    wide = target.std(axis=0) > 1e-3 * (1 + np.abs(target).max(axis=0))
    np.testing.assert_allclose(scaled.mean(axis=0)[wide], 0, atol=1e-9)
    np.testing.assert_allclose(scaled.std(axis=0)[wide], 1, rtol=1e-9)


@pytest.mark.parametrize("size", [1e-320, 1e-200, 1e200, 1e305])
def test_amounts_whose_squares_are_no_numbers_are_standardized_like_others(size: float) -> None:
    target = np.random.default_rng(0).uniform(100, 600, (50, 1))

    scaled = StandardizedTarget().fitted(target * size)(target * size)

    assert (scaled.mean(), scaled.std()) == (pytest.approx(0, abs=1e-2), pytest.approx(1, rel=1e-2))


@given(target=amounts)
def test_min_max_reaches_from_0_to_1(target: Floats) -> None:
    scaled = MinMaxTarget().fitted(target)(target)

    assert (scaled >= 0).all()
    assert (scaled <= 1).all()


@pytest.mark.parametrize("scaling", [StandardizedTarget(), MinMaxTarget()], ids=str)
def test_a_constant_is_divided_by_1(scaling: StandardizedTarget | MinMaxTarget) -> None:
    assert scaling.fitted(np.full((4, 1), 7.0))(np.array([[9.0]])).tolist() == [[2.0]]
