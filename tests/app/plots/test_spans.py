"""Round numbers between any two ends."""

from __future__ import annotations

from app.plots.spans import span_ticks


def texts(lower: float, upper: float, room: float = 200) -> list[str]:
    return [tick.text for tick in span_ticks(lower, upper, room, 40)]


def test_ticks_begin_below_zero_with_a_true_minus() -> None:
    assert texts(-2.3, 2.3) == ["−2", "−1", "0", "1", "2"]
    assert texts(-0.16, 0.2) == ["−0.1", "0.0", "0.1", "0.2"]


def test_tiny_and_huge_ranges_are_written_short() -> None:
    assert texts(0, 3e-5)[1] == "10⁻⁵"
    assert texts(0, 3e8)[1] == "10⁸"


def test_little_room_gets_few_ticks() -> None:
    assert len(span_ticks(-2.3, 2.3, 100, 40)) <= 3
