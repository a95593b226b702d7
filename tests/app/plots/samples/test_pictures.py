"""Samples that are pictures are seen as such."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.samples.pictures import LargePicture, Pictures, apart, draw_picture, draw_signed
from app.plots.samples.scatter import Cloud, Scatter
from app.theme import LIGHT, Theme
from core.numerics import Floats
from tests.app.plots.seen import ink, painted

HALF = np.array([[[0, 255], [0, 255]]], np.uint8)


def scatter(canvas: Canvas, theme: Theme, places: list[tuple[float, float]], held_out: bool = False) -> Scatter:
    """Samples of class 0 in an area of 100 by 100 pixels, a pixel a unit."""
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 100, 100))
    area.show_range((0.0, 100.0), (0.0, 100.0))
    made = Scatter(canvas, theme, area)
    count = len(places)
    made.show_cloud(Cloud(np.array(places), np.zeros(count, np.int64), np.full(count, held_out)))
    return made


@given(arrays(float, (30, 2), elements=st.floats(-300, 300)))
def test_pictures_never_touch_and_none_is_left_out_that_would_not(places: Floats) -> None:
    chosen = apart(places, np.arange(30), 24)

    def clear(i: int, others: list[int]) -> bool:
        return all(np.abs(places[i] - places[k]).max() >= 24 for k in others if k != i)

    assert all(clear(i, chosen) for i in chosen)
    assert not any(clear(i, chosen) for i in range(30) if i not in chosen)


def test_a_picture_has_its_shades_and_its_rows_from_above() -> None:
    shades = np.array([[0, 255], [51, 0]], np.uint8)

    image = painted(lambda painter: draw_picture(painter, QRectF(0, 0, 40, 40), shades, LIGHT.text, LIGHT.panel))

    seen = [image.pixelColor(x, y) for y in (10, 30) for x in (10, 30)]
    assert seen[0] == seen[3] == QColor(LIGHT.panel)
    assert seen[1] == QColor(LIGHT.text)
    assert seen[1].lightness() < seen[2].lightness() < seen[0].lightness()


def test_signs_have_two_colours_that_judge_nothing() -> None:
    values = np.array([[-2.0, 2.0], [0.0, 0.0]])

    image = painted(lambda painter: draw_signed(painter, QRectF(0, 0, 40, 40), values, LIGHT))

    assert [image.pixelColor(x, 10).name().upper() for x in (10, 30)] == [LIGHT.violet, LIGHT.green]
    assert image.pixelColor(10, 30) == QColor(LIGHT.panel)


def test_a_picture_stands_at_its_place_in_the_colour_of_its_class(canvas: Canvas, theme: Theme) -> None:
    pictures = Pictures(canvas, scatter(canvas, theme, [(50.0, 50.0)]))

    pictures.show_pictures(HALF)
    image = painted(pictures.draw)

    assert image.pixelColor(56, 50) == QColor(theme.tokens.classes[0])
    assert image.pixelColor(44, 50) == QColor(theme.tokens.panel)
    assert ink(image, QRect(70, 0, 30, 100)) == 0


def test_what_is_held_out_has_a_frame(canvas: Canvas, theme: Theme) -> None:
    images = []
    for held_out in (False, True):
        pictures = Pictures(canvas, scatter(canvas, theme, [(50.0, 50.0)], held_out))
        pictures.show_pictures(HALF)
        images.append(painted(pictures.draw))

    assert ink(images[1], QRect(40, 40, 6, 20)) > ink(images[0], QRect(40, 40, 6, 20))


def test_beside_pictures_the_other_samples_are_small(canvas: Canvas, theme: Theme) -> None:
    cloud = scatter(canvas, theme, [(50.0, 50.0), (51.0, 50.0)])
    pictures, plain = Pictures(canvas, cloud), cloud.symbol_px()

    pictures.show_pictures(np.repeat(HALF, 2, axis=0))
    small = cloud.symbol_px()
    pictures.show_pictures(None)

    assert small < plain
    assert cloud.symbol_px() == plain


def test_the_large_picture_stays_on_the_canvas(canvas: Canvas, theme: Theme) -> None:
    places = [(x, y) for x in (2.0, 50.0, 98.0) for y in (2.0, 50.0, 98.0)]
    large = LargePicture(canvas, scatter(canvas, theme, places))
    large.pictures = np.repeat(HALF, 9, axis=0)

    boxes = [large._place(*large.scatter.pixels()[i].tolist()) for i in range(9)]

    assert all(canvas.rect.contains(box.center()) for box in boxes)
    assert not any(box.contains(QPointF(*large.scatter.pixels()[i].tolist())) for i, box in enumerate(boxes))


def test_without_a_sample_under_the_pointer_there_is_no_large_picture(canvas: Canvas, theme: Theme) -> None:
    large = LargePicture(canvas, scatter(canvas, theme, [(50.0, 50.0)]))
    large.pictures = HALF
    nothing = ink(painted(large.draw))

    large.sample = 0

    assert nothing == 0
    assert ink(painted(large.draw)) > 700
