"""Numbers read as a person would write them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.wording.numbers import factor, fixed, loss, number, power, share, superscript


@pytest.mark.parametrize(
    "value, text",
    [
        (0, "0"),
        (-0.0, "0"),
        (1.0986, "1.1"),
        (0.2361, "0.236"),
        (64, "64"),
        (999.7, "1,000"),
        (0.09996, "0.1"),
        (1234, "1,234"),
        (-0.5, "−0.5"),
        (2.5e-7, "2.5·10⁻⁷"),
        (1e-12, "10⁻¹²"),
        (-1e9, "−10⁹"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "–"),
    ],
)
def test_a_number_is_short(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    "value, text",
    [
        (math.log(3), "1.10"),
        (1.1234, "1.12"),
        (0.5, "0.500"),
        (0.09996, "0.100"),
        (0.9996, "1.00"),
        (0.0020, "0.00200"),
        (9.996, "10.0"),
        (123.4, "123"),
        (999.7, "1,000"),
        (1234, "1,234"),
        (-0.25, "−0.250"),
        (2.5e-7, "2.5·10⁻⁷"),
        (0.0, "0"),
        (math.inf, "∞"),
        (math.nan, "–"),
    ],
)
def test_a_loss_has_three_figures_wherever_it_is_told(value: float, text: str) -> None:
    assert loss(value) == text


@pytest.mark.parametrize(
    "exponent, text",
    [
        (-12, "10⁻¹²"),
        (0, "10⁰"),
        (-4.5229, "3·10⁻⁵"),
        (-0.01, "10⁰"),
        (-math.inf, "0"),
        (123, "10¹²³"),
        (math.nan, "–"),
    ],
)
def test_a_power_of_ten_is_written_as_a_power(exponent: float, text: str) -> None:
    assert power(exponent) == text


@pytest.mark.parametrize(
    "exponent, text",
    [
        (-0.62, "0.24"),
        (0, "1"),
        (1.9999, "100"),
        (-12, "10⁻¹²"),
        (400, "10⁴⁰⁰"),
        (-400, "10⁻⁴⁰⁰"),
        (-math.inf, "0"),
        (math.inf, "∞"),
        (math.nan, "–"),
    ],
)
def test_a_factor_may_be_beyond_what_a_float_holds(exponent: float, text: str) -> None:
    assert factor(exponent, 2) == text


@pytest.mark.parametrize("value, text", [(-12.04, "−12.0"), (-0.01, "0.0"), (3.14159, "3.1"), (math.nan, "–")])
def test_a_column_of_numbers_has_equal_decimals_and_no_negative_zero(value: float, text: str) -> None:
    assert fixed(value) == text


@given(st.integers(-(10**6), 10**6))
def test_raised_figures_are_the_same_figures(value: int) -> None:
    raised = superscript(value)

    assert int(raised.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))) == value


def test_a_raised_number_keeps_its_decimals() -> None:
    assert superscript(fixed(-12.25, 1)) == "⁻¹²˙²"


def test_thousands_are_set_apart_wherever_a_number_is_written_out() -> None:
    assert (number(15104.4), number(-2000, 2), fixed(1234.56), number(123456)) == (
        "15,104", "−2,000", "1,234.6", "1.23·10⁵",
    )  # fmt: skip


def test_a_share_is_told_in_per_cent() -> None:
    assert (share(0.755), share(math.nan)) == ("76 %", "–")


def test_nearly_all_is_not_all_and_nearly_none_not_none() -> None:
    assert [share(each) for each in (0.0, 1.0, 0.5, 1.5)] == ["0 %", "100 %", "50 %", "150 %"]
    assert [share(each) for each in (0.0017, 0.005, 0.00012, 1e-9)] == ["0.2 %", "0.5 %", "0.01 %", "< 0.01 %"]
    assert [share(each) for each in (0.9956, 0.9951, 0.99995)] == ["99.6 %", "99.5 %", "> 99.99 %"]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_has_a_text_of_at_most_twelve_characters(value: float) -> None:
    assert 1 <= len(number(value)) <= 12
