"""An area maps data to pixels and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.area import Area


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


def test_under_a_pixel_of_no_room_lies_an_end(scene: QGraphicsScene) -> None:
    area = Area(scene)
    area.show_range((1.0, 10.0), (-4.0, 0.0))

    area.place(QRectF(50, 10, 0, 0))

    assert area.data_at(QPointF(60, 60)) == (1.0, 0.0)
