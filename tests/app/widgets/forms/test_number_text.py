"""Tests of numbers as they stand in a field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.forms.number_text import read, shown, typed


@pytest.mark.parametrize(
    "value, text",
    [
        (0.05, "0.05"),
        (64, "64"),
        (0.9995, "0.9995"),
        (1e-10, "10⁻¹⁰"),
        (3e-5, "3·10⁻⁵"),
        (-0.5, "−0.5"),
        (0, "0"),
        (3000, "3,000"),
        (-1234567.5, "−1,234,567.5"),
    ],
)
def test_a_number_is_shown_exactly_and_its_powers_as_powers(value: float, text: str) -> None:
    assert shown(value) == text


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(-300, 280))
def test_what_is_shown_or_typed_can_be_read_back(mantissa: int, exponent: int) -> None:
    value = float(f"{mantissa}e{exponent}")

    assert read(shown(value)) == value
    assert read(typed(value)) == value


@pytest.mark.parametrize("text", ["0.05", " 0.05 ", "5e-2", "5·10⁻²", "5*10^-2", "0,05", ".05", "+0.05"])
def test_many_spellings_of_a_number_are_understood(text: str) -> None:
    assert read(text) == 0.05


@pytest.mark.parametrize(
    "text, value", [("3,000", 3000), ("1,234,567.5", 1234567.5), ("1,5", 1.5), ("0,125", 0.125), ("12,34", 12.34)]
)
def test_a_comma_before_every_three_figures_groups_them_and_another_is_a_point(text: str, value: float) -> None:
    assert read(text) == value


@pytest.mark.parametrize("text", ["", "abc", "1e", "nan", "inf", "1e999", "0x10", "1_000", "1 2 a", "10⁻"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read(text) is None
