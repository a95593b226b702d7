"""Axes have round numbers, and grow in steps."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.canvas.scales.ticks import (
    decade_range,
    decade_ticks,
    grown,
    number_ticks,
    round_step,
    rounded_up,
    slot_ticks,
    step_axis,
    whole_step,
)


@given(st.floats(-400, 400), st.floats(0, 400))
def test_the_decades_of_an_axis_hold_the_data_with_room_for_the_smallest_bar(lowest: float, span: float) -> None:
    lower, upper = decade_range(lowest, lowest + span)

    assert lower < lowest <= lowest + span <= upper + 1e-6
    assert upper - lower >= 4


def test_an_axis_never_shrinks_during_a_run() -> None:
    assert grown((-14.0, 1.0), (-4.0, 2.0)) == (-14.0, 2.0)
    assert grown(None, (-4.0, 2.0)) == (-4.0, 2.0)


def test_powers_of_ten_have_raised_exponents_with_a_true_minus() -> None:
    ticks = decade_ticks(-14, 1, room=120, spacing=24)

    seen = [(tick.value, tick.text, tick.power) for tick in ticks]
    assert seen == [(-10, "10", "−10"), (-5, "10", "−5"), (0, "10", "0")]


def test_numbers_start_at_zero_and_have_equal_decimals() -> None:
    assert [tick.text for tick in number_ticks(1.5, room=100, spacing=26)] == ["0.0", "0.5", "1.0", "1.5"]
    assert [tick.text for tick in number_ticks(2000, room=60, spacing=26)] == ["0", "1,000", "2,000"]


def test_huge_numbers_are_written_as_powers() -> None:
    ticks = number_ticks(3e8, room=100, spacing=26)

    assert [(tick.text, tick.power) for tick in ticks] == [("0", ""), ("1·10", "8"), ("2·10", "8"), ("3·10", "8")]


def test_every_slot_is_numbered_where_there_is_room_else_the_first_and_round_numbers() -> None:
    assert slot_ticks(5, room=200, spacing=24) == (0, 1, 2, 3, 4)
    assert [slot + 1 for slot in slot_ticks(20, room=110, spacing=20)] == [1, 5, 10, 15, 20]
    assert [slot + 1 for slot in slot_ticks(9, room=120, spacing=20)] == [1, 3, 5, 7, 9]


@pytest.mark.parametrize("within", [(148.0, 353.0), (190.0, 395.0), (12.5, 22.5), (5001.0, 5999.0), (0.5, 10.5)])
def test_two_numbers_tell_the_scale_of_any_part(within: tuple[float, float]) -> None:
    ticks = step_axis(20_000, room=120, spacing=56, name="", within=within).ticks

    assert 2 <= len(ticks) <= 5
    assert all(within[0] <= tick.value <= within[1] for tick in ticks)


def test_steps_are_whole_and_thousands_are_set_apart() -> None:
    ticks = step_axis(1500, room=200, spacing=56, name="").ticks

    assert [tick.text for tick in ticks] == ["0", "500", "1,000", "1,500"]


@given(st.floats(1e-3, 1e9))
def test_the_end_of_a_growing_axis_is_at_most_half_again_as_far_as_the_data(value: float) -> None:
    assert value * (1 - 1e-9) <= rounded_up(value) <= value * 1.5 + 1e-9


@given(st.floats(1e-3, 1e6), st.integers(1, 20))
def test_a_round_step_divides_into_no_more_parts_than_asked(span: float, count: int) -> None:
    assert 1 - 1e-6 <= span / round_step(span, count) <= max(count, 2) * (1 + 1e-6)
    assert span / whole_step(span, count) <= count * (1 + 1e-6)


@pytest.mark.parametrize("span", [0.0, 1e-320, math.inf, math.nan])
def test_a_span_that_no_step_divides_has_a_step_all_the_same(span: float) -> None:
    assert 0 < round_step(span, 5) < math.inf


def test_an_axis_of_steps_begins_at_zero_or_with_the_recent_window() -> None:
    whole, recent = (step_axis(1300, 400, 50, "step", flag) for flag in (False, True))

    assert (whole.lower, whole.upper) == (0, 1500)
    assert (recent.lower, recent.upper) == (788, 1300)
    assert [tick.value for tick in recent.ticks] == [800, 900, 1000, 1100, 1200, 1300]


def test_an_axis_of_some_steps_has_round_numbers_between_its_ends() -> None:
    scale = step_axis(1300, 400, 50, "step", within=(212.4, 390.2))

    assert (scale.lower, scale.upper) == (212.4, 390.2)
    assert [tick.value for tick in scale.ticks] == [250, 300, 350]


def test_a_run_that_has_just_begun_has_an_axis_already() -> None:
    assert [(scale.lower, scale.upper) for scale in (step_axis(0, 400, 50, ""), step_axis(3, 400, 50, "", True))] == [
        (0, 20),
        (0, 20),
    ]


@pytest.mark.parametrize("upper", [1.0, 1.5, 3.0, 8.0, 30.0])
def test_a_short_axis_has_a_number_beside_its_zero(upper: float) -> None:
    assert len(number_ticks(upper, room=29, spacing=26)) == 2
    assert len(step_axis(int(100 * upper), room=70, spacing=56, name="").ticks) >= 2


def test_a_part_of_few_powers_of_ten_has_numbers_between_them() -> None:
    texts = [(tick.text, tick.power) for tick in decade_ticks(-8.6, -7.4, room=200, spacing=24)]

    assert texts == [("5·10", "−9"), ("10", "−8"), ("2·10", "−8")]
    assert [tick.text for tick in decade_ticks(-8.6, -7.4, room=30, spacing=24)] == ["10"]
