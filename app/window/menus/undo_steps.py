"""The list of undo steps: every edit by its number and name; a click undoes or redoes until there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.state.undo import UndoStack
from app.texts import Texts
from app.texts.letters import entry

BEHIND, AHEAD = 20, 10  # so many edits are listed before the present one, and after it


class UndoSteps(QObject):
    """Newest first; the one at which the experiment stands is ticked."""

    def __init__(self, stack: UndoStack, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._texts = stack, texts

    def show(self, menu: QMenu) -> None:
        """Fill a menu with what there is now."""
        menu.clear()
        verbs, here = self._stack.verbs, self._stack.index
        if not verbs:
            menu.addAction(self.tr("Nothing was edited yet")).setEnabled(False)
            return
        for index in range(min(here + AHEAD, len(verbs)), max(here - BEHIND, 0) - 1, -1):
            row = menu.addAction(entry(f"{index} · {self._name(verbs, index)}"))
            row.setCheckable(True)
            row.setChecked(index == here)
            row.triggered.connect(partial(self._go, index))

    def _name(self, verbs: tuple[str, ...], index: int) -> str:
        return self._texts.edit(verbs[index - 1]) if index else self.tr("as it was at first")

    def _go(self, index: int, _checked: bool = False) -> None:
        self._stack.go_to(index)
