"""Which slots are selected and which one the pointer is on: shared by the stack, the inspector and every plot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

OUTPUT = -1  # instead of an id: it is in every network


class SlotIds(Protocol):
    """What a selection needs to know of the document: an id for each slot, and when it has changed."""

    @property
    def slot_ids(self) -> tuple[int, ...]: ...
    @property
    def changed(self) -> SignalInstance: ...


class Selection(QObject):
    """Follows its slots through every edit: what was selected stays selected wherever it is moved.

    It follows when it is asked, so that it is right for everybody, whoever hears of an edit first.
    """

    changed = Signal()  # other slots are selected, or another is the current one
    hovered_changed = Signal()  # the pointer is on another slot: many times a second

    def __init__(self, document: SlotIds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._ids = document, document.slot_ids
        self._slots: frozenset[int] = frozenset()
        self._recent: frozenset[int] = frozenset()  # ids
        self._current: int | None = None
        self._hovered: int | None = None
        self._told = self._present
        document.changed.connect(self._tell)

    @property
    def slots(self) -> frozenset[int]:
        """The positions of the selected slots; the output comes after the last."""
        self._follow()
        return self._slots

    @property
    def recent(self) -> frozenset[int]:
        """The positions that are or were selected last, to come back to, as far as they are in this network."""
        return self.slots or frozenset(slot for slot, id_ in enumerate((*self._ids, OUTPUT)) if id_ in self._recent)

    @property
    def current(self) -> int | None:
        """The position that was selected last: what the keyboard acts on and the inspector shows."""
        self._follow()
        return self._current

    @property
    def hovered(self) -> int | None:
        """The position under the pointer, in whichever view; the output comes after the last slot."""
        self._follow()
        return self._hovered

    def select(self, slots: Iterable[int], current: int | None = None) -> None:
        """Select exactly these positions; `current` is the one that was meant last, else the highest."""
        chosen = frozenset(slot for slot in slots if 0 <= slot <= len(self._document.slot_ids))
        if current not in chosen:
            current = self.current if self.current in chosen else max(chosen, default=None)
        self._follow()
        self._slots, self._current = chosen, current
        if chosen:
            ids = (*self._ids, OUTPUT)
            self._recent = frozenset(ids[slot] for slot in chosen)
        self._tell()

    def toggle(self, slot: int) -> None:
        """Add one position to the selection or take it out."""
        chosen = self.slots ^ {slot}
        self.select(chosen, slot if slot in chosen else None)

    def extend(self, slot: int) -> None:
        """Select everything from the current position to this one."""
        anchor = slot if self.current is None else self.current
        self.select(range(min(anchor, slot), max(anchor, slot) + 1), anchor)

    def select_all(self) -> None:
        """Select every slot; the output is no layer among others."""
        self.select(range(len(self._document.slot_ids)), self.current)

    def clear(self) -> None:
        """Select nothing."""
        self.select(())

    def hover(self, slot: int | None) -> None:
        """Say which position the pointer is on, or None."""
        self._follow()
        self._hovered = slot
        self._tell()

    @property
    def _present(self) -> tuple[frozenset[int], int | None, int | None]:
        return self.slots, self.current, self.hovered

    def _tell(self) -> None:
        """Say what is other than it was when it was said last."""
        (*before, hovered_before), self._told = self._told, self._present
        *now, hovered = self._told
        if now != before:
            self.changed.emit()
        if hovered != hovered_before:
            self.hovered_changed.emit()

    def _follow(self) -> None:
        """Carry the positions over to the slots as they stand; after a removal, stay where it happened."""
        before, ids = self._ids, self._document.slot_ids
        if ids is before:
            return
        self._ids = ids
        if ids == before:
            return
        place = {id_: position for position, id_ in enumerate(ids)}
        moved = {slot: place[id_] for slot, id_ in enumerate(before) if id_ in place}
        moved[len(before)] = len(ids)
        slots = frozenset(moved[slot] for slot in self._slots if slot in moved)
        current = None if self._current is None else moved.get(self._current)
        if self._slots and not slots and len(moved) > 1:
            current = min(min(self._slots), len(ids) - 1)
            slots = frozenset({current})
        elif current is None:
            current = max(slots, default=None)
        self._slots, self._current, self._hovered = slots, current, None
