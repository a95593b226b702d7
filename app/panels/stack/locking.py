"""Locking: the weights of the selected layers stay as they were drawn, or learn again."""

from __future__ import annotations

from app.state.document import Document
from app.state.edits import lockable
from app.state.selection import Selection


class Locking:
    """One switch for all selected layers that have something to learn."""

    def __init__(self, document: Document, selection: Selection) -> None:
        self._document, self._selection = document, selection

    @property
    def slots(self) -> tuple[int, ...]:
        """The selected layers whose weights can be locked; the output comes after the last."""
        return lockable(self._document.experiment, self._selection.slots)

    @property
    def locked(self) -> bool:
        """Whether all of them are."""
        entries, slots = self._document.experiment.entries, self.slots
        return bool(slots) and not any(entries[slot].trainable for slot in slots)

    def toggle(self) -> None:
        """Lock them; where all are, let them learn, and where none has weights, say so."""
        if self.slots:
            self._document.set_trainable(self.slots, self.locked)
        else:
            self._document.lack_weights(min(self._selection.slots, default=None))
