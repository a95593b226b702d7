"""Bars stand on the axis in the colour of their state; what has no value is hatched."""

from __future__ import annotations

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app.plots.layers.bars import draw_bands, draw_bars, draw_hatches, draw_outline
from app.plots.layers.geometry import Geometry
from app.plots.layers.states import COLD, HOT, NEUTRAL, OVERFLOW, ZERO
from app.theme import Theme
from tests.app.plots.seen import ink, painted

FLOOR = 180.0


def standing(tops: list[float]) -> Geometry:
    """Cells of 40 pixels with bars of these tops, from pixel 20 on."""
    left = 20.0 + 40.0 * np.arange(len(tops))
    return Geometry(left, left + 40.0, np.array(tops), 20.0, FLOOR, 40.0)


def narrow(tops: list[float]) -> Geometry:
    """Cells of 2 pixels: the bars touch."""
    left = 20.0 + 2.0 * np.arange(len(tops))
    return Geometry(left, left + 2.0, np.array(tops), 20.0, FLOOR, 2.0)


def test_each_bar_has_the_colour_of_its_state(theme: Theme) -> None:
    at = standing([150.0, 100.0, 50.0])

    image = painted(lambda painter: draw_bars(painter, at, (COLD, NEUTRAL, HOT), theme))

    seen = [image.pixelColor(round(x), 170).name() for x in at.centre]
    assert seen == [theme.colour(name).name() for name in ("cold", "neutral", "hot")]


def test_bars_reach_from_the_floor_to_their_value_and_leave_gaps(theme: Theme) -> None:
    at = standing([150.0, 100.0])

    image = painted(lambda painter: draw_bars(painter, at, (COLD, COLD), theme))

    assert ink(image, QRect(20, 0, 40, 149)) == 0
    assert ink(image, QRect(40, 151, 1, 29)) == 29
    assert ink(image, QRect(0, 181, 400, 19)) == 0
    assert ink(image, QRect(58, 0, 4, 200)) == 0


def test_of_a_bar_that_ends_beyond_the_axis_nothing_is_drawn(theme: Theme) -> None:
    at = Geometry(np.array([20.0, 60.0]), np.array([60.0, 64.0]), np.full(2, 100.0), 20.0, FLOOR, 40.0)

    image = painted(lambda painter: draw_bars(painter, at, (COLD, COLD), theme))

    assert ink(image, QRect(57, 0, 40, 200)) == 0
    assert ink(image, QRect(30, 110, 20, 20)) == 400


@pytest.mark.parametrize("bars", [180])
def test_very_many_bars_touch_without_seams(theme: Theme, bars: int) -> None:
    image = painted(lambda painter: draw_bars(painter, narrow([100.0] * bars), (COLD,) * bars, theme))

    assert ink(image, QRect(20, 101, 360, 79)) == 360 * 79


def test_a_zero_is_hatched_and_says_so(theme: Theme) -> None:
    at = standing([np.nan, 100.0])

    image = painted(lambda painter: draw_hatches(painter, at, (ZERO, COLD), theme))

    column = QRect(26, 149, 28, 14)
    assert 0 < ink(image, column) < column.width() * column.height() * 0.6
    assert ink(image, QRect(36, 165, 9, 14)) > 0
    assert ink(image, QRect(20, 0, 40, 145)) == 0
    assert ink(image, QRect(60, 0, 340, 200)) == 0


def test_an_overflow_is_hatched_in_another_way_than_a_zero(theme: Theme) -> None:
    at = standing([np.nan])

    zero = painted(lambda painter: draw_hatches(painter, at, (ZERO,), theme))
    overflow = painted(lambda painter: draw_hatches(painter, at, (OVERFLOW,), theme))

    assert ink(overflow) > 1.3 * ink(zero)


def test_the_outline_breaks_where_there_is_no_value(theme: Theme) -> None:
    edges, heights = np.array([20.0, 60.0, 100.0, 140.0]), np.array([50.0, np.nan, 100.0])

    image = painted(lambda painter: draw_outline(painter, edges, heights, theme))

    assert [ink(image, QRect(x, 0, 30, 200)) > 0 for x in (25, 65, 105)] == [True, False, True]


def test_selected_and_hovered_layers_stand_on_a_tint(theme: Theme) -> None:
    at = standing([100.0, 100.0, 100.0])

    image = painted(lambda painter: draw_bands(painter, at, theme, frozenset({0}), 2))

    tints = [image.pixelColor(round(x), 50).name() for x in at.centre]
    assert tints == [theme.tokens.tint.lower(), "#ffffff", theme.tokens.raised.lower()]


def test_neighbours_share_a_tint(theme: Theme) -> None:
    at, painter = narrow([100.0] * 150), Mock(spec=QPainter)

    draw_bands(painter, at, theme, frozenset(range(140)) - {70}, None)

    filled = [call.args[0] for call in painter.fillRect.call_args_list]
    assert [(rect.left(), rect.right()) for rect in filled] == [(19.5, 160.5), (161.5, 300.5)]


def test_a_run_of_narrow_zeros_says_so_once(theme: Theme) -> None:
    at = narrow([np.nan] * 60)

    image = painted(lambda painter: draw_hatches(painter, at, (ZERO,) * 60, theme))

    assert ink(image, QRect(65, 165, 30, 14)) > 0
    assert ink(image, QRect(20, 165, 40, 14)) == 0
