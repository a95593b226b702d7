"""A raster shows codes in colours."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.canvas.area import Area
from app.canvas.raster import Raster
from app.canvas.surface import Canvas
from app.theme import Theme


def test_a_raster_shows_each_code_in_its_colour(qtbot: QtBot, theme: Theme, holder: QWidget) -> None:
    qtbot.addWidget(holder)
    canvas = Canvas(theme, holder)
    canvas.view.resize(300, 200)
    holder.resize(300, 200)
    holder.show()
    area = Area(canvas.scene)
    area.place(QRectF(0, 0, 300, 200))
    table = np.zeros((256, 4), np.uint8)
    table[:3] = [(255, 0, 0, 255), (0, 255, 0, 255), (0, 0, 255, 255)]

    Raster(area).show(np.array([[0, 1, 2]], np.uint8), table)

    seen = canvas.view.grab().toImage()
    assert [seen.pixelColor(x, 100).name() for x in (50, 150, 250)] == ["#ff0000", "#00ff00", "#0000ff"]
