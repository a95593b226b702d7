"""A drawing that seldom changes, painted once and kept as pixels: hundreds of marks cost too much per refresh."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from app.widgets.painting import blank


class Still(Drawing):
    """What is in one area; call `renew` when it shows something else."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area, height: int = 0) -> None:
        super().__init__(canvas, theme, height)
        self.area = area
        self._pixels: QPixmap | None = None
        self._key: tuple[object, ...] = ()

    def renew(self) -> None:
        """Paint it anew at the next refresh."""
        self._pixels = None

    def draw(self, painter: QPainter) -> None:
        """On a screen, the pixels that were kept; in a vector file, the marks themselves."""
        if painter.paintEngine().type() != QPaintEngine.Type.Raster:
            self.sketch(painter)
            return
        rect, density = self.area.rect, painter.device().devicePixelRatioF()
        key = (QRectF(rect), density, self.theme.tokens.name, self.theme.scale, self.area.ranges)
        if self._pixels is None or key != self._key:
            self._pixels, self._key = self._painted(rect, density), key
        if self._pixels is not None:
            painter.drawPixmap(rect.topLeft(), self._pixels)

    @abstractmethod
    def sketch(self, painter: QPainter) -> None:
        """Paint the marks, in the pixels of the canvas; only what lies in the area will be seen."""

    def _painted(self, rect: QRectF, density: float) -> QPixmap | None:
        """Nothing, where the area has no room for anything."""
        pixels = blank(rect.size(), density)
        if pixels is not None:
            with QPainter(pixels) as painter:
                painter.translate(-rect.topLeft())
                self.sketch(painter)
        return pixels
