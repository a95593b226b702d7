"""One diverging scale, centred at zero decades."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.canvas.diverging import BETWEEN, BEYOND, HATCH, LAST, LIMITS, MIDDLE, NOTHING, codes, hatched, limit_for, table
from app.theme import DARK, LIGHT, PROJECTOR, Tokens


@given(st.floats(-300, 300), st.floats(-300, 300))
def test_larger_is_hotter_and_zero_decades_are_the_middle(first: float, second: float) -> None:
    low, middle, high = codes(np.array([min(first, second), 0.0, max(first, second)]), 300).tolist()

    assert low <= high
    assert middle == MIDDLE


def test_values_beyond_the_limits_have_the_colours_of_the_ends() -> None:
    assert codes(np.array([-99.0, 99.0], np.float32), 4).tolist() == [0, LAST]


def test_zero_infinity_and_nothing_have_codes_of_their_own() -> None:
    assert codes(np.array([-math.inf, math.inf, math.nan], np.float32), 4).tolist() == [HATCH, BEYOND, NOTHING]


def test_a_zero_becomes_a_hatch_and_the_rest_stays() -> None:
    image = np.full((12, 12), HATCH, np.uint8)
    image[:, 6:] = MIDDLE

    seen = hatched(image)

    assert set(np.unique(seen[:, :6])) == {HATCH, BETWEEN}
    assert set(np.unique(seen[:, 6:])) == {MIDDLE}


def test_limits_grow_in_coarse_steps_and_hold_the_values() -> None:
    assert limit_for(np.array([0.1, -0.2])) == LIMITS[0]
    assert limit_for(np.array([5.1])) == 15
    assert limit_for(np.array([-12.1, math.nan, -math.inf])) == 15
    assert limit_for(np.array([-83.0])) == 150
    assert limit_for(np.zeros(0)) == LIMITS[0]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR])
def test_the_ends_are_the_themes_cold_and_hot(tokens: Tokens) -> None:
    colours = ["#{:02X}{:02X}{:02X}".format(*row[:3]) for row in table(tokens).tolist()]

    assert (colours[0], colours[LAST]) == (tokens.cold, tokens.hot)
    assert table(tokens)[NOTHING, 3] == 0


def test_its_colours_are_mixed_once_for_a_theme() -> None:
    assert table(LIGHT) is table(LIGHT)
    assert table(LIGHT) is not table(DARK)
