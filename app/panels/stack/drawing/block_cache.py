"""Painted blocks, kept: a repaint draws only what changed, some of it at a time, and the gains, and copies the rest."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from app.panels.stack.drawing.block import BlockPainter, BlockState
from app.widgets.painting import blank
from app.widgets.pictures import area_of
from core.layers import AnyLayer

MOST_AREA = 900_000  # of the design's pixels, a column on a large screen; 3.6 MB, on a fine screen 14
AT_ONCE = 6  # blocks that are painted anew in one pass of the event loop
RIM = 6  # pixels around a block for the mark of the keyboard focus


class BlockCache:
    """Paints each block once; forgets what was not seen for longest.

    Where many have changed, some are seen for a moment as they were.
    """

    def __init__(self, blocks: BlockPainter) -> None:
        self._blocks = blocks
        self._painted: dict[tuple[object, ...], QPixmap] = {}
        self._seen: dict[int, tuple[object, ...]] = {}  # how each slot was painted last
        self._area = 0.0
        self._left = AT_ONCE
        self.waits = False  # whether some are seen as they were

    def begin(self) -> None:
        """A paint of the stack."""
        self._left, self.waits = AT_ONCE, False

    def knows(self, slot: int) -> bool:
        """Whether a slot can be seen as it was; one that was never painted cannot wait."""
        return self._seen.get(slot, ()) in self._painted

    def paint(self, painter: QPainter, block: QRect, slot: int, layer: AnyLayer, look: BlockState) -> None:
        """A block, from memory where it was painted before."""
        ratio = painter.device().devicePixelRatioF()
        key = (slot, layer, look, block.width(), block.height(), ratio)
        before = self._painted.get(self._seen.get(slot, ()))
        if key not in self._painted and before is not None and self._left <= 0:
            self.waits = True
            painter.drawPixmap(block.adjusted(-RIM, -RIM, RIM, RIM), before)
            return
        picture = self._painted.pop(key, None)
        if picture is None:
            self._left -= 1
            picture = self._painted_block(block.size(), slot, layer, look, ratio)
            self._area += area_of(picture)
        self._painted[key] = picture  # behind all that was not seen since
        while self._area > MOST_AREA and len(self._painted) > 1:
            self._area -= area_of(self._painted.pop(next(iter(self._painted))))
        self._seen[slot] = key
        painter.drawPixmap(block.topLeft() - QPoint(RIM, RIM), picture)

    def _painted_block(self, size: QSize, slot: int, layer: AnyLayer, look: BlockState, ratio: float) -> QPixmap:
        pixmap = blank(size + QSize(2 * RIM, 2 * RIM), ratio)
        if pixmap is None:
            return QPixmap()
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._blocks.paint_block(painter, QRect(QPoint(RIM, RIM), size), slot, layer, look)
        return pixmap
