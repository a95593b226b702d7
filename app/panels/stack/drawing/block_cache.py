"""Painted blocks, kept: a repaint draws only what changed, and the gains, and copies the rest."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from app.panels.stack.drawing.block import BlockPainter, BlockState
from app.widgets.painting import blank
from core.layers import AnyLayer

MOST_AREA = 1_500_000  # of the design's pixels, more than a column on a large screen; 6 MB, on a fine screen 24
RIM = 6  # pixels around a block for the mark of the keyboard focus


class BlockCache:
    """Paints each block once; forgets the oldest."""

    def __init__(self, blocks: BlockPainter) -> None:
        self._blocks = blocks
        self._painted: dict[tuple[object, ...], QPixmap] = {}
        self._area = 0.0

    def paint(self, painter: QPainter, block: QRect, slot: int, layer: AnyLayer, look: BlockState) -> None:
        """A block, from memory where it was painted before."""
        ratio = painter.device().devicePixelRatioF()
        key = (slot, layer, look, block.width(), block.height(), ratio)
        if key not in self._painted:
            self._painted[key] = self._painted_block(block.size(), slot, layer, look, ratio)
            self._area += area_of(self._painted[key])
            while self._area > MOST_AREA and len(self._painted) > 1:
                self._area -= area_of(self._painted.pop(next(iter(self._painted))))
        painter.drawPixmap(block.topLeft() - QPoint(RIM, RIM), self._painted[key])

    def _painted_block(self, size: QSize, slot: int, layer: AnyLayer, look: BlockState, ratio: float) -> QPixmap:
        pixmap = blank(size + QSize(2 * RIM, 2 * RIM), ratio)
        if pixmap is None:
            return QPixmap()
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._blocks.paint_block(painter, QRect(QPoint(RIM, RIM), size), slot, layer, look)
        return pixmap


def area_of(pixmap: QPixmap) -> float:
    """In the pixels of the design."""
    size = pixmap.deviceIndependentSize()
    return size.width() * size.height()
