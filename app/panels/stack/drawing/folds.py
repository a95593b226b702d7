"""Which equal neighbours are folded into one row: a thousand layers are read as a few lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from app.state.document import Document
from core.layers import AnyLayer

SHORTEST = 4  # equal neighbours that can be folded
DEEP = 40  # a network of more layers than this comes folded


class Folds(QObject):
    """Remembers for each slot, wherever it moves, whether it is folded with its equals; new ones of deep stacks are.

    Nothing closes under the hand: layers that become equal by an edit stay as they are seen.
    """

    changed = Signal()  # somebody opened or folded; an edit of the document is told by the document

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._seen: tuple[Sequence[AnyLayer], tuple[int, ...]] = ((), ())
        self._folded: dict[int, bool] = {}  # slot id -> whether its stretch is folded
        self._stretches: tuple[range, ...] = ()  # that can be folded
        self._heads: tuple[int, ...] | None = None

    @property
    def heads(self) -> tuple[int, ...] | None:
        """The first slot of each row; None while nothing is folded."""
        self._follow()
        return self._heads

    @property
    def stretches(self) -> tuple[range, ...]:
        """The stretches of equal neighbours that can be folded."""
        self._follow()
        return self._stretches

    def stretch_at(self, slot: int) -> range | None:
        """The stretch that a slot belongs to, if it can be folded."""
        index = bisect_right(self.stretches, slot, key=lambda stretch: stretch.start) - 1
        return self._stretches[index] if index >= 0 and slot in self._stretches[index] else None

    def is_folded(self, stretch: range) -> bool:
        """Whether a stretch is shown as one row."""
        return self._folded.get(self._document.slot_ids[stretch.start], False)

    def row_at(self, slot: int) -> range:
        """The slots that are shown in one row with a slot: itself alone, or its folded stretch."""
        stretch = self.stretch_at(slot)
        return stretch if stretch is not None and self.is_folded(stretch) else range(slot, slot + 1)

    def whole(self, slots: Iterable[int]) -> frozenset[int]:
        """The same slots, and those that are folded with one of them."""
        chosen = frozenset(slots)
        return chosen.union(*(row for row in self.stretches if self.is_folded(row) and not chosen.isdisjoint(row)))

    def any_folded(self) -> bool:
        """Whether there is something to open."""
        return self.heads is not None

    def fold(self, slots: Iterable[int], folded: bool = True) -> None:
        """Fold or open the stretches that the slots belong to."""
        chosen = [stretch for stretch in self._at(slots) if self.is_folded(stretch) != folded]
        for stretch in chosen:
            self._mark(stretch, folded)
        if chosen:
            self._arrange()
            self.changed.emit()

    def toggle(self, slots: Iterable[int]) -> None:
        """Open what is folded; where nothing is, fold."""
        slots = tuple(slots)
        self.fold(slots, not any(map(self.is_folded, self._at(slots))))

    def fold_all(self, folded: bool = True) -> None:
        """Fold or open every stretch."""
        self.fold((stretch.start for stretch in self.stretches), folded)

    def toggle_all(self) -> None:
        """Open everything; where everything is open, fold it."""
        self.fold_all(not self.any_folded())

    def _at(self, slots: Iterable[int]) -> set[range]:
        return {stretch for stretch in map(self.stretch_at, slots) if stretch is not None}

    def _follow(self) -> None:
        """Find the stretches of the document as it stands; a selection asks before the document has told everybody."""
        layers, ids = self._document.experiment.layers, self._document.slot_ids
        if layers is self._seen[0] and ids is self._seen[1]:
            return
        known = frozenset(self._seen[1])
        self._seen = (layers, ids)
        self._stretches = tuple(_stretches(layers))
        for stretch in self._stretches:
            self._mark(stretch, self._decided(ids[stretch.start : stretch.stop], known, len(layers)))
        self._arrange()

    def _decided(self, ids: tuple[int, ...], known: frozenset[int], depth: int) -> bool:
        """As its members were; if none ever belonged to a stretch, new ones of a deep network are folded."""
        before = [self._folded[id_] for id_ in ids if id_ in self._folded]
        return any(before) if before else depth > DEEP and not known.issuperset(ids)

    def _mark(self, stretch: range, folded: bool) -> None:
        self._folded.update(dict.fromkeys(self._document.slot_ids[stretch.start : stretch.stop], folded))

    def _arrange(self) -> None:
        hidden = [slot for stretch in self._stretches if self.is_folded(stretch) for slot in stretch[1:]]
        gone = frozenset(hidden)
        self._heads = tuple(slot for slot in range(len(self._seen[0])) if slot not in gone) if hidden else None


def _stretches(layers: Sequence[AnyLayer]) -> Iterable[range]:
    """Neighbours that are equal, from a length that is worth folding."""
    starts = [0, *(slot for slot in range(1, len(layers)) if layers[slot] != layers[slot - 1]), len(layers)]
    return (range(first, past) for first, past in pairwise(starts) if past - first >= SHORTEST)
