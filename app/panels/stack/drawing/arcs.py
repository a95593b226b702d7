"""Skip arcs: each short way drawn beside the stack, from what it takes up to the slot that adds it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF

from app.panels.stack.drawing.block_rows import BlockRows
from app.state.document import Document
from core.layers import AnyLayer

MOST_LANES = 4  # side by side; more than that share the outermost
LANE, FIRST_LANE, HANDLE, REACH = 8, 12, 5, 8  # pixels of the design


@dataclass(frozen=True)
class Arc:
    """One short way: it takes what enters the slot `source` to `slot`, in its lane counted from the blocks."""

    slot: int
    source: int
    lane: int

    def end(self, rows: BlockRows) -> QPointF:
        """Where it arrives: at the middle of its block."""
        return QPointF(rows.input.left(), rows.block(self.slot).center().y() + 0.5)

    def handle(self, rows: BlockRows) -> QPointF:
        """Where it begins, before its source, or at the block in which its source is folded; it is dragged there."""
        return QPointF(rows.input.left() - rows.px(HANDLE), height_of(self.source, rows))

    def x(self, rows: BlockRows) -> float:
        """Its way up and down."""
        return rows.input.left() - rows.px(FIRST_LANE + self.lane * LANE)


class Arcs:
    """The arcs of the document's skips; finds them anew when the layers have changed."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._seen: Sequence[AnyLayer] = ()
        self._all: tuple[Arc, ...] = ()
        self._lanes = 0

    @property
    def all(self) -> tuple[Arc, ...]:
        """Every arc, the short ones first."""
        self._follow()
        return self._all

    @property
    def gutter(self) -> int:
        """How much room they need beside the blocks, in pixels of the design."""
        self._follow()
        return FIRST_LANE + self._lanes * LANE - LANE // 2 if self._lanes else 0

    def of(self, slot: int) -> Arc | None:
        """The arc of a skip."""
        return next((arc for arc in self.all if arc.slot == slot), None)

    def within(self, rows: BlockRows, top: int, bottom: int) -> list[Arc]:
        """The arcs of which something may lie between two heights; those within one folded block are folded too."""
        blocks = rows.within(top - rows.pitch, bottom + rows.pitch)
        if not blocks:
            return []
        first, last = rows.slots_of(blocks[0]).start, rows.slots_of(blocks[-1]).stop
        seen = [arc for arc in self.all if arc.source <= last and arc.slot >= first]
        return seen if rows.heads is None else [arc for arc in seen if not _is_inside(arc, rows)]

    def handle_at(self, place: QPoint, rows: BlockRows, preferred: Collection[int] = ()) -> Arc | None:
        """The arc whose far end is at a place; where several begin, that of a preferred slot."""
        far = {arc: _far(arc.handle(rows), place) for arc in self.within(rows, place.y(), place.y())}
        near = [arc for arc, distance in far.items() if distance <= rows.px(REACH)]
        return min(near, key=lambda arc: (arc.slot not in preferred, far[arc]), default=None)

    def arc_at(self, place: QPoint, rows: BlockRows) -> Arc | None:
        """The arc on whose way a place lies."""
        reach = rows.px(LANE) / 2
        for arc in self.within(rows, place.y(), place.y()):
            if abs(arc.x(rows) - place.x()) <= reach and arc.handle(rows).y() <= place.y() <= arc.end(rows).y():
                return arc
        return None

    def _follow(self) -> None:
        layers = self._document.experiment.layers
        if layers is not self._seen:
            self._seen, self._all = layers, tuple(_laid(layers))
            self._lanes = max((arc.lane + 1 for arc in self._all), default=0)


def height_of(source: int, rows: BlockRows) -> float:
    """The height of the gap before a slot; the middle of the block where the slot is folded away in it."""
    block = rows.slots_of(rows.index_of(source))
    return rows.line(source) + 0.5 if block.start == source else rows.block(source).center().y() + 0.5


def _is_inside(arc: Arc, rows: BlockRows) -> bool:
    """Whether both ends are in the same folded block."""
    slots = rows.slots_of(rows.index_of(arc.slot))
    return arc.source in slots and arc.source != slots.start


def _laid(layers: Sequence[AnyLayer]) -> Iterable[Arc]:
    """Each in the innermost lane in which it crosses nobody, the short ones first."""
    spans = [(slot - layer.looks_back(), slot) for slot, layer in enumerate(layers) if layer.looks_back()]
    lanes: list[list[tuple[int, int]]] = []
    for source, slot in sorted(spans, key=lambda span: (span[1] - span[0], span[1])):
        free = next((lane for lane, taken in enumerate(lanes) if _is_free(taken, source, slot)), len(lanes))
        if free == len(lanes):
            lanes.append([])
        insort(lanes[free], (source, slot))
        yield Arc(slot, source, min(free, MOST_LANES - 1))


def _is_free(taken: list[tuple[int, int]], source: int, slot: int) -> bool:
    """Whether a span meets none of those of a lane, which lie apart and in order."""
    after = bisect_left(taken, (source, -1))
    return (after == 0 or taken[after - 1][1] < source) and (after == len(taken) or taken[after][0] > slot)


def _far(point: QPointF, place: QPoint) -> float:
    return max(abs(point.x() - place.x()), abs(point.y() - place.y()))
