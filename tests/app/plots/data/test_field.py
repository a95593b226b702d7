"""The network over the plane: soft colours, a crisp line, and what it says under the pointer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.data.field import FieldDrawing
from app.plots.samples.class_marks import level_colour, soft
from app.theme import Theme
from app.theme.tokens import LIGHT
from core.probes.boundary import ScoreField
from tests.app.plots.seen import painted


def drawing(canvas: Canvas, theme: Theme, field: ScoreField, classes: int) -> FieldDrawing:
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 100, 100))
    result = FieldDrawing(canvas, theme, area)
    result.show_field(field, classes, (0.0, 1.0))
    return result


def halves() -> ScoreField:
    """Class 0 on the left of x = 0.5, class 1 on its right."""
    x = np.tile(np.linspace(0, 1, 20), (20, 1))
    return ScoreField((0.0, 1.0), (0.0, 1.0), np.stack([0.5 - x, x - 0.5]).astype(np.float32))


def test_each_class_has_its_soft_region_and_a_line_between(canvas: Canvas, theme: Theme) -> None:
    image = painted(drawing(canvas, theme, halves(), 2).draw)

    assert image.pixelColor(20, 50) == QColor(soft(LIGHT, LIGHT.violet))
    assert image.pixelColor(80, 50) == QColor(soft(LIGHT, LIGHT.ochre))
    assert min(image.pixelColor(x, 50).lightness() for x in (49, 50)) < 120


def test_rows_come_from_below(canvas: Canvas, theme: Theme) -> None:
    upright = ScoreField((0.0, 1.0), (0.0, 1.0), np.ascontiguousarray(halves().scores.transpose(0, 2, 1)))
    seen = drawing(canvas, theme, upright, 2)

    assert painted(seen.draw).pixelColor(50, 80) == QColor(soft(LIGHT, LIGHT.violet))
    assert (seen.said_at(0.5, 0.1), seen.said_at(0.5, 0.9)) == (0.0, 1.0)


def test_a_regression_of_one_input_is_a_curve(canvas: Canvas, theme: Theme) -> None:
    curve = ScoreField((0.0, 1.0), None, np.linspace(0, 1, 50, dtype=np.float32)[None, None])
    seen = drawing(canvas, theme, curve, 0)

    image = painted(seen.draw)

    assert seen.is_curve()
    assert image.pixelColor(50, 50).saturation() > 60
    assert image.pixelColor(20, 20) == QColor("white")
    assert abs((seen.said_at(0.5, 0.0) or 0) - 0.5) < 0.02


def test_a_regression_of_two_inputs_has_shades(canvas: Canvas, theme: Theme) -> None:
    x = np.tile(np.linspace(0, 1, 20, dtype=np.float32), (20, 1))

    image = painted(drawing(canvas, theme, ScoreField((0.0, 1.0), (0.0, 1.0), x[None]), 0).draw)

    assert image.pixelColor(1, 50) == QColor(soft(LIGHT, level_colour(LIGHT, 0)))
    assert image.pixelColor(98, 50) == QColor(soft(LIGHT, level_colour(LIGHT, 7)))


def test_where_the_network_gives_no_number_nothing_is_said(canvas: Canvas, theme: Theme) -> None:
    seen = drawing(canvas, theme, ScoreField((0.0, 1.0), (0.0, 1.0), np.full((2, 5, 5), np.nan, np.float32)), 2)

    assert painted(seen.draw).pixelColor(50, 50) == QColor(LIGHT.panel)
    assert seen.said_at(0.5, 0.5) is None
    assert seen.said_at(3.0, 0.5) is None


def test_it_knows_what_the_network_sees_at_the_nearest_point_of_its_grid(canvas: Canvas, theme: Theme) -> None:
    field = halves()
    inputs = np.stack(np.meshgrid(np.linspace(0, 10, 20), np.linspace(5, 6, 20)), axis=-1)
    seen = drawing(canvas, theme, replace(field, seen=inputs), 2)

    assert seen.seen_at(1.0, 0.0) == (10.0, 5.0)
    assert seen.seen_at(0.0, 0.99) == (0.0, 6.0)
    assert seen.seen_at(1.5, 0.0) is None
    assert drawing(canvas, theme, field, 2).seen_at(0.5, 0.5) is None
