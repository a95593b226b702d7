"""A raster: an image of pyqtgraph whose pixels are codes, and whose colours come from a table."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from app.canvas.area import Area
from app.canvas.graphics import ImageItem
from app.widgets.painting import guarded, kept


class Pixels(ImageItem):  # type: ignore[misc]  # pyqtgraph has no types
    """What cannot be painted is left out."""

    @guarded
    def paint(self, painter: QPainter, *things: object) -> None:
        with kept(painter):
            super().paint(painter, *things)


class Raster:
    """An image that fills an area pixel by pixel: codes (rows, columns) and a fixed table of colours."""

    def __init__(self, area: Area) -> None:
        self._item: Any = Pixels(axisOrder="row-major")
        self._area = area
        area.box.addItem(self._item, ignoreBounds=True)

    def show(self, codes: NDArray[np.uint8] | None, table: NDArray[np.uint8]) -> None:
        """Show these codes in the colours of the table (256, 4), over the whole area."""
        if codes is None or not codes.size:
            self._item.clear()
            return
        self._item.setImage(codes, autoLevels=False, levels=(0, 255), lut=table)
        self._item.setRect(self._area.box.viewRect())
