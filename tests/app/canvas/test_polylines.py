"""Lines keep their points and their gaps."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRect
from pytestqt.qtbot import QtBot

from app.canvas.polylines import Polylines, polygon
from tests.app.plots.seen import ink, painted


def test_a_polygon_keeps_its_points(qtbot: QtBot) -> None:
    points = polygon(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0]))

    assert [points.at(i) for i in range(points.size())] == [QPointF(1, 4), QPointF(2, 5), QPointF(3, 6)]


def test_polylines_are_written_again_where_they_are_and_break_at_gaps(qtbot: QtBot) -> None:
    lines = Polylines()
    x = np.linspace(10.0, 390.0, 100)
    lines.write(x, np.stack((np.full(100, 50.0), np.full(100, 150.0))))
    whole = painted(partial(lines.draw, line=1))
    gap = np.full(100, 150.0)
    gap[40:60] = np.nan

    lines.write(x, np.stack((np.full(100, 50.0), gap)))

    image = painted(partial(lines.draw, line=1))
    assert ink(whole, QRect(10, 149, 380, 3)) > 370
    assert ink(image, QRect(170, 149, 60, 3)) == 0
    assert ink(image, QRect(10, 149, 380, 3)) > 280
