"""One number is read in one way, whoever writes it; what might be two is none; and what is written is read back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.scenes.asking.numerals import LARGEST, LONGEST, MOST_DECADES, Scale, number_in, number_out

scales = st.sampled_from(["plain", "power", "share"])


@pytest.mark.parametrize("text, value", [
    ("1,000", 1000.0), ("1,000,000.25", 1_000_000.25), ("-12,345", -12345.0), ("1,5", 1.5), ("−0,25", -0.25),
    ("0,005", 0.005), (",5", 0.5), ("1,0000", 1.0), ("1000,5", 1000.5), (".5", 0.5), ("1.", 1.0), ("+3", 3.0),
    ("１，０００", 1000.0), ("－１．５", -1.5),
])  # fmt: skip
def test_commas_part_thousands_or_mark_decimals(text: str, value: float) -> None:
    assert number_in(text) == value


@pytest.mark.parametrize("text", [
    "1e-12", "1E-12", "10^-12", "10**-12", "10 ^ (-12)", "10⁻¹²", "1·10⁻¹²", "1 × 10^-12", "1x10^-12", "10의 -12승",
    "10의 −12제곱", "1.0*10의 -12승",
])  # fmt: skip
def test_powers_are_written_in_many_ways_and_mean_the_same(text: str) -> None:
    assert number_in(text) == 1e-12
    assert number_in(text, "power") == -12.0


@pytest.mark.parametrize("text, value", [("92 %", 0.92), ("92,5%", 0.925), ("0.92", 0.92), ("１００％", 1.0)])
def test_shares_are_parts_or_per_cent(text: str, value: float) -> None:
    assert number_in(text, "share") == pytest.approx(value)
    assert (number_in(text) is None) == ("%" in text or "％" in text)


@pytest.mark.parametrize("text", [
    "1.000.000", "1,00,000", "12,34,5", "1.000,5", "1,000,5", "0,000,5", "1,", "1 000", "5²", "½", "٣", "1_0", "nan",
    "inf", "1e", "e5", "10^", "10⁻", "1e-400", "1e400", "--1", "", " ", "1" * (LONGEST + 1),
])  # fmt: skip
def test_what_might_be_two_numbers_or_is_none_is_refused(text: str) -> None:
    assert number_in(text) is None


@given(st.integers(0, 10**15), st.integers(0, 999))
def test_thousands_are_read_as_python_and_the_program_write_them(whole: int, part: int) -> None:
    assert number_in(f"{whole:,}") == whole
    assert number_in(f"{whole:,}.{part:03}") == float(f"{whole}.{part:03}")


@given(st.floats(-LARGEST, LARGEST), scales)
def test_what_is_written_is_read_back_as_the_same(value: float, scale: Scale) -> None:
    written = number_out(value, scale)
    near = scale == "power" or value == 0 or abs(math.log10(abs(value))) < MOST_DECADES - 1

    assert number_in(written, scale) == value or not near or len(written) > LONGEST


@given(st.text(max_size=12) | st.text("0123456789,.-+e^*%−10 ⁻²()", max_size=12), scales)
def test_whatever_is_read_is_a_number_within_bounds(text: str, scale: Scale) -> None:
    value = number_in(text, scale)

    assert value is None or abs(value) <= LARGEST
