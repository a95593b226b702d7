"""Slopes have one axis, so that activations can be compared by eye."""

from __future__ import annotations

import numpy as np
import pytest

from app.plots.activation_curve.curve import LayerCurve
from app.plots.activation_curve.scales import around, around_slopes
from core.components.activations import AnyActivation, Elu, Gelu, LeakyRelu, Relu, Selu, Sigmoid, Tanh
from core.layers import Dense, Maxout


def slopes_of(activation: AnyActivation) -> tuple[float, float]:
    """The range in which the slopes of a layer are shown."""
    curve = LayerCurve(0, Dense(units=4, activation=activation), 0, None)
    return around_slopes(curve, curve.curves(-4.0, 4.0)[2])


@pytest.mark.parametrize("activation", [Sigmoid(), Tanh(), Relu(), LeakyRelu()])
def test_slopes_of_any_activation_are_shown_between_0_and_1(activation: AnyActivation) -> None:
    assert slopes_of(activation) == (0.0, 1.0)


@pytest.mark.parametrize(("activation", "least"), [(Gelu(), 1.1), (Elu(alpha=3.0), 3.0), (Selu(), 1.7)])
def test_a_slope_above_1_is_in_sight_all_the_same(activation: AnyActivation, least: float) -> None:
    lower, upper = slopes_of(activation)

    assert lower <= 0.0
    assert least <= upper < 2 * least


def test_the_pieces_of_maxout_are_no_activation_and_have_an_axis_of_their_own() -> None:
    curve = LayerCurve(0, Maxout(units=4), 0, None)

    assert around_slopes(curve, np.array([-0.02, 0.03])) == pytest.approx((-0.02, 0.03))


def test_a_range_holds_zero_and_what_is_finite() -> None:
    assert around(np.array([2.0, np.inf, np.nan, 3.0])) == (0.0, 3.0)
