"""Axes are thin, numbered and named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes, shortened
from app.canvas.scales.ticks import AxisScale, Tick
from app.canvas.surface import Canvas
from app.theme import Theme
from tests.app.plots.seen import ink, painted

STEPS = AxisScale(0.0, 10.0, (Tick(0.0, "0"), Tick(10.0, "10")), "step")
DECADES = AxisScale(-4.0, 0.0, (Tick(-4.0, "10", "−4"), Tick(0.0, "10", "0")), "δ")


@pytest.fixture
def axes(canvas: Canvas, theme: Theme) -> Axes:
    """Axes around an area of 300 × 120 pixels at (60, 20)."""
    area = Area(canvas.scene)
    area.place(QRectF(60, 20, 300, 120))
    return Axes(canvas, theme, area)


def test_the_area_takes_the_ranges_of_the_scales(axes: Axes) -> None:
    axes.show_scales(STEPS, DECADES)

    assert (axes.area.x(10).tolist(), axes.area.y(-4).tolist()) == (360.0, 140.0)


def test_a_grid_line_crosses_the_area_at_each_tick_and_there_is_no_frame(axes: Axes) -> None:
    axes.show_scales(STEPS, DECADES)

    image = painted(axes.draw)

    assert ink(image, QRect(60, 20, 300, 1)) == 300
    assert ink(image, QRect(60, 30, 300, 100)) == 0


def test_numbers_and_names_stand_outside_the_area(axes: Axes) -> None:
    axes.show_scales(STEPS, DECADES)

    image = painted(axes.draw)

    for rect in (QRect(25, 10, 30, 20), QRect(50, 142, 20, 18), QRect(190, 156, 40, 20), QRect(0, 60, 20, 40)):
        assert ink(image, rect) > 0


@pytest.mark.parametrize("lies", [False, True])
def test_a_name_that_is_longer_than_its_axis_can_lie_beside_the_numbers(axes: Axes, lies: bool) -> None:
    axes.lies = lies
    axes.area.place(QRectF(60, 60, 300, 14))
    axes.show_scales(STEPS, AxisScale(0.0, 1.0, (Tick(0.0, "0"), Tick(1.0, "1")), "density"))

    image = painted(axes.draw)

    assert (ink(image, QRect(15, 60, 22, 14)) > 0) == lies
    assert (ink(image, QRect(0, 76, 40, 20)) > 0) != lies


def test_numbers_that_would_touch_are_left_out(axes: Axes) -> None:
    crowded = tuple(Tick(i / 10, f"{1000 + i}") for i in range(100))

    axes.show_scales(AxisScale(0.0, 10.0, crowded), DECADES)

    image = painted(axes.draw)
    line = [ink(image, QRect(x, 142, 1, 18)) > 0 for x in range(60, 360)]
    assert max(len(run) for run in "".join(" x"[seen] for seen in line).split()) < 40


def test_numbers_beside_a_low_area_do_not_stand_on_each_other(axes: Axes) -> None:
    ends = Tick(0.0, "0"), Tick(1.0, "1")
    left = QRect(0, 0, 58, 200)

    axes.show_scales(STEPS, AxisScale(0.0, 1.0, ends[:1]))
    axes.area.place(QRectF(60, 100, 300, 6))
    alone = ink(painted(axes.draw), left)
    axes.show_scales(STEPS, AxisScale(0.0, 1.0, ends))

    assert ink(painted(axes.draw), left) == alone > 0


def test_a_number_at_the_edge_of_the_canvas_is_not_cut_off(axes: Axes) -> None:
    long = AxisScale(0.0, 10.0, (Tick(0.0, "0"), Tick(10.0, "1,000,000")))
    right = axes.canvas.rect.right()

    axes.area.place(QRectF(60, 20, right - 64, 120))
    axes.show_scales(long, DECADES)
    image = painted(axes.draw, round(right) + 60)

    assert ink(image, QRect(round(right), 142, 60, 18)) == 0
    assert ink(image, QRect(round(right) - 60, 142, 60, 18)) > 0


def test_a_name_of_the_horizontal_axis_stays_on_the_canvas(axes: Axes) -> None:
    axes.area.place(QRectF(300, 20, 80, 120))
    axes.show_scales(AxisScale(0.0, 1.0, (), "a name that is longer than its axis"), DECADES)
    wide = lettering.pen(axes.theme, 11).width(axes.horizontal.name)

    image = painted(axes.draw)

    assert ink(image, QRect(round(axes.canvas.rect.right() - wide), 156, 12, 20)) > 0


def test_an_axis_at_the_right_has_its_numbers_there(axes: Axes) -> None:
    axes.show_scales(AxisScale(0.0, 1.0), DECADES)
    left = painted(axes.draw)

    axes.right = True

    right = painted(axes.draw)
    assert [ink(image, QRect(15, 0, 45, 200)) > 0 for image in (left, right)] == [True, False]
    assert [ink(image, QRect(361, 0, 39, 200)) > 0 for image in (left, right)] == [False, True]


def test_a_name_for_which_there_is_no_room_below_is_left_out(axes: Axes) -> None:
    bottom = axes.canvas.rect.bottom()
    named, inks = QRect(190, round(bottom) - 18, 40, 18), list[int]()

    for below in (36, 22):
        axes.area.place(QRectF(60, 20, 300, bottom - 20 - below))
        axes.show_scales(STEPS, DECADES)
        inks.append(ink(painted(axes.draw), named))

    assert inks[0] > 0
    assert inks[1] == 0


def test_what_is_in_brackets_goes_before_anything_is_cut(qtbot: QtBot) -> None:
    pen = lettering.pen(Theme(), 11)
    whole = "δ (RMS, relative to last)"

    assert shortened(pen, whole, pen.width(whole)) == whole
    assert shortened(pen, whole, pen.width(whole) - 1) == "δ"
