"""Locks of slots: which parts of a block an exercise leaves as they are, wherever the layer goes."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from app.panels.stack.drawing.parts import Part
from app.state.document import Document
from core.scenes.work.locks import told_locks, touched
from core.wording import Field, Reason

NAMES: dict[Part, str] = {"edge": "units", "activation": "activation", "initializer": "initializer"}
NOTHING = frozenset[Part]()


class SlotLocks(QObject):
    """Belong to layers, not to positions: one that is put in front takes no lock over."""

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._layers = dict[int, frozenset[Part]]()
        self._output = NOTHING

    def show_locked(self, locked: Collection[str]) -> None:
        """Take the locks of the experiment that is here now; none where there is no exercise."""
        ids = self._document.slot_ids if locked else ()
        self._layers = {id_: _parts(f"layers[{slot}]", locked) for slot, id_ in enumerate(ids)}
        self._output = _parts("output", locked)
        self.changed.emit()

    def at(self, slot: int) -> frozenset[Part]:
        """The parts of a block that are locked, or have something locked in them."""
        ids = self._document.slot_ids
        return self._layers.get(ids[slot], NOTHING) if slot < len(ids) else self._output

    def told(self, slot: int, part: Part | None = None) -> Reason | None:
        """What is locked there, of one part or of all; None where nothing is."""
        place = ("layers", slot) if slot < len(self._document.slot_ids) else ("output",)
        return told_locks(
            Field(*place, NAMES[each]) for each in NAMES if each in self.at(slot) and part in (None, each)
        )


def _parts(place: str, locked: Collection[str]) -> frozenset[Part]:
    return frozenset(part for part, name in NAMES.items() if touched(f"{place}.{name}", locked))
