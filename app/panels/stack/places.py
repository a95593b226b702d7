"""Where things are on the screen, and what is at a place of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea

from app.document import Document
from app.panels.stack.anatomy import EDGE_REACH, Anatomy, Part
from app.panels.stack.picture import Picture
from app.panels.stack.rows import Rows
from app.theme import Theme

Hit = tuple[int | None, Part | None]
NOWHERE: Hit = (None, None)
BAR_WIDTH = 10  # pixels of the design, as the style sheet has it
AIR = 8  # pixels of the design between a block that was scrolled into sight and the border


class Places:
    """Translates between slots and the viewport of a scroll area."""

    def __init__(self, area: QAbstractScrollArea, document: Document, picture: Picture, theme: Theme) -> None:
        self._area, self._document, self._picture, self._theme = area, document, picture, theme

    @property
    def rows(self) -> Rows:
        """Where the blocks lie, unscrolled; the scroll bar has its room even while it is not needed."""
        width = self._area.width() - self._theme.size(BAR_WIDTH)
        return Rows(len(self._document.experiment.layers), width, self._theme.scale)

    @property
    def offset(self) -> int:
        """How far the view is scrolled down."""
        return self._area.verticalScrollBar().value()

    def rect_of(self, slot: int) -> QRect:
        """A slot's block on the viewport; the output comes after the last."""
        return self.rows.row(slot).translated(0, -self.offset)

    def anatomy(self, slot: int) -> Anatomy:
        """The parts of a slot's block on the viewport."""
        return self._picture.anatomy(slot, self.rect_of(slot))

    def part_rect(self, slot: int, part: Part) -> QRect:
        """Where a part of a block is on the viewport."""
        return self.anatomy(slot).rect_of(part, self.rect_of(slot))

    def hit(self, place: QPoint) -> Hit:
        """The slot and its part at a place of the viewport; the output's slot has no parts."""
        slot = self.rows.slot_at(place.y() + self.offset)
        if slot is None or not self.rect_of(slot).contains(place):
            return NOWHERE
        if slot == self.rows.count:
            return slot, None
        return slot, self.anatomy(slot).part_at(place, self._theme.size(EDGE_REACH))

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
        bar, block, air = self._area.verticalScrollBar(), self.rows.row(slot), self._theme.size(AIR)
        lowest, highest = block.bottom() + air - self._area.viewport().height(), block.top() - air
        bar.setValue(min(max(bar.value(), lowest), highest))
