"""A still drawing is painted when it changes, not whenever the screen is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from app.canvas.area import Area
from app.canvas.still import Still
from app.canvas.surface import Canvas
from app.theme import DARK, Theme
from tests.app.plots.seen import ink, painted


class Dot(Still):
    """Fills its area, and counts how often."""

    count = 0

    def sketch(self, painter: QPainter) -> None:
        self.count += 1
        painter.fillRect(self.area.rect, self.theme.colour("accent"))


def dot(canvas: Canvas, theme: Theme) -> Dot:
    area = Area(canvas.scene)
    area.place(QRectF(10, 10, 20, 20))
    return Dot(canvas, theme, area)


def test_it_is_painted_once_for_many_refreshes(canvas: Canvas, theme: Theme) -> None:
    still = dot(canvas, theme)

    images = [painted(still.draw) for _ in range(3)]

    assert still.count == 1
    assert [ink(image) for image in images] == [400] * 3


def test_news_a_theme_or_another_place_paint_it_anew(canvas: Canvas, theme: Theme) -> None:
    still = dot(canvas, theme)
    painted(still.draw)

    still.renew()
    painted(still.draw)
    theme.show_tokens(DARK)
    painted(still.draw)
    still.area.place(QRectF(10, 10, 30, 20))
    painted(still.draw)

    assert still.count == 4


@pytest.mark.parametrize("size", [QSizeF(0, 0), QSizeF(-20, 30), QSizeF(1e6, 1e6), QSizeF(0.4, 50)])
def test_an_area_without_room_or_beyond_all_screens_is_left_empty(canvas: Canvas, theme: Theme, size: QSizeF) -> None:
    still = dot(canvas, theme)
    still.area.rect = QRectF(QPointF(10, 10), size)

    assert ink(painted(still.draw)) == 0
