"""What was measured last, as it is shown: gains and levels follow their layers until the next frame."""

from __future__ import annotations

from app.panels.stack.drawing.gains import NOTHING, UNKNOWN, Gain, Gains, Level
from app.state.document import Document


class MeasuredSlots:
    """Finds for the slots of the document, as they stand now, where they stood when they were measured."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._gains: Gains | None = None
        self._ids: tuple[int, ...] = ()
        self._positions: dict[int, int] = {}  # slot id -> position then
        self._edited: tuple[int, ...] = ()  # the ids as they stand now, and where their rows stood
        self._rows: dict[range, range | None] = {}

    def take(self, gains: Gains) -> bool:
        """Take the gains of a new frame; whether they are of this network."""
        ids = self._document.slot_ids
        if len(gains) != len(ids):
            return False
        self._gains = gains
        if ids is not self._ids:
            self._ids, self._positions = ids, {id_: position for position, id_ in enumerate(ids)}
            self._rows = {}
        return True

    def gain(self, slots: range) -> Gain:
        """The gain of a slot, or of neighbours together if they were neighbours when they were measured."""
        then = self._then(slots)
        return UNKNOWN if self._gains is None or then is None else self._gains.over(then)

    def level(self, slot: int) -> Level:
        """How much of the gradient is at a slot."""
        then = self._then(range(slot, slot + 1))
        return NOTHING if self._gains is None or then is None else self._gains.level(then.start)

    @property
    def output_level(self) -> Level:
        """How much of the gradient is at the output, which has no slot."""
        return NOTHING if self._gains is None else self._gains.level(len(self._gains))

    def marks(self, slots: range) -> list[str]:
        """The states of neighbours; none where they are not known."""
        then = self._then(slots)
        return [] if self._gains is None or then is None else self._gains.marks[then.start : then.stop]

    def _then(self, slots: range) -> range | None:
        """Where they stood when they were measured; None where they did not stand together."""
        ids = self._document.slot_ids
        if ids is self._ids:
            return slots
        if ids is not self._edited:
            self._edited, self._rows = ids, {}
        if slots not in self._rows:
            self._rows[slots] = self._found(ids[slots.start : slots.stop])
        return self._rows[slots]

    def _found(self, ids: tuple[int, ...]) -> range | None:
        places = [self._positions.get(id_) for id_ in ids]
        first = places[0]
        if first is None or places != list(range(first, first + len(ids))):
            return None
        return range(first, first + len(ids))
