"""Bars that hang where the last one ended."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.budget.drawing import PALE, BudgetDrawing
from app.plots.budget.steps import descent_of
from app.theme import Theme
from app.theme.tokens import mix
from tests.app.plots.seen import ink, painted, pixels
from tests.core.frames import dense, frame_of


@pytest.fixture
def drawing(canvas: Canvas, theme: Theme) -> BudgetDrawing:
    """Two steps between three layers, 150 pixels each, 20 pixels per decade."""
    area = Area(canvas.scene)
    area.place(QRectF(20, 40, 300, 140))
    area.show_range((0.0, 2.0), (-6.0, 1.0))
    return BudgetDrawing(canvas, theme, area)


def show(drawing: BudgetDrawing, slope: list[float], weight: list[float]) -> None:
    """These gains, the outer ones of which belong to no step."""
    frame = frame_of(dense(3), log10_slope_gain=np.array([*slope, 0, 0]), log10_weight_gain=np.array([0, *weight, 0]))
    drawing.show_descent(descent_of(frame), "−5.0 decades", ("slopes", "weights"))


def test_a_slope_that_shrinks_hangs_cold_below_where_the_weights_ended(drawing: BudgetDrawing, theme: Theme) -> None:
    show(drawing, [-2.0, -2.0], [-1.0, 0.0])

    cold = QColor(theme.tokens.cold)
    image = painted(drawing.draw)
    inside = pixels(image, QRect(180, 62, 50, 36))  # the slope of layer 2: from 0 to -2, in the left half of its step
    assert inside.count(cold) == len(inside)
    inside = pixels(image, QRect(32, 122, 50, 36))  # that of layer 1: from -3 to -5
    assert inside.count(cold) == len(inside)


def test_weights_that_grow_stand_in_the_pale_hot_colour(drawing: BudgetDrawing, theme: Theme) -> None:
    show(drawing, [0.0, 0.0], [0.0, 0.9])

    colour = pixels(painted(drawing.draw), QRect(255, 50, 50, 5))[20]
    assert colour.red() > colour.blue() + 30
    assert colour != QColor(theme.tokens.hot)


def test_the_key_has_the_colours_of_the_bars_that_are_there(drawing: BudgetDrawing, theme: Theme) -> None:
    show(drawing, [-2.0, -2.0], [-1.0, 0.9])
    tokens = theme.tokens

    above = painted(drawing.draw)

    key = [colour.name().upper() for colour in pixels(above, QRect(20, 22, 120, 16))]
    shades = [tokens.cold, mix(tokens.cold, tokens.panel, PALE), mix(tokens.hot, tokens.panel, PALE)]
    assert [key.count(shade) for shade in (*shades, tokens.hot, tokens.neutral)] == [81, 36, 45, 0, 0]


def test_beyond_a_block_it_is_hatched(drawing: BudgetDrawing) -> None:
    gone = frame_of(dense(3), log10_slope_gain=np.array([-np.inf, 0, 0, 0]), log10_delta=np.array([-np.inf, 0, 0, 0]))
    drawing.show_descent(descent_of(gone), "nothing arrives", ("slopes", "weights"))

    image = painted(drawing.draw)

    assert ink(image, QRect(25, 120, 140, 50)) > 500
    assert ink(image, QRect(180, 120, 130, 50)) == 0


def test_a_thousand_layers_are_their_sum_only(drawing: BudgetDrawing) -> None:
    drawing.area.show_range((0.0, 999.0), (-160.0, 10.0))
    drawing.show_descent(descent_of(frame_of(dense(1000), log10_slope_gain=-0.15)), "total", ("", ""))

    assert 300 < ink(painted(drawing.draw)) < 3000


def test_nothing_is_drawn_without_a_run(drawing: BudgetDrawing) -> None:
    drawing.show_descent(None)

    assert ink(painted(drawing.draw)) == 0


@pytest.mark.parametrize("slope, top", [(-2.5, 60), (0.45, 40)])  # in the area, or beside the key above it
def test_the_total_stays_in_sight_however_low_the_area_is(drawing: BudgetDrawing, slope: float, top: int) -> None:
    drawing.area.place(QRectF(20, 60, 300, 40))
    drawing.area.show_range((0.0, 2.0), (-6.0, 1.0))
    show(drawing, [slope, slope], [0.0, 0.0])
    with_total = painted(drawing.draw)

    drawing.total = ""
    without = painted(drawing.draw)

    rows = [y for y in range(with_total.height()) for x in range(with_total.width())
            if with_total.pixelColor(x, y) != without.pixelColor(x, y)]  # fmt: skip
    assert top <= min(rows) < max(rows) <= 100


def test_no_line_runs_through_the_total(drawing: BudgetDrawing, theme: Theme) -> None:
    drawing.area.show_range((0.0, 2.0), (-1.0, 1.0))
    show(drawing, [0.0, 0.0], [0.45, 0.45])

    image = painted(drawing.draw)

    zero, faint = round(float(drawing.area.y(0.0))), theme.colour("faint")
    behind, beyond = (pixels(image, QRect(left, zero, 40, 1)) for left in (30, 250))
    assert faint in beyond
    assert faint not in behind


def test_where_the_names_of_both_kinds_of_bars_have_no_room_both_are_brief(drawing: BudgetDrawing) -> None:
    frame = frame_of(dense(3), log10_slope_gain=np.full(4, -1.0), log10_weight_gain=np.full(4, -0.5))
    long = ("slopes of the activations and of nothing else −2.0", "weights, and all that is between them −1.0")
    room = QRect(0, 15, 400, 24)

    drawing.show_descent(descent_of(frame), "", ("slopes −2.0", "weights −1.0"))
    fitting = pixels(painted(drawing.draw), room)
    drawing.show_descent(descent_of(frame), "", long, ("slopes −2.0", "weights −1.0"))

    assert pixels(painted(drawing.draw), room) == fitting


def test_a_long_name_in_the_key_loses_its_last_parts_before_it_is_left_out(drawing: BudgetDrawing) -> None:
    show(drawing, [-2.0, -2.0], [-1.0, 0.9])
    first = "slopes of the activations −4.0"
    beside = QRect(200, 22, 200, 16)

    drawing.parts = drawing.brief = first, "weights"
    short = pixels(painted(drawing.draw), beside)
    drawing.parts = drawing.brief = first, "weights, and all that there is between two of them −0.1"
    long = pixels(painted(drawing.draw), beside)

    assert long == short


def test_in_a_low_plot_the_total_stands_beside_the_key_and_covers_no_stair(drawing: BudgetDrawing) -> None:
    drawing.area.place(QRectF(20, 40, 300, 36))
    drawing.area.show_range((0.0, 2.0), (-6.0, 0.0))
    show(drawing, [-1.0, -3.0], [0.0, -1.0])

    with_total = painted(drawing.draw)
    drawing.total = ""
    without = painted(drawing.draw)

    changed = [y for y in range(with_total.height()) for x in range(230, 315)
               if with_total.pixelColor(x, y) != without.pixelColor(x, y)]  # fmt: skip
    assert changed
    assert max(changed) < 40
