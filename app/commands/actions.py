"""The actions: what a person can do from a menu or with a key, as Qt has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.commands.languages import plain
from app.state.selection import Selection
from app.state.undo import UndoStack
from app.texts import Texts

POINTS = range(1, 8)  # the tuning points of the lecture
LAYOUTS = ("build", "watch", "understand", "present")
ON_OWN_LAYOUT = ("rename_layout", "delete_layout")
ON_LAYERS = (
    "cut",
    "copy",
    "delete",
    "duplicate",
    "repeat",
    "move_up",
    "move_down",
    "name_layer",
    "lock",
)  # of the selection
ROLES = {  # which a Mac has a menu of its own for, whatever the words; Qt would guess them from English ones
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


class Row(NamedTuple):
    """One thing that can be done: its name in the program, its text, its keys, and who does it."""

    name: str
    text: str
    keys: str
    do: Callable[[], object]
    on: Callable[[], bool] | None = None  # of a switch: whether it is on


class Actions(QObject):
    """Makes a QAction of each row, and words it anew when the language changes."""

    remarked = Signal(str)  # why a key does nothing

    def __init__(
        self,
        rows: Callable[[], Iterable[Row]],
        undo_stack: UndoStack,
        selection: Selection,
        texts: Texts,
        parent: QObject,
    ) -> None:
        """`rows` are worded in the present language, always in the same order."""
        super().__init__(parent)
        self._rows, self._selection, self._texts = rows, selection, texts
        self._undoes = self._redoes = ""
        self._actions = {row.name: self._made(row) for row in rows()}
        self._switches = {row.name: row.on for row in rows() if row.on is not None}
        for name in LAYOUTS:
            self._actions[f"layout_{name}"].setCheckable(True)
        undo_stack.undo_changed.connect(self.show_undo)
        undo_stack.redo_changed.connect(self.show_redo)
        selection.changed.connect(self.show_selection)
        self.retranslate()
        self.show_selection()
        self.show_reference(kept=False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action, so that its keys work wherever the window has the focus."""
        return list(self._actions.values())

    def fill(self, menu: QMenu, names: str) -> None:
        """Put those of these names into a menu, with a line wherever one stands between them."""
        for name in names.split():
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])

    def retranslate(self) -> None:
        """Word everything in the present language."""
        for row in self._rows():
            self._actions[row.name].setText(row.text)
        self.show_undo(self._undoes)
        self.show_redo(self._redoes)

    def show_ticks(self, menu: QMenu) -> None:
        """Tick the switches in it, and in its menus, that are on; asked for when it opens, for others turn them too."""
        for action in menu.actions():
            if isinstance(inner := action.menu(), QMenu):
                self.show_ticks(inner)
            elif (on := self._switches.get(action.objectName())) is not None:
                action.setChecked(on())

    def show_selection(self) -> None:
        """Enable what can be done now."""
        for name in ON_LAYERS:
            self._actions[name].setEnabled(bool(self._selection.slots))

    def explain(self, keys: QKeyCombination) -> None:
        """Where keys did nothing because no layer is selected, say so."""
        asleep = (self._actions[name] for name in ON_LAYERS if not self._actions[name].isEnabled())
        if any(QKeySequence(keys) in action.shortcuts() for action in asleep):
            self.remarked.emit(self.tr("Select a layer first: click its block in the network."))

    def show_reference(self, kept: bool) -> None:
        """Enable the way back where a run is kept to compare with."""
        self._actions["release_reference"].setEnabled(kept)

    def show_revert(self, possible: bool) -> None:
        """Enable the way back to the file where it holds something else."""
        self._actions["revert"].setEnabled(possible)

    def show_layout(self, present: str) -> None:
        """Tick the present layout; what can be done with one of one's own, if it is one."""
        for name in LAYOUTS:
            self._actions[f"layout_{name}"].setChecked(name == present)
        for name in ON_OWN_LAYOUT:
            self._actions[name].setEnabled(present not in LAYOUTS)

    def layout(self, name: str) -> str:
        """What one of the four layouts is called in the present language; nothing where it is none."""
        return plain(self._actions[f"layout_{name}"].text()) if name in LAYOUTS else ""

    def show_undo(self, verb: str) -> None:
        """Say what undo would take back; without a verb there is nothing."""
        self._undoes = verb
        self._actions["undo"].setText(self._texts.undo(verb))
        self._actions["undo"].setEnabled(bool(verb))

    def show_redo(self, verb: str) -> None:
        """Say what redo would do again."""
        self._redoes = verb
        self._actions["redo"].setText(self._texts.redo(verb))
        self._actions["redo"].setEnabled(bool(verb))

    def _made(self, row: Row) -> QAction:
        action = QAction(row.text, self)
        action.setObjectName(row.name)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys.split()])
        action.setMenuRole(ROLES.get(row.name, QAction.MenuRole.NoRole))
        action.setCheckable(row.on is not None)
        action.triggered.connect(partial(_obey, row.do))
        return action


def _obey(do: Callable[[], object], _checked: bool = False) -> None:
    """What is done does not care whether a menu entry is ticked."""
    do()
