"""Ticks of an axis of steps, at round epochs and round times."""

from __future__ import annotations

import pytest

from app.canvas.scales.ticks import AxisScale
from app.canvas.scales.units import with_epochs, with_times

NAMES = ("s", "min", "h")


def written(axis: AxisScale) -> list[tuple[float, str]]:
    """Each tick: at which step, and what is written there."""
    return [(round(tick.value, 6), tick.text) for tick in axis.ticks]


@pytest.mark.parametrize(
    ("lower", "upper", "ticks"),
    [
        (0, 100, [(0, "0"), (35, "5"), (70, "10")]),
        (0, 10, [(0, "0.0"), (3.5, "0.5"), (7, "1.0")]),
        (20, 36, [(21, "3"), (28, "4"), (35, "5")]),
        (0, 70_000, [(0, "0"), (35_000, "5,000"), (70_000, "10,000")]),
    ],
)
def test_epochs_are_round_where_steps_are_not(lower: float, upper: float, ticks: list[tuple[float, str]]) -> None:
    axis = with_epochs(AxisScale(lower, upper), 7, 3, "epoch")

    assert written(axis) == ticks
    assert (axis.lower, axis.upper, axis.name) == (lower, upper, "epoch")


@pytest.mark.parametrize(
    ("pace", "ticks", "name"),
    [
        (0.01, [(0, "0.0"), (50, "0.5"), (100, "1.0")], "s"),
        (0.5, [(0, "0"), (40, "20"), (80, "40")], "s"),
        (3.0, [(0, "0"), (40, "2"), (80, "4")], "min"),
        (600.0, [(0, "0"), (36, "6"), (72, "12")], "h"),
        (60_000.0, [(0, "0"), (34.56, "576"), (69.12, "1,152")], "h"),
    ],
)
def test_times_are_round_in_their_unit(pace: float, ticks: list[tuple[float, str]], name: str) -> None:
    def step_at(seconds: float) -> float:
        return seconds / pace

    axis = with_times(AxisScale(0, 100), (0.0, 100 * pace), step_at, 3, NAMES)  # type: ignore[arg-type]

    assert (written(axis), axis.name) == (ticks, name)


def test_a_time_that_has_not_come_has_no_tick_and_slower_steps_stand_closer() -> None:
    reached = {0: 0, 10: 80, 20: 90}

    axis = with_times(AxisScale(0, 200), (0.0, 20.0), lambda seconds: reached.get(round(seconds)), 2, NAMES)

    assert written(axis) == [(0, "0"), (80, "10"), (90, "20")]


def test_before_the_first_step_an_axis_of_time_begins_at_nothing() -> None:
    axis = with_times(AxisScale(0, 20), (0.0, 0.0), lambda _: None, 2, NAMES)

    assert (axis.ticks, axis.name) == ((), "s")
