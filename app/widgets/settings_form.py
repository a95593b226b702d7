"""The form of any component, made from what the component declares of itself; kinds and settings nest."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.texts import Texts
from app.widgets.carrying import carried_over
from app.widgets.choice_grid import ChoiceGrid
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.gesture import new_gesture
from app.widgets.setting_editors import ChoiceEditor, NumberEditor, SettingEditor, SwitchEditor, TextEditor
from core.component import Component, Setting, key, settings

_EDITORS: Mapping[str, type[SettingEditor]] = {
    "integer": NumberEditor,
    "number": NumberEditor,
    "switch": SwitchEditor,
    "choice": ChoiceEditor,
    "text": TextEditor,
}


class Picker(Protocol):
    """What chooses among kinds: the grid or the menu."""

    @property
    def chosen(self) -> SignalInstance: ...
    def show_names(self, names: Mapping[str, str], hints: Mapping[str, str]) -> None: ...
    def show_choice(self, key: str | None) -> None: ...


class SettingsForm(QWidget):
    """Shows every setting of a component; a new component needs no form of its own."""

    edited = Signal(object, str)  # the component as it would be, gesture

    def __init__(self, texts: Texts, without: Collection[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._without = texts, without
        self._component: Component | None = None
        self._editors: dict[str, SettingEditor | NestedEditor] = {}
        self._column = _column(self, 8)

    def show_component(self, component: Component | None) -> None:
        """Show a component's settings; None, or one without settings, shows nothing."""
        if type(component) is not type(self._component):
            self._build(component)
        self._component = component
        for name, editor in self._editors.items():
            editor.show_value(getattr(component, name))
        self.setVisible(bool(self._editors))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for editor in self._editors.values():
                editor.retranslate()

    def _build(self, component: Component | None) -> None:
        for editor in self._editors.values():
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self._editors = {each.name: self._editor(each) for each in settings(component)} if component else {}
        for name in self._without:
            self._editors.pop(name, None)
        for editor in self._editors.values():
            self._column.addWidget(editor)

    def _editor(self, setting: Setting) -> SettingEditor | NestedEditor:
        editor = editor_of(setting, self._texts)
        editor.edited.connect(self._take)
        return editor

    def _take(self, value: object, gesture: str) -> None:
        editor = self.sender()
        assert self._component is not None
        assert isinstance(editor, SettingEditor | NestedEditor)
        self.edited.emit(replace(self._component, **{editor.setting.name: value}), gesture)


class KindEditor(QWidget):
    """Chooses a kind of component and shows the settings of the one that is there."""

    edited = Signal(object, str)  # the component as it would be, gesture

    def __init__(self, kinds: Sequence[type[Component]], texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds, self._texts = {key(kind): kind for kind in kinds}, texts
        self._component: Component | None = None
        self.grid = ChoiceGrid(list(self._kinds))
        self.form = SettingsForm(texts)
