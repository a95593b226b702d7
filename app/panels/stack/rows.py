"""Where each block of the stack lies, from the top of the input to the bottom of the output."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

END_HEIGHT, BLOCK_HEIGHT, GAP, MARGIN = 30, 44, 4, 2  # pixels of the design


@dataclass(frozen=True)
class Rows:
    """One row per slot between two end rows, all by arithmetic, so that a thousand cost no more than three."""

    count: int
    width: int
    scale: float = 1.0

    def px(self, design: float) -> int:
        """A length of the design in pixels."""
        return round(design * self.scale)

    @property
    def pitch(self) -> int:
        """From the top of one block to the top of the next."""
        return self.px(BLOCK_HEIGHT) + self.px(GAP)

    @property
    def height(self) -> int:
        """Of everything."""
        return self.output.bottom() + 1 + self.px(MARGIN)

    @property
    def input(self) -> QRect:
        """The row of the data that enters."""
        return self._row(self.px(MARGIN), self.px(END_HEIGHT))

    @property
    def output(self) -> QRect:
        """The row of what leaves; an empty stack keeps the place of one block free."""
        return self._row(self._first + max(self.count, 1) * self.pitch, self.px(END_HEIGHT))

    @property
    def placeholder(self) -> QRect:
        """Where the first layer will stand."""
        return self.block(0)

    def block(self, slot: int) -> QRect:
        """The block of a slot."""
        return self._row(self._first + slot * self.pitch, self.px(BLOCK_HEIGHT))

    def row(self, slot: int) -> QRect:
        """The block of a slot; the output comes after the last."""
        return self.block(slot) if slot < self.count else self.output

    def within(self, top: int, bottom: int) -> range:
        """The slots of which something lies between two heights."""
        first = max(0, (top - self._first) // self.pitch)
        return range(min(first, self.count), max(0, min(self.count, (bottom - self._first) // self.pitch + 1)))

    def slot_at(self, y: int) -> int | None:
        """The slot whose block is at a height; the output counts as the one after the last."""
        if self.output.top() <= y <= self.output.bottom():
            return self.count
        slot = (y - self._first) // self.pitch
        inside = 0 <= slot < self.count and y <= self.block(slot).bottom()
        return slot if inside else None

    def gap_at(self, y: int) -> int:
        """The position before which something dropped at a height is put."""
        return min(max(0, (y - self._first + self.pitch // 2) // self.pitch), self.count)

    def line(self, index: int) -> int:
        """The height at which the gap before a position is shown."""
        return self._first + index * self.pitch - self.px(GAP) // 2

    @property
    def _first(self) -> int:
        return self.px(MARGIN) + self.px(END_HEIGHT) + self.px(GAP)

    def _row(self, top: int, height: int) -> QRect:
        side = self.px(MARGIN)
        return QRect(side, top, max(0, self.width - 2 * side), height)
