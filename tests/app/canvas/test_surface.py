"""The surface that plots draw on."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsScene, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.surface import Area, Canvas, Drawing, Picture, Polylines, polygon
from app.theme import DARK, Theme
from tests.app.plots.seen import ink, painted


@pytest.fixture
def canvas(qtbot: QtBot, theme: Theme, holder: QWidget) -> Canvas:
    """A canvas of 300 × 200 pixels on the screen."""
    qtbot.addWidget(holder)
    canvas = Canvas(theme, holder)
    canvas.view.resize(300, 200)
    holder.resize(300, 200)
    holder.show()
    return canvas


class Stroke(Drawing):
    """Paints its whole canvas in the accent."""

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.boundingRect(), self.theme.colour("accent"))


def test_an_area_maps_data_to_pixels_and_back(scene: QGraphicsScene) -> None:
    area = Area(scene)
    area.place(QRectF(50, 10, 200, 100))

    area.show_range((0.0, 10.0), (-4.0, 0.0))

    assert (area.x(5).tolist(), area.y([-4, 0]).tolist()) == (150.0, [110.0, 10.0])
    assert area.data_at(QPointF(150, 60)) == pytest.approx((5.0, -2.0))


def test_an_area_can_count_downwards(scene: QGraphicsScene) -> None:
    area = Area(scene, downwards=True)
    area.place(QRectF(0, 0, 200, 100))

    area.show_range((0.0, 1.0), (0.0, 20.0))

    assert area.y([0, 20]).tolist() == [0.0, 100.0]
    assert area.data_at(QPointF(0, 25)) == pytest.approx((0.0, 5.0))


def test_drawings_paint_in_pixels_of_the_canvas(canvas: Canvas, theme: Theme) -> None:
    drawing = Stroke(canvas, theme)

    seen = canvas.view.grab().toImage()

    assert drawing.boundingRect() == QRectF(0, 0, 300, 200)
    assert {seen.pixelColor(x, y).name() for x, y in ((0, 0), (299, 199))} == {theme.colour("accent").name()}


def test_the_canvas_follows_the_theme(canvas: Canvas, theme: Theme) -> None:
    theme.show_tokens(DARK)

    canvas.restyle()

    assert canvas.view.grab().toImage().pixelColor(5, 5).name() == DARK.panel.lower()


def test_a_picture_shows_each_code_in_its_colour(canvas: Canvas) -> None:
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 300, 200))
    table = np.zeros((256, 4), np.uint8)
    table[:3] = [(255, 0, 0, 255), (0, 255, 0, 255), (0, 0, 255, 255)]

    Picture(area).show(np.array([[0, 1, 2]], np.uint8), table)

    seen = canvas.view.grab().toImage()
    assert [seen.pixelColor(x, 100).name() for x in (50, 150, 250)] == ["#ff0000", "#00ff00", "#0000ff"]


def test_the_pointer_is_reported_and_its_leaving_too(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.pointed) as moved:
        QTest.mouseMove(canvas.view.viewport(), canvas.view.viewport().rect().center())

    assert isinstance(moved.args[0] if moved.args else None, QPointF)


def test_a_drag_is_followed_from_press_to_release_even_beyond_the_edge(canvas: Canvas) -> None:
    viewport, seen = canvas.view.viewport(), list[tuple[str, int]]()
    for name in ("pressed", "dragged", "released"):
        getattr(canvas, name).connect(lambda point, name=name: seen.append((name, round(point.x()))))
    left, away = Qt.MouseButton.LeftButton, QPoint(-20, 30)

    QTest.mousePress(viewport, left, pos=QPoint(40, 30))
    QTest.mouseMove(viewport, away)
    QTest.mouseRelease(viewport, left, pos=away)
    QTest.mouseMove(viewport, QPoint(50, 30))

    assert seen == [("pressed", 40), ("dragged", -20), ("released", -20)]


def test_a_canvas_can_have_a_size_without_being_shown(canvas: Canvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.resized):
        canvas.take_size(QSize(1280, 720))

    assert canvas.rect == QRectF(0, 0, 1280, 720)


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
