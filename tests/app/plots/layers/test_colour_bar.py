"""The key of the heatmap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.diverging import table
from app.canvas.surface import Canvas
from app.plots.layers.colour_bar import ColourBar
from app.theme import LIGHT, Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def bar(canvas: Canvas, theme: Theme) -> ColourBar:
    """Beside an area that ends at pixel 300."""
    area = Area(canvas.scene)
    area.place(QRectF(50, 20, 250, 160))
    return ColourBar(canvas, theme, area)


def test_hot_is_on_top_and_cold_at_the_bottom(bar: ColourBar) -> None:
    bar.limit, bar.colours = 15, table(LIGHT)

    image = painted(bar.draw)

    top, bottom = image.pixelColor(318, 22), image.pixelColor(318, 178)
    assert top.red() > top.blue()
    assert bottom.blue() > bottom.red()


def test_three_numbers_with_symbols_say_how_far_it_reaches(bar: ColourBar) -> None:
    bar.limit, bar.colours = 15, table(LIGHT)

    image = painted(bar.draw)

    assert all(ink(image, QRect(328, y, 72, 16)) > 0 for y in (20, 92, 164))


def test_the_hatch_is_explained_only_where_there_is_one(bar: ColourBar) -> None:
    bar.limit, bar.colours = 15, table(LIGHT)
    without = painted(bar.draw)

    bar.zeros = True

    assert painted(bar.draw) != without


def test_a_low_one_leaves_its_middle_out(bar: ColourBar) -> None:
    bar.limit, bar.colours = 15, table(LIGHT)
    bar.area.place(QRectF(50, 20, 250, 36))

    image = painted(bar.draw)

    assert [ink(image, QRect(328, y, 72, 2)) > 0 for y in (26, 37, 48)] == [True, False, True]


def test_without_a_run_there_is_no_key(bar: ColourBar) -> None:
    assert ink(painted(bar.draw)) == 0


def test_it_asks_for_more_room_where_its_numbers_are_longer(bar: ColourBar) -> None:
    bar.limit = 15
    short = bar.room

    bar.limit = 5000

    assert bar.room > short + 8


def test_it_says_where_the_ends_stand_for_all_beyond_them(bar: ColourBar) -> None:
    bar.limit, bar.colours = 15, table(LIGHT)
    within, room = painted(bar.draw), bar.room

    bar.clips = True

    assert painted(bar.draw) != within
    assert bar.room > room


def test_its_room_is_enough_for_the_limits_that_a_run_may_need(bar: ColourBar) -> None:
    before, bar.limit = bar.room, 15

    assert bar.room == before
