"""Curves of many layers: quiet in the mass, loud where somebody points."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.layer_curves.lines import Bundle, LayerCurves
from app.theme import Theme
from tests.app.plots.seen import ink, painted, pixels

GREY = "#808080"


def bundle(*levels: float, points: int = 10) -> Bundle:
    """Level curves, one per entry."""
    ends, steps = np.array(levels), np.linspace(0.0, 9.0, points)
    values = np.repeat(ends[:, None], points, axis=1)
    return Bundle(steps, values, ends, 9.0, [GREY] * len(levels), str, "layer {}".format)


@pytest.fixture
def curves(canvas: Canvas, theme: Theme) -> LayerCurves:
    """On an area that leaves room for names."""
    area = Area(canvas.scene)
    area.place(QRectF(20, 20, 280, 160))
    area.show_range((0.0, 9.0), (-8.0, 0.0))
    return LayerCurves(canvas, theme, area)


def test_each_layer_is_a_line_at_its_height(curves: LayerCurves) -> None:
    curves.show_bundle(bundle(-2.0, -6.0))

    image = painted(curves.draw)

    assert ink(image, QRect(20, 59, 281, 3)) >= 280
    assert ink(image, QRect(20, 139, 281, 3)) >= 280
    assert ink(image, QRect(20, 70, 281, 60)) == 0


def test_the_selected_layer_is_drawn_in_the_accent_and_named(curves: LayerCurves, theme: Theme) -> None:
    curves.show_bundle(bundle(*np.linspace(-1, -7, 40)))
    before = painted(curves.draw)

    curves.selected = frozenset({20})

    image = painted(curves.draw)
    accent = QColor(theme.tokens.accent)
    assert accent not in pixels(before)
    assert pixels(image, QRect(20, 20, 280, 160)).count(accent) > 280
    assert image.copy(QRect(305, 20, 95, 160)) != before.copy(QRect(305, 20, 95, 160))


def test_names_never_touch_each_other(curves: LayerCurves) -> None:
    curves.show_bundle(bundle(*np.linspace(-1, -7, 300)))

    image = painted(curves.draw)

    rows = [ink(image, QRect(306, y, 90, 1)) > 0 for y in range(20, 180)]
    assert rows.count(False) > 15


def downwards(curves: LayerCurves) -> list[int]:
    """The layers named beside the area from top to bottom, as they were painted last."""
    found = [curves.named_at(QPointF(310, y)) for y in range(200)]
    return list(dict.fromkeys(entry for entry in found if entry is not None))


@pytest.mark.parametrize("above", [True, False])
def test_names_stay_and_keep_the_order_of_the_layers_while_curves_cross(above: bool, curves: LayerCurves) -> None:
    random, orders = np.random.default_rng(1), []

    for _ in range(6):
        curves.show_bundle(replace(bundle(*random.uniform(-7, -1, 40)), output_above=above))
        painted(curves.draw)
        orders.append(downwards(curves))

    assert len(orders[0]) > 8
    assert orders[0] == sorted(orders[0], reverse=above)
    assert orders == orders[:1] * 6


def test_a_curve_that_was_zero_for_a_while_has_a_gap(curves: LayerCurves) -> None:
    level = bundle(-4.0)
    level.values[0, 3:7] = -np.inf
    curves.show_bundle(level)

    image = painted(curves.draw)

    assert ink(image, QRect(125, 95, 60, 10)) == 0
    assert ink(image, QRect(20, 95, 50, 10)) > 40


def test_what_has_no_place_on_the_axis_is_said_at_its_foot(curves: LayerCurves) -> None:
    curves.show_bundle(bundle(-1.0), note="exactly zero: layer 1")

    assert ink(painted(curves.draw), QRect(22, 160, 200, 20)) > 50


def test_a_repaint_makes_no_new_polygons(curves: LayerCurves, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = bundle(*np.linspace(-1, -7, 1000), points=100)
    curves.show_bundle(deep)
    made = 0

    def counted(size: int) -> None:
        nonlocal made
        made += 1

    monkeypatch.setattr("app.canvas.polylines.functions.create_qpolygonf", counted)
    for _ in range(3):
        curves.show_bundle(deep)
        painted(curves.draw)

    assert made == 0


def test_nothing_is_drawn_without_a_run(curves: LayerCurves) -> None:
    def draw(painter: QPainter) -> None:
        curves.draw(painter)

    curves.show_bundle(None)

    assert ink(painted(draw)) == 0


def test_a_single_step_is_a_dot_for_each_layer(curves: LayerCurves) -> None:
    single = bundle(-2.0, -6.0, points=3)
    single.steps[:2] = 0.0  # the lowest and the highest value of a step
    single.values[:, 2:] = np.nan  # the run ended after its first step
    curves.show_bundle(Bundle(single.steps, single.values, single.ends, 0.0, single.colours, str, "layer {}".format))

    image = painted(curves.draw)

    assert ink(image, QRect(16, 56, 9, 9)) > 4
    assert ink(image, QRect(16, 136, 9, 9)) > 4
