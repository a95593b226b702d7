"""Which layers an edit acts on: said in one line, and switched between the selected ones and all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.inspector.scope import Scope
from app.texts import Texts
from app.widgets.choice_grid import ChoiceGrid
from app.widgets.labels import Label

SELECTED, ALL = "selected", "all"


class Reach(QWidget):
    """All layers, or the selected ones: whoever edits must know before, and can change it here."""

    slots_wanted = Signal(object)  # the positions that are to be meant; none stands for all

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._line = Label(wrap=True)
        self._line.setProperty("role", "quiet")
        self.switch = ChoiceGrid((SELECTED, ALL))
        self.switch.chosen.connect(self._choose)
        self._last: frozenset[int] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.switch)
        column.addWidget(self._line)

    def show_reach(self, scope: Scope, slots: tuple[int, ...], mixed: bool = False) -> None:
        """Name the layers of the scope that can be edited here, and say when they differ."""
        self._show_switch(scope)
        if not slots:
            nothing = self.tr("None of the selected layers has this setting.") if scope.selected else ""
            self._line.setText(nothing or self.tr("No layer has this setting."))
            return
        where = self._texts.layers(slots, scope.entries, scope.names) if scope.selected else self.tr("all layers")
        text = self.tr("For {layers}, now mixed.") if mixed else self.tr("For {layers}.")
        self._line.setText(text.format(layers=where))

    def text(self) -> str:
        """The line."""
        return self._line.text()

    def _show_switch(self, scope: Scope) -> None:
        """There is something to switch once something was selected."""
        self._last = scope.selected or scope.recent
        self.switch.setVisible(bool(self._last))
        last = self._texts.layers(tuple(sorted(self._last)), scope.entries, scope.names)
        names = {SELECTED: last, ALL: self.tr("all layers")}
        hints = {
            SELECTED: self.tr("What is changed here, is changed in these layers only."),
            ALL: self.tr("What is changed here, is changed in all layers (Esc)."),
        }
        self.switch.show_names(names, hints)
        self.setWhatsThis(self._texts.explained_control(self._line.text(), *hints.values()))
        self.switch.show_choice(SELECTED if scope.selected else ALL)

    def _choose(self, which: str) -> None:
        self.slots_wanted.emit(self._last if which == SELECTED else frozenset())
