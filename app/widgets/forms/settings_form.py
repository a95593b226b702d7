"""The form of any component, made from what the component declares of itself; kinds and settings nest."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.texts import Texts
from app.widgets.choice_grid import ChoiceGrid
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.setting_editor import SettingEditor
from app.widgets.forms.setting_editors import (
    FOUND_OUT,
    ChoiceEditor,
    NumberEditor,
    SwitchEditor,
    TextEditor,
)
from app.widgets.gesture import new_gesture
from app.widgets.kept_settings import carried_over
from app.widgets.labels import Label
from core.components.component import Component, Setting, key, settings
from core.experiment.places import KIND

_EDITORS: Mapping[str, type[SettingEditor]] = {
    "integer": NumberEditor,
    "number": NumberEditor,
    "switch": SwitchEditor,
    "choice": ChoiceEditor,
    "text": TextEditor,
}


def editor_of(setting: Setting, texts: Texts) -> SettingEditor:
    """The editor that a setting's type asks for."""
    return NestedEditor(setting, texts) if setting.type == "component" else _EDITORS[setting.type](setting, texts)


class SettingsForm(QWidget):
    """Shows every setting of a component; a new component needs no form of its own."""

    edited = Signal(object, str)  # the component as it would be, gesture
    setting_edited = Signal(str, object, str)  # name, value, gesture: for several components at once

    def __init__(self, texts: Texts, without: Collection[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._without = texts, without
        self._component: Component | None = None
        self._editors: dict[str, SettingEditor] = {}
        self._companions: dict[str, QWidget] = {}
        self._locked: Collection[str] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_component(self, component: Component | None) -> None:
        """Show a component's settings; None, or one without settings, shows nothing."""
        self.show_components(() if component is None else (component,))

    def show_components(self, components: Sequence[Component]) -> None:
        """Show the settings of components of one kind; no value where they differ."""
        component = components[0] if components else None
        if type(component) is not type(self._component):
            self._clear()
            self._build(component)
        self._component = component
        for name, editor in self._editors.items():
            values = {getattr(each, name) for each in components}
            editor.show_value(_as_shown(values.pop(), editor.setting) if len(values) == 1 else None)
        self.setVisible(bool(self._editors))

    def accompany(self, name: str, companion: QWidget) -> None:
        """Let a widget stand below a setting in every form that has it; said before the first is shown."""
        self._companions[name] = companion

    def show_mark(self, name: str, value: float | None, sentence: str) -> None:
        """Mark a value of a setting, and say what it is; None marks nothing."""
        editor = self._editors.get(name)
        if isinstance(editor, NumberEditor):
            editor.show_mark(value, sentence)

    def show_locked(self, names: Collection[str]) -> None:
        """Let nobody change these, of whatever component has them."""
        self._locked = names
        for name, editor in self._editors.items():
            editor.setDisabled(name in names)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for editor in self._editors.values():
                editor.retranslate()

    def _clear(self) -> None:
        for editor in self._editors.values():
            self._column.removeWidget(editor)
            editor.hide()
            editor.deleteLater()

    def _build(self, component: Component | None) -> None:
        declared = settings(component) if component else ()
        shown = [each for each in declared if each.name not in self._without and each.type != "mapping"]
        shown.sort(key=lambda setting: setting.type == "component")  # what can unfold stands below what cannot
        self._editors = {setting.name: editor_of(setting, self._texts) for setting in shown}
        for name, editor in self._editors.items():
            editor.show_owner(type(component) if component is not None else None)
            editor.edited.connect(partial(self._take, name))
            self._column.addWidget(editor)
            editor.setDisabled(name in self._locked)
            editor.show()
            if name in self._companions:
                self._column.addWidget(self._companions[name])

    def _take(self, name: str, value: Any, gesture: str) -> None:
        assert self._component is not None
        if self._editors[name].setting.optional and value == FOUND_OUT:
            value = None
        self.edited.emit(replace(self._component, **{name: value}), gesture)
        self.setting_edited.emit(name, value, gesture)


def _as_shown(value: Any, setting: Setting) -> Any:
    return FOUND_OUT if setting.optional and value is None else value


class KindEditor(QWidget):
    """Chooses a kind of component and shows the settings of the one that is there."""

    edited = Signal(object, str)  # the component as it would be, gesture

    def __init__(
        self,
        kinds: Sequence[type[Component]],
        texts: Texts,
        picker: type[ChoiceGrid] | type[ChoiceMenu] = ChoiceGrid,
        without: Collection[str] = (),
        name: Label | None = None,
    ) -> None:
        """`name` stands beside the picker, which does without where it speaks for itself."""
        super().__init__()
        self._kinds, self._texts = {key(kind): kind for kind in kinds}, texts
        self._component: Component | None = None
        self.picker = picker(list(self._kinds))
        self._form = SettingsForm(texts, without)
        self._lay_out(name)
        self.picker.chosen.connect(self._choose)
        self._form.edited.connect(self.edited)
        self.retranslate()

    def show_component(self, component: Component | None) -> None:
        """Show which kind there is, and its settings; None stands for several at once."""
        self._component = component
        self.picker.show_choice(key(component) if component else None)
        self._form.show_component(component)

    def accompany(self, name: str, companion: QWidget) -> None:
        """Let a widget stand below a setting of every kind that has it; said before the first is shown."""
        self._form.accompany(name, companion)

    def show_mark(self, name: str, value: float | None, sentence: str) -> None:
        """Mark a value of a setting, and say what it is; None marks nothing."""
        self._form.show_mark(name, value, sentence)

    def show_locked(self, names: Collection[str]) -> None:
        """Let nobody change these settings; one of them may be which kind it is."""
        self.picker.setDisabled(KIND in names)
        self._form.show_locked(names)

    def retranslate(self) -> None:
        """Name the kinds in the language of the moment."""
        names = {name: self._texts.component(kind) for name, kind in self._kinds.items()}
        hints = {name: self._texts.help(kind) for name, kind in self._kinds.items()}
        explanations = {name: self._texts.explained(kind) for name, kind in self._kinds.items()}
        self.picker.show_names(names, hints, explanations)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self, name: Label | None) -> None:
        row = QHBoxLayout()
        if name is not None:
            name.setBuddy(self.picker)
            row.addWidget(name, 1)
        row.addWidget(self.picker, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._form)

    def _choose(self, name: str) -> None:
        if self._component is None or key(self._component) != name:
            self.edited.emit(carried_over(self._component, self._kinds[name]), new_gesture())


class NestedEditor(SettingEditor):
    """A setting that is a component itself: a menu of kinds, and below it the settings of the chosen one."""

    def __init__(self, setting: Setting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(setting, texts, parent)
        self._kinds = KindEditor(setting.kinds, texts, ChoiceMenu, name=self._name)
        self._column.addWidget(self._kinds)
        self._kinds.edited.connect(self.edited)
        self.retranslate()

    def show_value(self, value: Component | None) -> None:
        self._kinds.show_component(value)

    def retranslate(self) -> None:
        super().retranslate()
        self._kinds.picker.setAccessibleName(self._texts.setting(self.setting.name))
