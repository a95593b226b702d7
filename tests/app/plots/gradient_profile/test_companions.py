"""Lines over the bars, each named at its end."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF

from app.canvas.area import Area
from app.canvas.surface import Canvas
from app.plots.gradient_profile.companions import Companion, Companions
from app.plots.layers.geometry import geometry
from app.theme import Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def companions(canvas: Canvas, theme: Theme) -> Companions:
    """Over an area that leaves room for names."""
    area = Area(canvas.scene)
    area.place(QRectF(20, 10, 260, 150))
    area.show_range((0.0, 5.4), (-10.0, 0.0))
    return Companions(canvas, theme, area)


def line(*values: float, name: str = "signal") -> Companion:
    """A measure over four layers and the output."""
    return Companion(np.array(values), name, "accent")


def test_a_line_goes_through_its_values(companions: Companions) -> None:
    at = geometry(companions.area, np.full(5, -5.0))

    companions.show_lines([line(-4.0, -4.0, -4.0, -4.0, -4.0)], at, "bars")

    image = painted(companions.draw)
    assert ink(image, QRect(30, 67, 230, 7)) > 100
    assert ink(image, QRect(30, 80, 230, 80)) == 0


def test_it_breaks_where_nothing_was_measured_or_all_is_zero(companions: Companions) -> None:
    at = geometry(companions.area, np.full(5, -5.0))
    companions.show_lines([line(-4.0, -4.0, -4.0, -4.0, -4.0)], at, "")
    whole = painted(companions.draw)

    companions.show_lines([line(-4.0, np.nan, -np.inf, -4.0, -4.0)], at, "")

    assert 0 < ink(painted(companions.draw)) < ink(whole)


def test_names_stand_beside_the_area_and_apart(companions: Companions) -> None:
    at = geometry(companions.area, np.full(5, -5.0))

    companions.show_lines([line(*[-4.0] * 5, name=name) for name in ("signal", "update")], at, "bars")

    image = painted(companions.draw)
    rows = [bool(ink(image, QRect(285, y, 115, 1))) for y in range(200)]
    assert sum(rows) > 25
    assert companions.room(["signal", "a much longer name"]) > companions.room(["signal"])


def test_nothing_is_drawn_without_bars(companions: Companions) -> None:
    companions.show_lines([], None, "")

    assert ink(painted(companions.draw)) == 0
