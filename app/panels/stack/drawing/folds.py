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
        self._folded: dict[int, bool] = {}  # slot id -> whether its run is folded
        self._runs: tuple[range, ...] = ()  # that can be folded
        self._heads: tuple[int, ...] | None = None

    @property
    def heads(self) -> tuple[int, ...] | None:
        """The first slot of each row; None while nothing is folded."""
        self._follow()
        return self._heads

    @property
    def runs(self) -> tuple[range, ...]:
        """The runs of equal neighbours that can be folded."""
        self._follow()
        return self._runs

    def run_at(self, slot: int) -> range | None:
        """The run that a slot belongs to, if it can be folded."""
        index = bisect_right(self.runs, slot, key=lambda run: run.start) - 1
        return self._runs[index] if index >= 0 and slot in self._runs[index] else None

    def is_folded(self, run: range) -> bool:
        """Whether a run is shown as one row."""
        return self._folded.get(self._document.slot_ids[run.start], False)

    def row_at(self, slot: int) -> range:
        """The slots that are shown in one row with a slot: itself alone, or its folded run."""
        run = self.run_at(slot)
        return run if run is not None and self.is_folded(run) else range(slot, slot + 1)

    def whole(self, slots: Iterable[int]) -> frozenset[int]:
        """The same slots, and those that are folded with one of them."""
        return frozenset(each for slot in slots for each in self.row_at(slot))

    def any_folded(self) -> bool:
        """Whether there is something to open."""
        return self.heads is not None

    def fold(self, slots: Iterable[int], folded: bool = True) -> None:
        """Fold or open the runs that the slots belong to."""
        chosen = {run for run in map(self.run_at, slots) if run is not None and self.is_folded(run) != folded}
        for run in chosen:
            self._mark(run, folded)
        if chosen:
            self._arrange()
            self.changed.emit()

    def toggle(self, slots: Iterable[int]) -> None:
        """Open what is folded; where nothing is, fold."""
        slots = tuple(slots)
        self.fold(slots, not any(self.is_folded(run) for run in map(self.run_at, slots) if run is not None))

    def fold_all(self, folded: bool = True) -> None:
        """Fold or open every run."""
        self.fold((run.start for run in self.runs), folded)

    def toggle_all(self) -> None:
        """Open everything; where everything is open, fold it."""
        self.fold_all(not self.any_folded())

    def _follow(self) -> None:
        """Find the runs of the document as it stands; a selection asks before the document has told everybody."""
        layers, ids = self._document.experiment.layers, self._document.slot_ids
        if layers is self._seen[0] and ids is self._seen[1]:
            return
        known = frozenset(self._seen[1])
        self._seen = (layers, ids)
        self._runs = tuple(_runs(layers))
        for run in self._runs:
            self._mark(run, self._decided(ids[run.start : run.stop], known, len(layers)))
        self._arrange()

    def _decided(self, ids: tuple[int, ...], known: frozenset[int], depth: int) -> bool:
        """As its members were; if none ever belonged to a run, new ones of a deep network are folded."""
        before = [self._folded[id_] for id_ in ids if id_ in self._folded]
        return any(before) if before else depth > DEEP and not known.issuperset(ids)

    def _mark(self, run: range, folded: bool) -> None:
        self._folded.update(dict.fromkeys(self._document.slot_ids[run.start : run.stop], folded))

    def _arrange(self) -> None:
        hidden = [slot for run in self._runs if self.is_folded(run) for slot in run[1:]]
        gone = frozenset(hidden)
        self._heads = tuple(slot for slot in range(len(self._seen[0])) if slot not in gone) if hidden else None


def _runs(layers: Sequence[AnyLayer]) -> Iterable[range]:
    """Neighbours that are equal, from a length that is worth folding."""
    starts = [0, *(slot for slot in range(1, len(layers)) if layers[slot] != layers[slot - 1]), len(layers)]
    return (range(first, past) for first, past in pairwise(starts) if past - first >= SHORTEST)
