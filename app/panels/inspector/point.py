"""One tuning point: its row, and the controls that unfold below it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.inspector.header import PointHeader
from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section
from app.theme import Theme
from app.widgets.forms.setting_editor import SettingEditor
from core.components.component import Component
from core.experiment import Experiment


class TuningPoint(QWidget):
    """Its controls are made when they are first asked for."""

    toggled = Signal()
    slots_wanted = Signal(object)
    table_chosen = Signal(object)
    explained = Signal()

    def __init__(self, number: int, theme: Theme, make: Callable[[], Section]) -> None:
        super().__init__()
        self.header = PointHeader(number, theme)
        self.section: Section | None = None
        self._make = make
        self._locked: Collection[str] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self.header.clicked.connect(self.toggled)

    @property
    def is_open(self) -> bool:
        """Whether the controls are in sight."""
        return self.header.isChecked()

    def unfold(self, experiment: Experiment, scope: Scope) -> None:
        """Show the controls."""
        if self.section is None:
            self.section = self._make()
            self.section.slots_wanted.connect(self.slots_wanted)
            self.section.table_chosen.connect(self.table_chosen)
            self.section.explained.connect(self.explained)
            self._column.addWidget(self.section)
            self.section.show_locked(self._locked)
        self.section.show_experiment(experiment, scope)
        self.section.show()
        self.header.setChecked(True)

    def show_locked(self, locked: Collection[str]) -> None:
        """Let nobody change here what an exercise leaves as it is."""
        self._locked = locked
        if self.section is not None:
            self.section.show_locked(locked)

    def fold(self) -> None:
        """Show the row only."""
        self.header.setChecked(False)
        if self.section is not None:
            self.section.show_reason(None)
            self.section.hide()


def focus_setting(holder: QWidget, owner: type[Component] | None, name: str) -> None:
    """Give the keyboard to the field of a setting, if it is in sight."""
    for editor in holder.findChildren(QWidget):
        if isinstance(editor, SettingEditor) and editor.is_of(owner, name) and editor.isVisible():
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
