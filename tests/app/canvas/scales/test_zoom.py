"""Zoom keeps what is pointed at, and neither goes beyond the data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from app.canvas.scales.zoom import NARROWEST, cut, cut_upright, lines_within, panned, window, zoomed

ends = st.floats(20, 1e6)
shares = st.floats(0, 1)


@given(ends, shares, st.floats(0.1, 0.99))
def test_what_is_pointed_at_stays_where_it_is_while_coming_closer(end: float, share: float, factor: float) -> None:
    lower, upper = zoomed((0.0, end), share * end, factor, (0.0, end)) or (0.0, end)

    assert (share * end - lower) / (upper - lower) == pytest.approx(share, abs=1e-6)
    assert upper - lower == pytest.approx(max(factor * end, NARROWEST))


@given(ends, shares, shares, st.floats(1.01, 4))
def test_further_away_is_never_beyond_the_data_and_in_the_end_everything(
    end: float, first: float, share: float, factor: float
) -> None:
    lower = first * (end - NARROWEST)
    shown, widths = (lower, lower + NARROWEST), []
    for _ in range(1500):
        found = zoomed(shown, shown[0] + share * (shown[1] - shown[0]), factor, (0.0, end))
        if found is None:
            break
        shown = found
        widths.append(shown[1] - shown[0])
        assert 0 <= shown[0] < shown[1] <= end * (1 + 1e-9)

    assert found is None
    assert widths == sorted(widths)


def test_an_axis_need_not_begin_at_zero() -> None:
    assert zoomed((-8.0, 0.0), -6.0, 0.5, (-8.0, 0.0), 0.1) == (-7.0, -3.0)
    assert zoomed((-7.0, -3.0), -6.0, 4.0, (-8.0, 0.0), 0.1) is None
    assert panned((-7.0, -3.0), -5.0, (-8.0, 0.0)) == (-8.0, -4.0)


def test_room_for_steps_to_come_is_not_come_closer_to() -> None:
    assert zoomed((0.0, 1500.0), 1400.0, 0.5, (0.0, 1020.0)) == (510.0, 1260.0)
    assert zoomed((0.0, 20.0), 19.0, 0.01, (0.0, 5.0)) == (2.5, 12.5)


@given(ends, shares, st.floats(-1e7, 1e7))
def test_panning_stops_at_the_ends_and_shows_as_much_as_before(end: float, first: float, by: float) -> None:
    assume(end > 2 * NARROWEST)
    lower = first * (end - NARROWEST)

    begin, past = panned((lower, lower + NARROWEST), by, (0.0, end))

    assert begin >= 0
    assert past <= end * (1 + 1e-9)
    assert past - begin == pytest.approx(NARROWEST)
    assert begin == pytest.approx(min(max(lower + by, 0), end - NARROWEST))


def test_a_line_that_goes_on_is_cut_at_the_very_edge() -> None:
    steps, values = np.array([0.0, 10.0, 20.0]), np.array([[0.0, 1.0, 3.0], [5.0, np.nan, 5.0]])

    found, heights = cut(steps, values, (5.0, 15.0))

    assert found.tolist() == [5.0, 10.0, 15.0]
    assert heights[0].tolist() == [0.5, 1.0, 2.0]
    assert np.isnan(heights[1]).all()


def test_a_line_is_not_drawn_where_it_has_no_points() -> None:
    steps, values = np.array([0.0, 10.0]), np.array([1.0, 2.0])

    assert cut(steps, values, (20.0, 30.0))[0].tolist() == []
    assert cut(steps, values, (0.0, 30.0))[1].tolist() == [1.0, 2.0]
    assert cut(steps[:0], values[:0], (0.0, 30.0))[0].tolist() == []


def test_the_neighbours_of_a_range_belong_to_it() -> None:
    steps = np.arange(0.0, 100.0, 10.0)

    assert steps[window(steps, (25.0, 44.0))].tolist() == [20.0, 30.0, 40.0, 50.0]
    assert steps[window(steps, (0.0, 200.0))].tolist() == steps.tolist()


def test_a_curve_is_cut_at_the_very_edges_of_a_range_of_its_values() -> None:
    steps, values = cut_upright(np.arange(4.0), np.array([0.0, 2.0, 2.0, 0.0]), (0.5, 1.5))

    assert steps.tolist() == [0.0, 0.25, 0.75, 1.0, 2.0, 2.25, 2.75, 3.0]
    assert np.nan_to_num(values, nan=9.0).tolist() == [9.0, 0.5, 1.5, 9.0, 9.0, 1.5, 0.5, 9.0]


def test_straight_lines_are_cut_at_the_edges_of_a_rectangle() -> None:
    lines = np.array([[-10, 5, 20, 5], [5, 5, 6, 6], [-5, -5, 15, 15], [20, 0, 20, 9], [5, 3, 5, 30]], float)

    parts = lines_within(lines, QRectF(0, 0, 10, 10))

    assert parts.tolist() == [[0, 5, 10, 5], [5, 5, 6, 6], [0, 0, 10, 10], [5, 3, 5, 10]]
