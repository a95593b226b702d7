"""Where each block of the stack lies, from the top of the input to the bottom of the output."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QRect

END_HEIGHT, BLOCK_HEIGHT, GAP, MARGIN = 30, 44, 4, 2  # pixels of the design


@dataclass(frozen=True)
class BlockRows:
    """One row per block, that of the output the last, all by arithmetic: a thousand cost no more than three.

    A block is one slot, or several equal ones that are folded; slots are told by their positions in the network.
    """

    count: int  # slots
    width: int
    scale: float = 1.0
    heads: tuple[int, ...] | None = None  # the first slot of each block; None where every slot has its own
    gutter: int = 0  # pixels of the design to the left of the blocks, for arcs

    def px(self, design: float) -> int:
        """A length of the design in pixels."""
        return round(design * self.scale)

    @property
    def blocks(self) -> int:
        """How many there are."""
        return self.count if self.heads is None else len(self.heads)

    def index_of(self, slot: int) -> int:
        """The block of a slot, counted from the top; the output comes after the last."""
        if self.heads is None or slot >= self.count:
            return min(slot, self.count) if self.heads is None else len(self.heads)
        return bisect_right(self.heads, slot) - 1

    def slots_of(self, index: int) -> range:
        """The slots of a block, counted from the top."""
        if self.heads is None:
            return range(index, index + 1)
        return range(self.heads[index], self.heads[index + 1] if index + 1 < len(self.heads) else self.count)

    def first_of(self, index: int) -> int:
        """The first slot of a block, counted from the top; the output comes after the last."""
        return self.slots_of(index).start if index < self.blocks else self.count

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
        """The block of the output; an empty stack keeps the place of one block free."""
        return self._row(self._first + max(self.blocks, 1) * self.pitch, self.px(BLOCK_HEIGHT))

    @property
    def placeholder(self) -> QRect:
        """Where the first layer will stand."""
        return self._row(self._first, self.px(BLOCK_HEIGHT))

    def block(self, slot: int) -> QRect:
        """The block of a slot."""
        return self._row(self._first + self.index_of(slot) * self.pitch, self.px(BLOCK_HEIGHT))

    def row(self, slot: int) -> QRect:
        """The block of a slot; the output comes after the last."""
        return self.block(slot) if slot < self.count else self.output

    def within(self, top: int, bottom: int) -> range:
        """The blocks, counted from the top, of which something lies between two heights."""
        first, blocks = max(0, (top - self._first) // self.pitch), self.blocks
        return range(min(first, blocks), max(0, min(blocks, (bottom - self._first) // self.pitch + 1)))

    def slot_at(self, y: int) -> int | None:
        """The first slot of the block at a height; the output counts as the one after the last."""
        if self.output.top() <= y <= self.output.bottom():
            return self.count
        index = (y - self._first) // self.pitch
        inside = 0 <= index < self.blocks and y < self._first + index * self.pitch + self.px(BLOCK_HEIGHT)
        return self.slots_of(index).start if inside else None

    def gap_at(self, y: int) -> int:
        """The position before which something dropped at a height is put."""
        index = min(max(0, (y - self._first + self.pitch // 2) // self.pitch), self.blocks)
        return self.first_of(index)

    def line(self, slot: int) -> int:
        """The height at which the gap before a position is shown."""
        return self._first + self.index_of(slot) * self.pitch - self.px(GAP) // 2

    @property
    def _first(self) -> int:
        return self.px(MARGIN) + self.px(END_HEIGHT) + self.px(GAP)

    def _row(self, top: int, height: int) -> QRect:
        side = self.px(MARGIN)
        left = side + self.px(self.gutter)
        return QRect(left, top, max(0, self.width - left - side), height)
