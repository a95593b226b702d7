"""Round numbers between any two ends."""

from __future__ import annotations

import math

import pytest

from app.canvas.scales.spans import span_range, span_ticks


def texts(lower: float, upper: float, room: float = 200) -> list[str]:
    return [tick.text + (f"^{tick.power}" if tick.power else "") for tick in span_ticks(lower, upper, room, 25)]


def test_one_and_minus_one_are_written() -> None:
    assert texts(-1, 1) == ["−1.0", "−0.5", "0.0", "0.5", "1.0"]


def test_small_and_large_numbers_are_powers() -> None:
    assert texts(0, 1e-6, 60) == ["0", "5·10^−7", "10^−6"]
    assert texts(0, 1e20, 60)[-1] == "10^20"


@pytest.mark.parametrize(("lower", "upper"), [(-0.93, 0.88), (0.0, 7.3), (-1e-9, 3e-9), (-4e35, 1e30)])
def test_a_range_holds_its_numbers_and_is_hardly_wider(lower: float, upper: float) -> None:
    low, high = span_range(lower, upper)

    assert low <= lower + 1e-9 * (upper - lower)
    assert high >= upper - 1e-9 * (upper - lower)
    assert high - low <= 2 * (upper - lower)


@pytest.mark.parametrize("value", [0.0, 0.3, -5.0])
def test_a_single_number_has_a_range_around_it(value: float) -> None:
    low, high = span_range(value, value)

    assert low < value < high


def test_a_range_beyond_all_is_still_a_range() -> None:
    low, high = span_range(-1.7e308, 1.7e308)

    assert math.isfinite(low)
    assert low < high


def test_ticks_begin_below_zero_with_a_true_minus() -> None:
    assert texts(-2.3, 2.3, 125) == ["−2", "−1", "0", "1", "2"]
    assert texts(-0.16, 0.2, 125) == ["−0.1", "0.0", "0.1", "0.2"]


def test_little_room_gets_few_ticks() -> None:
    assert len(span_ticks(-2.3, 2.3, 100, 40)) <= 3
