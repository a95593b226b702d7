"""The undo stack: edits in their order, and how many of them are done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.state.edits import Edit


class UndoStack(QObject):
    """Swaps states back and forth.

    Qt's own stack owns its commands beside Python: whichever collects them second ends the process.
    """

    swapped = Signal(object, str)  # the state that holds from now on, and on which Way it came
    undo_changed = Signal(str)  # the verb that undo takes back; nothing where there is none
    redo_changed = Signal(str)

    def __init__(self, ready: Callable[[Any], bool], parent: QObject | None = None) -> None:
        """`ready` is asked before a state is swapped: where it says no, all stays as it was."""
        super().__init__(parent)
        self._ready = ready
        self._edits: list[Edit[Any]] = []
        self._done = 0

    @property
    def index(self) -> int:
        """How many edits are done."""
        return self._done

    @property
    def count(self) -> int:
        """How many edits are done or can be done again."""
        return len(self._edits)

    @property
    def can_undo(self) -> bool:
        return self._done > 0

    @property
    def undo_verb(self) -> str:
        """What undo takes back."""
        return self._edits[self._done - 1].verb if self.can_undo else ""

    @property
    def redo_verb(self) -> str:
        """What redo does again."""
        return self._edits[self._done].verb if self._done < len(self._edits) else ""

    @property
    def verbs(self) -> tuple[str, ...]:
        """All edits in their order, those that can be done again behind those that are done."""
        return tuple(edit.verb for edit in self._edits)

    def push(self, edit: Edit[Any]) -> bool:
        """Do an edit, if it can be. What was undone is forgotten; edits of one gesture in a row are one step."""
        if not self._ready(edit.after):
            return False
        goes_on = self._done > 0 and edit.continues(self._edits[self._done - 1])
        self.swapped.emit(edit.after, "gesture" if goes_on else "edit")
        del self._edits[self._done :]
        if goes_on:
            edit = self._edits.pop().followed_by(edit)
        if not edit.is_idle:
            self._edits.append(edit)
        self._stand_at(len(self._edits))
        return True

    def undo(self) -> None:
        """Take the last edit back."""
        self.go_to(self._done - 1)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.go_to(self._done + 1)

    def go_to(self, index: int) -> None:
        """Undo or redo until so many edits are done, as far as there are so many."""
        index = min(max(index, 0), len(self._edits))
        if index != self._done:
            state = self._edits[index].before if index < self._done else self._edits[index - 1].after
            if self._ready(state):
                self.swapped.emit(state, "undo")
                self._stand_at(index)

    def clear(self) -> None:
        """Forget all edits; the state stays."""
        self._edits.clear()
        self._stand_at(0)

    def _stand_at(self, index: int) -> None:
        self._done = index
        self.undo_changed.emit(self.undo_verb)
        self.redo_changed.emit(self.redo_verb)
