"""The menus of the stack: for a chip, the kinds to choose from; for a block, all that can be done to the selection."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app.panels.stack.drawing.parts import Part, chosen
from app.panels.stack.edits import StackEdits
from app.panels.stack.locking import Locking
from app.panels.stack.setting_menus import SettingMenus
from app.panels.stack.units import Entry, limits, units_of
from app.texts import Texts
from app.texts.letters import tip
from core.components.activations import AnyActivation, AnyOutputActivation
from core.components.component import kinds_of
from core.components.initializers import AnyInitializer
from core.experiment import LARGEST_DEPTH, Output
from core.experiment.regular import normalizing_kinds

SKIPPED = 2  # layers around which a skip leads at first, as in the residual block


class StackMenus(QObject):
    """Everything in them applies to the whole selection, as one undo step."""

    repeat_wanted = Signal()
    name_wanted = Signal()

    def __init__(self, edits: StackEdits, locking: Locking, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits, self._locking, self._texts, self._window = edits, locking, texts, parent
        self._settings = SettingMenus(edits, texts, parent)

    def kinds(self, part: Part, parent: QWidget | None = None) -> QMenu:
        """The kinds of activation or initializer, the present ones checked, with their help and what is set at them."""
        union: Any
        choose: Callable[[Any], None]
        if part == "activation":
            union = AnyActivation if self._edits.slots else AnyOutputActivation
            title, choose = self.tr("Activation"), self._edits.set_activation
        else:
            title, union, choose = self.tr("Initializer"), AnyInitializer, self._edits.set_initializer
        menu = QMenu(title, parent or self._window)
        menu.setToolTipsVisible(True)
        entries = self._edits.entries.values()
        present = {type(each) for entry in entries if (each := chosen(entry).get(part)) is not None}
        for kind in kinds_of(union):
            action = menu.addAction(self._texts.component(kind))
            action.setToolTip(tip(self._texts.help(kind)))
            action.setCheckable(True)
            action.setChecked(kind in present)
            action.triggered.connect(partial(_choose, choose, kind, present))
        self._settings.add_of(menu, part)
        menu.setEnabled(bool(present))
        return menu

    def at(self, slot: int | None) -> QMenu:
        """The context menu of a block, which is selected from then on, or of the space between them."""
        if slot is None:
            return self.space()
        if slot not in self._edits.entries:
            self._edits.go(slot)
        return self.block()

    def block(self) -> QMenu:
        """The context menu of the selection."""
        menu = QMenu(self._window)
        menu.addMenu(self.kinds("activation", menu))
        menu.addMenu(self.kinds("initializer", menu))
        self._add(menu, self.tr("Nodes…"), self.ask_units).setEnabled(bool(self._sized))
        self._add_free_units(menu)
        self._settings.add_to(menu)
        self._add_lock(menu)
        self._add(menu, self.tr("Name…"), self.name_wanted.emit, "F2")
        menu.addSeparator()
        if not self._edits.slots:
            self._add(menu, self.tr("Paste"), self._edits.paste, QKeySequence.StandardKey.Paste)
            return menu
        self._add(menu, self.tr("Duplicate"), self._edits.duplicate, "Ctrl+D")
        self._add(menu, self.tr("Repeat ×N…"), self.repeat_wanted.emit, "Ctrl+Shift+D")
        self._add(menu, self.tr("Move up"), partial(self._edits.move, -1), "Alt+Up")
        self._add(menu, self.tr("Move down"), partial(self._edits.move, 1), "Alt+Down")
        menu.addSeparator()
        self._add_regular(menu)
        menu.addSeparator()
        self._add_folds(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Cut"), self._edits.cut, QKeySequence.StandardKey.Cut)
        self._add(menu, self.tr("Copy"), self._edits.copy, QKeySequence.StandardKey.Copy)
        self._add(menu, self.tr("Paste"), self._edits.paste, QKeySequence.StandardKey.Paste)
        self._add(menu, self.tr("Delete"), self._edits.remove, QKeySequence.StandardKey.Delete)
        return menu

    def space(self) -> QMenu:
        """The context menu where no block is."""
        menu = QMenu(self._window)
        self._add(menu, self.tr("Paste"), self._edits.paste, QKeySequence.StandardKey.Paste)
        self._add_regular(menu)
        self._add_all_folds(menu)
        return menu

    def _add_free_units(self, menu: QMenu) -> None:
        """Of the output alone: as many nodes as data and loss ask for."""
        entries = tuple(self._edits.entries.values())
        if len(entries) == 1 and isinstance(entries[0], Output):
            free = partial(self._edits.set_setting, "units", None)
            action = self._add(menu, self.tr("As many nodes as data and cost ask for"), free)
            action.setCheckable(True)
            action.setChecked(entries[0].units is None)

    def _add_lock(self, menu: QMenu) -> None:
        """A tick where the weights of all that is selected are locked."""
        action = self._add(menu, self.tr("Lock weights"), self._locking.toggle, "Ctrl+Shift+L")
        action.setCheckable(True)
        action.setChecked(self._locking.locked)
        action.setEnabled(bool(self._locking.slots))
        what = self.tr("They stay as they were drawn; the gradient that reaches them is measured all the same.")
        action.setToolTip(tip(what))

    def ask_skips(self) -> None:
        """Ask around how many layers each skip is to lead."""
        title, label = self.tr("Skips"), self.tr("Hidden layers that each skip leads around:")
        layers, agreed = QInputDialog.getInt(self._window, title, label, SKIPPED, 1, LARGEST_DEPTH)
        if agreed:
            self._edits.skip_every(layers)

    def _add_regular(self, menu: QMenu) -> None:
        """What is done to the whole network, whatever is selected."""
        kinds = menu.addMenu(self.tr("Normalize every layer"))
        for kind in normalizing_kinds():
            self._add(kinds, self._texts.component(kind), partial(self._edits.normalize, kind))
        self._add(menu, self.tr("Skip every N layers…"), self.ask_skips, "Ctrl+Shift+K")

    def _add_folds(self, menu: QMenu) -> None:
        """Open and fold what is selected, where there is something to."""
        stretches = {stretch for stretch in map(self._edits.folds.stretch_at, self._edits.slots) if stretch is not None}
        folded = any(map(self._edits.folds.is_folded, stretches))
        open_ = self._add(menu, self.tr("Open equal layers"), partial(self._edits.fold, False), "Ctrl+G")
        open_.setVisible(folded)
        fold = self._add(menu, self.tr("Fold equal layers"), self._edits.fold, None if folded else "Ctrl+G")
        fold.setVisible(bool(stretches) and not all(map(self._edits.folds.is_folded, stretches)))
        self._add_all_folds(menu)

    def _add_all_folds(self, menu: QMenu) -> None:
        folds = self._edits.folds
        self._add(menu, self.tr("Open all"), partial(self._edits.fold_all, False)).setVisible(folds.any_folded())
        closed = all(map(folds.is_folded, folds.stretches))
        self._add(menu, self.tr("Fold all"), self._edits.fold_all).setVisible(not closed)

    def ask_units(self) -> None:
        """Ask for a number of nodes for the selection."""
        if not self._sized:
            return
        layer = self._sized[0]
        low, high = limits(type(layer)) or (1, 1)
        title, label = self.tr("Nodes"), self.tr("Nodes in each selected layer:")
        units, agreed = QInputDialog.getInt(self._window, title, label, units_of(layer) or low, low, high)
        if agreed:
            self._edits.set_units(units)

    @property
    def _sized(self) -> list[Entry]:
        return [entry for entry in self._edits.seen if units_of(entry) is not None]

    def _add(
        self, menu: QMenu, text: str, verb: Callable[[], None], shortcut: QKeySequence.StandardKey | str | None = None
    ) -> QAction:
        """A row of the menu; the shortcut is only shown: the stack itself hears the key."""
        action = menu.addAction(text)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(partial(_call, verb))
        return action


def _call(verb: Callable[[], None], checked: bool = False) -> None:
    verb()


def _choose(choose: Callable[[Any], None], kind: type[Any], present: set[type[Any]], checked: bool = False) -> None:
    """Set the kind with its defaults, unless it is there already with settings of its own."""
    if present != {kind}:
        choose(kind())
