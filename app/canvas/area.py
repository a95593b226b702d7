"""An area: a rectangle of the canvas, in pixels, and the ranges of the data that it shows."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.canvas.graphics import ViewBox
from core.numerics import Floats


class Area:
    """Maps data to pixels and back; a ViewBox of pyqtgraph keeps both ranges."""

    def __init__(self, scene: QGraphicsScene, downwards: bool = False) -> None:
        self.box: Any = ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0, invertY=downwards)
        self.box.disableAutoRange()
        self.rect = QRectF()
        self._x, self._y = (0.0, 1.0), (0.0, 1.0)
        self._downwards = downwards
        scene.addItem(self.box)

    def place(self, rect: QRectF) -> None:
        """Take this rectangle of the canvas."""
        if rect != self.rect:
            self.rect = QRectF(rect)
            self.box.setGeometry(rect)

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show these ranges, edge to edge."""
        if (x, y) != (self._x, self._y):
            self._x, self._y = x, y
            self.box.setRange(xRange=x, yRange=y, padding=0.0, disableAutoRange=True)

    @property
    def ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """What is shown, across and upwards."""
        return self._x, self._y

    def x(self, values: ArrayLike) -> Floats:
        """Horizontal pixels of data values."""
        lower, upper = self._x
        return self.rect.left() + (np.asarray(values, dtype=float) - lower) * (self.rect.width() / (upper - lower))

    def y(self, values: ArrayLike) -> Floats:
        """Vertical pixels of data values."""
        lower, upper = self._y if not self._downwards else self._y[::-1]
        return self.rect.bottom() - (np.asarray(values, dtype=float) - lower) * (self.rect.height() / (upper - lower))

    def data_at(self, point: QPointF) -> tuple[float, float]:
        """The data under a pixel; of an area that has no room, where it begins."""
        right = (point.x() - self.rect.left()) / (self.rect.width() or math.inf)
        down = (point.y() - self.rect.top()) / (self.rect.height() or math.inf)
        up = down if self._downwards else 1 - down
        return self._x[0] + right * (self._x[1] - self._x[0]), self._y[0] + up * (self._y[1] - self._y[0])
