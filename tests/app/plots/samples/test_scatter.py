"""Samples on a canvas: filled or hollow, and which one the pointer is on."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.samples.scatter import ALIKE, AMOUNTS, Cloud, Ring, Scatter
from app.theme import Theme
from app.theme.tokens import LIGHT
from tests.app.plots.seen import ink, painted, pixels


def scatter(canvas: Canvas, theme: Theme) -> Scatter:
    """Three samples: trained on, held out, lost."""
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 100, 100))
    drawing = Scatter(canvas, theme, area)
    points = np.array([[0.25, 0.75], [0.75, 0.25], [np.inf, 0.5]])
    drawing.show_cloud(Cloud(points, np.array([0, 1, 1]), np.array([False, True, False])))
    return drawing


def test_a_trained_sample_is_filled_and_a_held_out_one_hollow(canvas: Canvas, theme: Theme) -> None:
    image = painted(scatter(canvas, theme).draw)

    assert image.pixelColor(25, 25) == QColor(LIGHT.violet)
    assert image.pixelColor(75, 75) == QColor(LIGHT.panel)
    assert ink(image, QRect(65, 65, 20, 20)) > 10


def test_what_is_not_finite_is_not_drawn(canvas: Canvas, theme: Theme) -> None:
    drawing = scatter(canvas, theme)

    assert drawing.cloud.there.tolist() == [True, True, False]
    assert ink(painted(drawing.draw), QRect(0, 45, 100, 10)) == 0


def test_the_pointer_finds_the_nearest_sample_within_reach(canvas: Canvas, theme: Theme) -> None:
    drawing = scatter(canvas, theme)

    assert drawing.nearest(QPointF(28, 28)) == 0
    assert drawing.nearest(QPointF(72, 80)) == 1
    assert drawing.nearest(QPointF(50, 50)) is None


def test_amounts_are_shades_of_one_shape() -> None:
    points, kinds, hollow = np.zeros((2, 2)), np.array([0, 7]), np.array([False, False])

    shades = [Cloud(points, kinds, hollow, AMOUNTS).look(LIGHT, kind) for kind in (0, 7)]

    assert [symbol for symbol, _ in shades] == [0, 0]
    assert shades[0] != shades[1]
    assert Cloud(points, kinds, hollow, ALIKE).look(LIGHT, 7) == (0, LIGHT.neutral)


def test_a_ring_is_drawn_around_its_sample(canvas: Canvas, theme: Theme) -> None:
    ring = Ring(canvas, scatter(canvas, theme))
    ring.sample = 0

    accent = sum(colour == QColor(LIGHT.accent) for colour in pixels(painted(ring.draw), QRect(15, 15, 20, 20)))

    assert accent > 5
