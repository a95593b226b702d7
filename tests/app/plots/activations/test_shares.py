"""The rows of shares."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect

from app.canvas.surface import Canvas
from app.plots.activations.columns import LayerColumns
from app.plots.activations.shares import Shares, rows_of
from app.plots.activations.unit_symbols import DEAD, SATURATED
from app.theme import Theme
from core.numerics import Floats
from tests.app.plots.seen import ink, painted

NONE = np.array([np.nan, np.nan])


def kinds(dead: Floats, saturated: Floats) -> list[str]:
    return [row.kind for row in rows_of(("dead", dead), ("saturated", saturated))]


def test_a_row_stands_where_it_has_something_to_say() -> None:
    nobody, some = np.zeros(2), np.array([0.5, np.nan])

    assert kinds(nobody, some) == [SATURATED]
    assert kinds(some, some) == [SATURATED, DEAD]
    assert kinds(nobody, NONE) == [DEAD]
    assert kinds(NONE, NONE) == [DEAD]


def shares(canvas: Canvas, theme: Theme, edges: Floats, values: Floats) -> Shares:
    drawing = Shares(canvas, theme)
    drawing.rows = rows_of(("dead", values), ("saturated", np.full(len(values), np.nan)))
    drawing.columns = LayerColumns(tuple(range(len(values))), edges)
    drawing.top, drawing.left = 20.0, 100.0
    return drawing


def test_a_level_is_as_high_as_its_share(canvas: Canvas, theme: Theme) -> None:
    drawing = shares(canvas, theme, np.array([100.0, 106.0, 112.0, 118.0]), np.array([0.0, 0.5, 1.0]))

    image = painted(drawing.draw)

    strong = [sum(image.pixelColor(x, y).saturation() > 60 for y in range(20, 40)) for x in (103, 109, 115)]
    assert strong[0] == 0
    assert abs(strong[1] - 7) <= 1
    assert strong[2] == 14


def test_what_does_not_apply_is_left_out(canvas: Canvas, theme: Theme) -> None:
    drawing = shares(canvas, theme, np.array([100.0, 140.0, 180.0]), np.array([0.3, np.nan]))

    image = painted(drawing.draw)

    assert ink(image, QRect(101, 20, 38, 17)) > 0
    assert ink(image, QRect(141, 20, 38, 17)) == 0


def test_a_row_is_found_under_the_pointer(canvas: Canvas, theme: Theme) -> None:
    drawing = shares(canvas, theme, np.array([100.0, 140.0]), np.array([0.3]))

    assert drawing.row_at(25.0) is drawing.rows[0]
    assert drawing.row_at(10.0) is None
    assert drawing.row_at(60.0) is None
