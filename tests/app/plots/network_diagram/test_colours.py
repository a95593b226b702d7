"""Few colours, and none of them lies."""

from __future__ import annotations

import math

import numpy as np
import pytest

from app.plots.network_diagram.colours import (
    ABSENT,
    GRADIENT,
    LEVELS,
    WEIGHT,
    ZERO,
    codes,
    faded,
    limit_of,
    palette,
    shades,
    typical_of_each,
)
from app.theme import DARK, LIGHT, PROJECTOR, Tokens
from app.theme.tokens import contrast


def test_a_value_has_its_place_between_cold_and_hot() -> None:
    values = np.array([-30.0, -15.0, 0.0, 15.0, math.inf, -math.inf, math.nan])

    assert codes(values, 15).tolist() == [0, 0, LEVELS // 2, LEVELS - 1, LEVELS - 1, ZERO, ABSENT]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR])
def test_the_ends_of_the_scale_are_the_colours_of_their_meaning(tokens: Tokens) -> None:
    scales = {"gradients": palette(tokens), "weights": shades(tokens)}

    assert {name: (scale[0], scale[LEVELS - 1]) for name, scale in scales.items()} == {
        "gradients": (tokens.cold, tokens.hot),
        "weights": (tokens.violet, tokens.green),
    }
    assert all(len(scale) == ABSENT + 1 for scale in scales.values())


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR])
def test_an_edge_that_vanishes_fades_and_one_that_explodes_does_not(tokens: Tokens) -> None:
    seen = [contrast(colour, tokens.panel) for colour in faded(tokens)]

    vanishing, exploding = seen[: LEVELS // 2 + 1], seen[LEVELS // 2 : LEVELS]
    assert [seen[ZERO], *vanishing] == sorted([seen[ZERO], *vanishing])
    assert exploding == sorted(exploding)
    assert seen[ZERO] > 1.1
    assert vanishing[0] < vanishing[-1] / 1.3


def test_the_scale_holds_every_value_and_ends_at_a_round_number() -> None:
    assert limit_of([None, np.array([[0.3, -1.7]])], WEIGHT) == 2.0
    assert limit_of([np.array([[-20.0, -math.inf]])], GRADIENT) == 50
    assert limit_of([None], WEIGHT) == 1.0


def test_a_single_gradient_next_to_nothing_does_not_change_the_scale() -> None:
    edges = np.full((8, 8), -6.0)
    edges[0, 0] = -40.0

    assert limit_of([edges], GRADIENT) == 15


def test_what_is_typical_of_a_column_is_the_root_mean_square_of_its_numbers() -> None:
    columns = [np.array([0.0, 0.0, 2.0]), np.array([-400.0]), np.array([300.0, 299.0])]

    found = typical_of_each(columns)

    expected = [0.5 * math.log10((1 + 1 + 1e4) / 3), -400.0, 300 + 0.5 * math.log10((1 + 1e-2) / 2)]
    assert found.tolist() == pytest.approx(expected)
    assert typical_of_each([]).tolist() == []
