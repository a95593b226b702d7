"""The picture of a profile, put together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.layers.geometry import cells
from app.plots.layers.profile import RELATIVE, Profile, profile_of
from app.plots.layers.profile_drawing import ProfileDrawing
from app.theme import Theme
from tests.app.plots.seen import ink, painted
from tests.core.frames import dense, falling, run_of


def profile(decades: float, **changed: Any) -> Profile:
    """Five layers that fall by so many decades."""
    shown = profile_of(run_of(dense(5), 1, log10_delta=falling(decades), **changed), RELATIVE)
    assert shown is not None
    return shown


@pytest.fixture
def drawing(canvas: Canvas, theme: Theme) -> ProfileDrawing:
    """An area of 380 × 120 pixels for ten decades."""
    area = Area(canvas.scene)
    area.place(QRectF(10, 20, 380, 120))
    area.show_range((0.0, float(cells(5)[1][-1])), (-10.0, 1.0))
    return ProfileDrawing(canvas, theme, area)


def test_nothing_is_drawn_before_there_is_a_profile(drawing: ProfileDrawing) -> None:
    assert ink(painted(drawing.draw)) == 0
    assert drawing.geometry is None


def test_bars_numbers_and_symbols_are_drawn(drawing: ProfileDrawing) -> None:
    drawing.show_profile(profile(-8), None)

    image = painted(drawing.draw)

    assert ink(image, QRect(10, 20, 380, 121)) > 1000
    assert ink(image, QRect(10, 142, 380, 14)) > 0


def test_bars_stand_where_the_glide_has_brought_them(drawing: ProfileDrawing) -> None:
    drawing.show_profile(profile(-8), None)
    there = drawing.geometry

    drawing.heights = np.full(6, -10.0)

    assert there is not None
    assert drawing.geometry is not None
    assert drawing.geometry.top[0] > there.top[0]


def test_the_previous_run_is_named_beside_its_outline_or_under_the_plot(drawing: ProfileDrawing) -> None:
    below = QRect(120, 155, 160, 45)
    drawing.write("previous run", "grey outline: previous run", ("input side", "output side"), "")

    drawing.show_profile(profile(-8), profile(0))
    beside = painted(drawing.draw)
    drawing.show_profile(profile(0), profile(-8))
    under = painted(drawing.draw)

    assert ink(beside, below) == 0
    assert ink(under, below) > 0


def test_a_lost_signal_is_said_under_the_plot(drawing: ProfileDrawing) -> None:
    drawing.write("previous run", "", ("input side", "output side"), "signal lost")

    drawing.show_profile(profile(-8, signal_lost=np.array([0, 0, 0, 1, 1, 0.0])), None)

    assert ink(painted(drawing.draw), QRect(120, 155, 160, 45)) > 0
