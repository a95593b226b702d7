"""Tests of the scale between a slider's places and a number's values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.forms.slider_range import SliderRange

RATE = SliderRange(1e-6, 10.0, logarithmic=True)
UNITS = SliderRange(1, 4096, logarithmic=True, integer=True)
NOISE = SliderRange(0, 2)
PIECES = SliderRange(2, 8, integer=True)
DECAY = SliderRange(0, 1, logarithmic=True)


@pytest.mark.parametrize("scale", [RATE, UNITS, NOISE, PIECES, DECAY])
def test_the_ends_are_the_bounds(scale: SliderRange) -> None:
    ends = scale.value(0), scale.value(scale.notches)

    assert ends == (scale.minimum, scale.maximum)


@given(st.sampled_from([RATE, UNITS, NOISE, PIECES, DECAY]), st.data())
def test_every_place_has_a_value_in_range_that_rises_with_it(scale: SliderRange, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, scale.notches - 1))

    value, following = scale.value(place), scale.value(place + 1)

    assert scale.minimum <= value <= following <= scale.maximum


def test_equal_distances_are_equal_factors_on_a_logarithmic_scale() -> None:
    middle = UNITS.value(UNITS.notches // 2)

    assert middle == 64


def test_values_are_such_as_a_person_would_write() -> None:
    values = [RATE.value(place) for place in (100, 160)] + [NOISE.value(17)]

    assert values == [pytest.approx(0.00083), pytest.approx(0.046), pytest.approx(0.14)]
    assert [len(f"{value:g}") <= 7 for value in values] == [True] * 3


def test_a_short_range_of_whole_numbers_has_one_place_for_each() -> None:
    values = [PIECES.value(place) for place in range(PIECES.notches + 1)]

    assert values == [2, 3, 4, 5, 6, 7, 8]


def test_a_step_always_reaches_another_value() -> None:
    up = [UNITS.stepped(value, 1) for value in (1, 2, 64, 4096)]
    down = [UNITS.stepped(value, -1) for value in (1, 2, 64)]

    assert up[:2] == [2, 3]
    assert 64 < up[2] <= 67
    assert up[3] == 4096
    assert down[:2] == [1, 1]
    assert 61 <= down[2] < 64


def test_zero_has_a_place_on_a_logarithmic_scale() -> None:
    place = DECAY.place(0)

    assert (place, DECAY.value(place)) == (0, 0)
    assert DECAY.value(1) > 0
