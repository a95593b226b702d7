"""The picture of distributions."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.activations.columns import columns
from app.plots.activations.distributions import DELTA, SIGNAL, Ridges
from app.plots.activations.ridges import Bands, RidgeDrawing
from app.theme import Theme
from core.numerics import Floats
from core.probes.counts import counted, counted_sizes
from tests.app.plots.seen import ink, painted


def drawing(canvas: Canvas, theme: Theme, rows: Floats, role: str, upright: tuple[float, float]) -> RidgeDrawing:
    """Two layers side by side, 200 pixels each."""
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 400, 200))
    area.show_range((0, 2), upright)
    counts = counted_sizes(rows, np.zeros(2)) if role == DELTA else counted(rows)
    result = RidgeDrawing(canvas, theme, area)
    result.show_ridges(Ridges(0, role, (0, 1), counts, 10, 10, 3), columns(area, (0, 1)), ["neutral", "hot"], range(2))
    return result


def test_a_histogram_is_widest_where_most_numbers_are(canvas: Canvas, theme: Theme) -> None:
    rows = np.array([[0.5] * 8 + [-0.5] * 2, [-0.9] * 10])

    image = painted(drawing(canvas, theme, rows, SIGNAL, (-1, 1)).draw)

    wide = [ink(image, QRect(0, y, 200, 1)) for y in (51, 149, 100)]
    assert wide[0] > 3 * wide[1] > 0
    assert wide[2] == 0
    assert ink(image, QRect(200, 0, 200, 150)) == 0
    assert ink(image, QRect(200, 180, 200, 20)) > 100


def test_both_sides_are_equal(canvas: Canvas, theme: Theme) -> None:
    rows = np.random.default_rng(1).normal(size=(2, 500)) * 0.3

    image = painted(drawing(canvas, theme, rows, SIGNAL, (-1, 1)).draw)

    left, right = (ink(image, QRect(x, 0, 100, 200)) for x in (0, 100))
    assert abs(left - right) < 0.05 * left


def test_exact_zeros_are_a_bar_as_long_as_their_share(canvas: Canvas, theme: Theme) -> None:
    rows = np.array([[0.0] * 5 + [0.9] * 5, [0.9] * 10])

    image = painted(drawing(canvas, theme, rows, SIGNAL, (-1, 1)).draw)

    assert abs(ink(image, QRect(0, 100, 200, 1)) - 0.5 * 160) <= 2
    assert ink(image, QRect(200, 100, 200, 1)) == 0


def test_zeros_of_delta_are_hatched_at_the_bottom_for_they_have_no_logarithm(canvas: Canvas, theme: Theme) -> None:
    image = painted(drawing(canvas, theme, np.array([[0.0] * 4, [1e-3] * 4]), DELTA, (-8, 0)).draw)

    assert ink(image, QRect(0, 190, 200, 10)) > 50
    assert ink(image, QRect(200, 190, 200, 10)) == 0
    assert ink(image, QRect(0, 0, 200, 180)) == 0


def test_a_layer_whose_numbers_are_all_alike_is_still_seen(canvas: Canvas, theme: Theme) -> None:
    image = painted(drawing(canvas, theme, np.full((2, 9), 1e-12), SIGNAL, (-1, 1)).draw)

    assert ink(image, QRect(0, 98, 200, 5)) > 50


@pytest.mark.parametrize("span", [1e-5, 0.011, 0.0125, 0.016, 0.03])
def test_numbers_that_lie_within_few_pixels_are_seen(canvas: Canvas, theme: Theme, span: float) -> None:
    rows = 0.303 + span * np.array([0, 0.05, 0.1, 0.3, 0.35, 0.7, 1.0]) * np.ones((2, 1))

    image = painted(drawing(canvas, theme, rows, SIGNAL, (-1, 1)).draw)

    assert ink(image, QRect(0, 60, 200, 20)) > 100


def test_only_the_columns_of_its_part_are_drawn(canvas: Canvas, theme: Theme) -> None:
    picture = drawing(canvas, theme, np.full((2, 9), 0.5), SIGNAL, (-1, 1))
    painted(picture.draw)

    picture.show_ridges(picture.ridges, picture.columns, picture.colours, range(1, 2))

    image = painted(picture.draw)
    assert ink(image, QRect(0, 0, 200, 200)) == 0
    assert ink(image, QRect(200, 0, 200, 200)) > 50


def test_other_numbers_are_painted_anew(canvas: Canvas, theme: Theme) -> None:
    picture = drawing(canvas, theme, np.full((2, 9), 0.5), SIGNAL, (-1, 1))
    before = painted(picture.draw)
    picture.show_ridges(picture.ridges, picture.columns, ["hot", "hot"], range(2))
    recoloured = painted(picture.draw)

    picture.show_ridges(None, None, [], range(0))

    assert recoloured != before
    assert ink(painted(picture.draw)) == 0


def test_selected_and_hovered_columns_are_marked_over_their_whole_height(canvas: Canvas, theme: Theme) -> None:
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 400, 200))
    area.show_range((0, 4), (0, 1))
    bands = Bands(canvas, theme)
    bands.columns, bands.top, bands.bottom = columns(area, (0, 1, 2, 3)), 10.0, 150.0
    bands.selected, bands.hovered = frozenset({1}), 3

    image = painted(bands.draw)

    assert image.pixelColor(150, 100).name() == theme.tokens.tint.lower()
    assert image.pixelColor(350, 100).name() == theme.tokens.raised.lower()
    assert image.pixelColor(150, 151).name() == theme.tokens.accent.lower()
    assert ink(image, QRect(0, 0, 100, 200)) == 0
