"""Curves are named at their ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF

from app.canvas.area import Area
from app.canvas.curves import Curve, Curves, curve
from app.canvas.surface import Canvas
from app.theme import Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def curves(canvas: Canvas, theme: Theme) -> Curves:
    """In an area of 250 × 150 pixels for 100 steps and values up to 1."""
    area = Area(canvas.scene)
    area.place(QRectF(50, 30, 250, 150))
    area.show_range((0.0, 100.0), (0.0, 1.0))
    return Curves(canvas, theme, area)


def flat(value: float, colour: str = "accent", name: str = "", dashed: bool = False) -> Curve:
    """A value that does not change."""
    return Curve(np.arange(0.0, 101.0), np.full(101, value), colour, name, dashed)


def test_only_what_is_finite_and_within_the_plot_is_drawn() -> None:
    steps, values = np.arange(5.0), np.array([1.0, np.nan, np.inf, 4.0, 5.0])

    shown = curve((steps, values), "accent", end=3)

    assert (shown.steps.tolist(), shown.values.tolist()) == ([0.0, 3.0], [1.0, 4.0])


def test_a_curve_runs_where_its_values_are_in_its_colour(curves: Curves, theme: Theme) -> None:
    curves.curves = [flat(0.5)]

    image = painted(curves.draw)

    assert ink(image, QRect(50, 103, 250, 5)) > 250
    assert ink(image, QRect(50, 30, 250, 70)) == 0
    assert image.pixelColor(300, 105).name() == theme.colour("accent").name()


def test_the_previous_run_is_dashed(curves: Curves) -> None:
    curves.curves = [flat(0.5, "faint", dashed=True)]

    inked = ink(painted(curves.draw), QRect(60, 100, 200, 10))

    assert 80 < inked < 160


def test_names_that_have_no_room_are_told(curves: Curves) -> None:
    curves.curves = [
        flat(0.5, "ghost", "guessing 0.50"),
        flat(0.4, "accent", "this run 0.40"),
        flat(0.3, "text", "off"),
    ]
    curves.curves[2] = replace(curves.curves[2], off=True)

    roomy = curves.unnamed()
    curves.area.place(QRectF(50, 30, 250, 12))

    assert (roomy, curves.unnamed()) == ([], ["guessing 0.50"])


def test_names_stand_right_of_the_area_and_do_not_touch(curves: Curves) -> None:
    curves.curves = [flat(0.5, "accent", "this run 0.50"), flat(0.49, "text", "held out 0.49")]

    image = painted(curves.draw)

    rows = [ink(image, QRect(308, y, 92, 1)) > 0 for y in range(80, 135)]
    assert sum(first != second for first, second in pairwise(rows)) >= 4


def downwards(curves: Curves) -> list[str]:
    """The names beside the area from top to bottom, as they were painted last."""
    found = [curves.key_at(QPointF(310, y)) for y in range(200)]
    return list(dict.fromkeys(filter(None, found)))


@pytest.mark.parametrize("upwards", [False, True])
def test_names_keep_their_order_whatever_the_curves_do(upwards: bool, canvas: Canvas, theme: Theme) -> None:
    area = Area(canvas.scene)
    area.place(QRectF(50, 30, 250, 140))
    area.show_range((0.0, 100.0), (0.0, 1.0))
    curves, orders = Curves(canvas, theme, area, upwards=upwards), []

    for values in ((0.9, 0.1), (0.1, 0.9), (0.5, 0.5)):
        pair = zip(("held_out", "run"), values, strict=True)
        curves.curves = [replace(flat(value, name=key), key=key) for key, value in pair]
        painted(curves.draw)
        orders.append(downwards(curves))

    assert orders == [["run", "held_out"] if upwards else ["held_out", "run"]] * 3


def test_the_end_of_a_run_in_an_overflow_is_marked(curves: Curves) -> None:
    curves.curves = [flat(0.5)]
    before = ink(painted(curves.draw))

    curves.ended = 100.0

    image = painted(curves.draw)
    assert ink(image) > before
    assert ink(image, QRect(290, 30, 20, 20)) > 0


def test_an_empty_curve_draws_nothing(curves: Curves) -> None:
    curves.curves = [Curve(np.zeros(0), np.zeros(0), "accent", "this run")]

    assert ink(painted(curves.draw)) == 0


def test_where_there_is_room_for_one_name_the_run_itself_has_it(curves: Curves) -> None:
    both, alone = [flat(0.49, "text", "held out 0.49"), flat(0.5, "accent", "this run")], [flat(0.5, name="this run")]
    names = QRect(305, 0, 95, 200)
    curves.area.place(QRectF(50, 100, 250, 10))

    curves.curves = both
    beside = ink(painted(curves.draw), names)
    curves.curves = alone

    assert 0 < ink(painted(curves.draw), names) == beside


def test_the_name_of_a_curve_at_the_bottom_leaves_the_numbers_of_the_axis_alone(curves: Curves) -> None:
    curves.curves = [flat(0.0, "accent", "this run 0.00")]

    image = painted(curves.draw)

    assert ink(image, QRect(305, 160, 95, 21)) > 0
    assert ink(image, QRect(305, 181, 95, 19)) == 0


def test_a_curve_that_is_off_has_its_name_only_and_is_found_by_it(curves: Curves) -> None:
    curves.curves = [replace(flat(0.5, "text", "held out 0.50"), key="held_out", off=True)]

    image = painted(curves.draw)

    assert ink(image, QRect(50, 30, 250, 150)) == 0
    assert ink(image, QRect(308, 95, 90, 20)) > 50
    assert [curves.key_at(QPointF(320, 105)), curves.key_at(QPointF(100, 105))] == ["held_out", ""]


def test_a_thick_curve_is_seen_better(curves: Curves) -> None:
    curves.curves = [flat(0.5, "faint", dashed=True)]
    thin = ink(painted(curves.draw), QRect(60, 100, 200, 10))

    curves.curves = [replace(flat(0.5, "faint", dashed=True), thick=True)]

    assert ink(painted(curves.draw), QRect(60, 100, 200, 10)) > 1.8 * thin


def test_the_run_that_one_compares_with_is_named_before_a_guide_line(curves: Curves) -> None:
    before = replace(flat(0.5, "faint", "before: sigmoid 1.10", dashed=True), thick=True, key="before")
    chance = replace(flat(0.52, "ghost", "chance: ln 3"), key="chance")
    curves.area.place(QRectF(50, 100, 250, 28))
    curves.curves = [chance, before, flat(0.1, "accent", "this run 0.10")]

    painted(curves.draw)

    assert [key for _, key in curves._named if key] == ["before"]


@pytest.mark.parametrize("edge, where", [(0.0, QRect(310, 165, 80, 30)), (1.0, QRect(310, 20, 80, 25))])
def test_a_name_stands_where_its_curve_left_what_is_seen(edge: float, where: QRect, curves: Curves) -> None:
    values = np.append(np.full(60, 0.5), np.append(edge, np.full(40, np.nan)))

    curves.curves = [Curve(np.arange(0.0, 101.0), values, "accent", "this run")]
    image = painted(curves.draw)

    assert ink(image, where) > 0
    assert ink(image, QRect(310, 60, 80, 90)) == 0
