"""The picture of an activation."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.activation_curve.curve import LayerCurve, zones_of
from app.plots.activation_curve.drawing import CurveDrawing, called
from app.plots.activation_curve.grips import grip_of
from app.theme import Theme
from core.components.activations import LeakyRelu, Tanh
from core.layers import Dense, Layer, Maxout
from core.probes.activation import Activated, Pieces
from core.probes.counts import counted
from tests.app.plots.seen import ink, painted

NUMBERS = counted(np.array([[2.0, 2.1, 2.2, 2.2, 2.3]]))


def drawing(canvas: Canvas, theme: Theme, layer: Layer, answer: Activated | Pieces | None) -> CurveDrawing:
    areas = Area(canvas.scene), Area(canvas.scene), Area(canvas.scene)
    for k, area in enumerate(areas):
        area.place(QRectF(0, 65 * k, 300, 60))
        area.show_range((-4, 4), ((-1.2, 1.2), (0, 1), (0, 4))[k])
    result = CurveDrawing(canvas, theme, areas)
    result.curve, result.range = LayerCurve(0, layer, 0, answer), (-4.0, 4.0)
    return result


def test_the_numbers_stand_where_they_lie(canvas: Canvas, theme: Theme) -> None:
    image = painted(drawing(canvas, theme, Dense(activation=Tanh()), Activated(NUMBERS, 0.1, 0.0, 1.0)).draw)

    assert ink(image, QRect(225, 130, 20, 60)) > 40
    assert ink(image, QRect(0, 130, 200, 60)) == 0


def test_where_next_to_nothing_passes_the_ground_is_shaded_through_all_three(canvas: Canvas, theme: Theme) -> None:
    picture = drawing(canvas, theme, Dense(activation=Tanh()), None)
    picture.zones = zones_of(picture.curve, -4, 4) if picture.curve else []

    image = painted(picture.draw)

    for top in (0, 65, 130):
        assert ink(image, QRect(2, top + 15, 30, 20)) == 30 * 20
    assert ink(image, QRect(100, 130, 100, 60)) == 0


def test_the_grip_and_its_value_are_drawn(canvas: Canvas, theme: Theme) -> None:
    layer = Dense(activation=LeakyRelu(negative_slope=0.3))
    picture = drawing(canvas, theme, layer, None)
    bare = ink(painted(picture.draw))
    picture.grip = grip_of(layer, picture.value, -4.0)
    picture.grip_name = "slope 0.30"

    named = ink(painted(picture.draw))
    picture.focused = True

    assert named > bare + 60
    assert ink(painted(picture.draw)) > named + 20


def test_the_value_stands_over_a_grip_beside_which_there_is_no_room(canvas: Canvas, theme: Theme) -> None:
    layer = Dense(activation=LeakyRelu(negative_slope=0.3))
    picture = drawing(canvas, theme, layer, None)
    picture.value.place(QRectF(0, 0, 110, 60))
    picture.grip = grip_of(layer, picture.value, -4.0)
    assert picture.grip is not None
    band = QRect(0, round(picture.grip.place.y()) - 28, 90, 18)
    bare = ink(painted(picture.draw), band)

    picture.grip_name = "slope 0.30"

    assert ink(painted(picture.draw), band) > bare + 60


@pytest.mark.parametrize("pieces", [2, 8])
def test_pieces_are_lines_and_their_number_a_track(canvas: Canvas, theme: Theme, pieces: int) -> None:
    slopes = np.linspace(-0.3, 0.3, pieces)
    picture = drawing(canvas, theme, Maxout(pieces=pieces), Pieces(NUMBERS, slopes * 0, slopes, slopes))
    assert picture.curve is not None
    assert isinstance(picture.curve.layer, Layer)
    picture.grip = grip_of(picture.curve.layer, picture.value, -4.0)

    assert ink(painted(picture.draw), QRect(0, 0, 270, 60)) > 200
    assert ink(painted(picture.draw), QRect(278, 0, 20, 60)) > 40


def test_notes_are_written_as_far_as_there_is_room(canvas: Canvas, theme: Theme) -> None:
    picture = drawing(canvas, theme, Dense(activation=Tanh()), None)
    picture.notes, picture.notes_left = [("name", "0.5")] * 20, 310.0

    image = painted(picture.draw)

    assert ink(image, QRect(310, 0, 80, 60)) > 30


def test_without_a_layer_nothing_is_drawn(canvas: Canvas, theme: Theme) -> None:
    picture = drawing(canvas, theme, Dense(), None)
    picture.curve = None

    assert ink(painted(picture.draw)) == 0


@pytest.mark.parametrize("name, number", [("slope 0.10", "0.10"), ("2 pieces", "2"), ("기울기 0.10", "0.10")])
def test_a_name_as_wide_as_the_curve_is_its_number_alone(theme: Theme, name: str, number: str) -> None:
    pen = lettering.pen(theme, 12, bold=True)

    assert called(name, pen, 400.0) == name
    assert called(name, pen, pen.width(name)) == number
