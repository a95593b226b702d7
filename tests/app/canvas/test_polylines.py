"""Lines keep their points and their gaps."""

from __future__ import annotations

from functools import partial
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from pytestqt.qtbot import QtBot

from app.canvas import polylines
from app.canvas.polylines import ROOM, Polylines, draw_lines, draw_rectangles, polygon
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


def test_single_lines_are_drawn_from_the_array_that_holds_them(qtbot: QtBot) -> None:
    lines = np.array([[10.0, 50.5, 390.0, 50.5], [10.0, 150.5, 200.0, 150.5]])

    image = painted(partial(draw_lines, lines=lines))
    none = painted(partial(draw_lines, lines=lines[:0]))

    assert ink(image, QRect(10, 50, 380, 1)) == 380
    assert ink(image, QRect(10, 150, 190, 1)) == 190
    assert ink(image) <= 380 + 190 + 2
    assert ink(none) == 0


def test_rectangles_are_drawn_from_the_array_that_holds_them(qtbot: QtBot) -> None:
    rectangles = np.array([[10.0, 20.0, 30.0, 40.0], [100.0, 20.0, 5.0, 6.0]])

    def filled(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("black"))
        draw_rectangles(painter, rectangles)
        draw_rectangles(painter, rectangles[:0])

    image = painted(filled)

    assert ink(image) == ink(image, QRect(10, 20, 30, 40)) + ink(image, QRect(100, 20, 5, 6)) == 30 * 40 + 5 * 6


def test_the_lines_of_a_run_that_goes_on_are_made_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made, lines = Mock(side_effect=polylines._empty), Polylines()
    monkeypatch.setattr(polylines, "_empty", made)

    for count in range(1, ROOM + 1):
        lines.write(np.arange(count) + 10.0, np.array([[50.0] * count, [150.0] * count]))

    whole = painted(partial(lines.draw, line=1))
    lines.write(np.arange(40) + 10.0, np.array([[50.0] * 40, [150.0] * 40]))
    fewer = painted(partial(lines.draw, line=1))

    assert made.call_count == 2
    assert [ink(image, QRect(10, 150, 200, 1)) for image in (whole, fewer)] == [ROOM, 40]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_line_of_few_points_is_a_line(qtbot: QtBot, count: int) -> None:
    points, lines = polygon(np.arange(float(count)), np.arange(float(count))), Polylines()

    lines.write(np.arange(float(count)), np.zeros((2, count)))

    assert points.size() == count
    assert ink(painted(partial(lines.draw, line=1))) >= max(count - 1, 0)


def test_what_is_far_out_of_sight_is_painted_at_once(qtbot: QtBot) -> None:
    far = np.array([-1e308, 1e308, np.inf, 0.0])

    def dashed(painter: QPainter) -> None:
        pen = QPen(QColor("black"), 1)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawPolyline(polygon(far, far))

    assert ink(painted(dashed)) > 100
