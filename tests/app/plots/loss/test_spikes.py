"""What stands out of the axis is marked."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.loss.spikes import Spikes
from app.theme import Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def spikes(canvas: Canvas, theme: Theme) -> Spikes:
    """In an area of 250 × 150 pixels for 100 steps."""
    area = Area(canvas.scene)
    area.place(QRectF(50, 30, 250, 150))
    area.show_range((0.0, 100.0), (0.0, 1.0))
    return Spikes(canvas, theme, area)


def test_each_has_a_mark_and_the_highest_its_value(spikes: Spikes) -> None:
    spikes.show_spikes((np.array([20.0, 60.0]), np.array([9.0, 5.0])), "up to {:.2f}".format)

    image = painted(spikes.draw)

    assert all(ink(image, QRect(x - 3, 30, 7, 8)) > 5 for x in (100, 200))
    assert ink(image, QRect(70, 14, 60, 15)) > 50
    assert ink(image, QRect(0, 0, 400, 30)) == ink(image, QRect(60, 14, 80, 16))


def test_near_the_end_the_value_stays_above_the_area(spikes: Spikes) -> None:
    spikes.show_spikes((np.array([99.0]), np.array([9.0])), "up to {:.2f}".format)

    image = painted(spikes.draw)

    assert ink(image, QRect(303, 0, 97, 200)) == 0
    assert ink(image, QRect(220, 14, 82, 15)) > 50


def test_beyond_what_is_seen_there_is_none(spikes: Spikes) -> None:
    spikes.area.show_range((0.0, 10.0), (0.0, 1.0))

    spikes.show_spikes((np.array([20.0]), np.array([9.0])), "up to {:.2f}".format)

    assert ink(painted(spikes.draw)) == 0
