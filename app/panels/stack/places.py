"""Where things are on the screen, and what is at a place of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea

from app.panels.stack.drawing.arcs import Arcs
from app.panels.stack.drawing.block_rows import BlockRows
from app.panels.stack.drawing.folds import Folds
from app.panels.stack.drawing.parts import EDGE_REACH, BlockParts, Part
from app.panels.stack.drawing.stack_drawing import StackDrawing
from app.state.document import Document
from app.theme import Theme

Hit = tuple[int | None, Part | None]
NOWHERE: Hit = (None, None)
BAR_WIDTH = 10  # pixels of the design, as the style sheet has it
SCROLL_ZONE = 32  # pixels of the design at the upper and the lower border
SCROLL_SHARE = 0.4  # of the depth into the zone, at a time
AIR = 8  # pixels of the design between a block that was scrolled into sight and the border


class StackPlaces:
    """Translates between slots and the viewport of a scroll area."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        document: Document,
        drawing: StackDrawing,
        folds: Folds,
        arcs: Arcs,
        theme: Theme,
    ) -> None:
        self._area, self._document, self._drawing, self._theme = area, document, drawing, theme
        self._folds, self._arcs = folds, arcs

    @property
    def rows(self) -> BlockRows:
        """Where the blocks lie, unscrolled; the scroll bar has its room even while it is not needed."""
        width = self._area.width() - self._theme.size(BAR_WIDTH)
        count = len(self._document.experiment.layers)
        return BlockRows(count, width, self._theme.scale, self._folds.heads, self._arcs.gutter)

    @property
    def offset(self) -> int:
        """How far the view is scrolled down."""
        return self._area.verticalScrollBar().value()

    def rect_of(self, slot: int) -> QRect:
        """A slot's block on the viewport; the output comes after the last."""
        return self.rows.row(slot).translated(0, -self.offset)

    def parts(self, slot: int) -> BlockParts:
        """The parts of a slot's block on the viewport."""
        return self._drawing.parts(slot, self.rect_of(slot))

    def part_rect(self, slot: int, part: Part) -> QRect:
        """Where a part of a block is on the viewport."""
        return self.parts(slot).rect_of(part, self.rect_of(slot))

    def hit(self, place: QPoint) -> Hit:
        """The slot and its part at a place of the viewport, the first of those in one row."""
        rows = self.rows
        if place.x() < rows.input.left():
            return self._hit_arc(QPoint(place.x(), place.y() + self.offset), rows)
        slot = rows.slot_at(place.y() + self.offset)
        if slot is None or not self.rect_of(slot).contains(place):
            return NOWHERE
        return slot, self.parts(slot).part_at(place, self._theme.size(EDGE_REACH))

    def _hit_arc(self, place: QPoint, rows: BlockRows) -> Hit:
        """The skip whose far end, or whose way, is at a place of the gutter."""
        handle = self._arcs.handle_at(place, rows, self._drawing.selected)
        way = handle or self._arcs.arc_at(place, rows)
        return NOWHERE if way is None else (way.slot, "arc" if handle else "block")

    def gap_at(self, place: QPoint) -> int:
        """The position before which something dropped at a place of the viewport is put."""
        return self.rows.gap_at(place.y() + self.offset)

    def fit_bar(self) -> None:
        """Give the scroll bar the range that the blocks need."""
        bar, page = self._area.verticalScrollBar(), self._area.viewport().height()
        bar.setRange(0, max(0, self.rows.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(self.rows.pitch)

    def reveal(self, slot: int) -> None:
        """Scroll until the slot's block is in sight."""
        self.fit_bar()
        bar, block, air = self._area.verticalScrollBar(), self.rows.row(slot), self._theme.size(AIR)
        lowest, highest = block.bottom() + air - self._area.viewport().height(), block.top() - air
        bar.setValue(min(max(bar.value(), lowest), highest))

    def scroll_at(self, place: QPoint) -> None:
        """Scroll by a little where a place is at the border of the viewport."""
        bar, zone = self._area.verticalScrollBar(), self._theme.size(SCROLL_ZONE)
        depth = min(0, place.y() - zone) + max(0, place.y() - (self._area.viewport().height() - zone))
        bar.setValue(bar.value() + round(depth * SCROLL_SHARE))
