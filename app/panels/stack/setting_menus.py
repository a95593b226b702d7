"""What else can be set at a layer, in the menu of its block: every setting that its kind declares."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from app.panels.stack.edits import StackEdits
from app.texts import Texts
from app.texts.letters import tip
from app.widgets.kept_settings import carried_over
from core.components.component import Setting, settings

ABOVE = ("activation", "initializer", "units", "name", "trainable")  # these have entries of their own, or none
DECIMALS, FINE_DECIMALS = 3, 12


class SettingMenus(QObject):
    """For selected blocks of one kind; a change is one undo step for all of them."""

    def __init__(self, edits: StackEdits, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits, self._texts, self._window = edits, texts, parent

    def add_to(self, menu: QMenu) -> None:
        """An entry for each setting: a tick, a list of choices, or a number that is asked for."""
        self._add_all(menu, list(self._edits.entries.values()))

    def add_of(self, menu: QMenu, part: str) -> None:
        """The same for what the selected blocks have as their activation or initializer, where it is of one kind."""
        having = [entry for entry in self._edits.entries.values() if part in entry.__struct_fields__]
        components = [getattr(entry, part) for entry in having]
        if settings_of_all(components):
            menu.addSeparator()
            self._add_all(menu, components, f"{part}.")

    def _add_all(self, menu: QMenu, components: Sequence[Any], within: str = "") -> None:
        for setting in settings_of_all(components):
            self._add(menu, setting, within + setting.name, {getattr(each, setting.name) for each in components})

    def _add(self, menu: QMenu, setting: Setting, path: str, present: set[Any]) -> None:
        name = self._texts.setting(setting.name)
        match setting.type:
            case "switch":
                action = menu.addAction(name)
                action.setCheckable(True)
                action.setChecked(present == {True})
                action.triggered.connect(partial(self._set, path, present != {True}))
            case "choice" | "component":
                choices = menu.addMenu(name)
                self._add_choices(choices, setting, path, present)
                if setting.type == "component":
                    self.add_of(choices, path)
            case "integer" | "number":
                action = menu.addAction(self.tr("{setting}…").format(setting=name))
                action.triggered.connect(partial(self._ask, setting, path, next(iter(present))))
            case _:
                return
        menu.actions()[-1].setToolTip(tip(self._texts.described(setting.help)))

    def _add_choices(self, menu: QMenu, setting: Setting, path: str, present: set[Any]) -> None:
        group = QActionGroup(menu)
        choices: list[tuple[str, Any, bool]]
        if setting.type == "choice":
            choices = [(self._texts.choice(choice), choice, {choice} == present) for choice in setting.choices]
        else:
            one = next(iter(present)) if len(present) == 1 else None
            kinds = [(kind, type(one) is kind) for kind in setting.kinds]
            choices = [(self._texts.component(kind), carried_over(one, kind), here) for kind, here in kinds]
        for text, value, here in choices:
            action = group.addAction(menu.addAction(text))
            action.setCheckable(True)
            action.setChecked(here)
            if not here:
                action.triggered.connect(partial(self._set, path, value))

    def _set(self, path: str, value: Any, _checked: bool = False) -> None:
        self._edits.set_setting(path, value)

    def _ask(self, setting: Setting, path: str, value: float, _checked: bool = False) -> None:
        """Ask for a number within what the setting allows."""
        name, unit = self._texts.setting(setting.name), self._texts.unit(setting.unit)
        label = self.tr("{setting} ({unit}):").format(setting=name, unit=unit) if unit else f"{name}:"
        low, high = setting.minimum or 0, setting.maximum or 0
        number: float
        if setting.type == "integer":
            number, agreed = QInputDialog.getInt(self._window, name, label, int(value), int(low), int(high))
        else:
            decimals = FINE_DECIMALS if setting.logarithmic else DECIMALS
            number, agreed = QInputDialog.getDouble(self._window, name, label, value, low, high, decimals)
            number = value if number == round(value, decimals) else number  # it may have more than are shown
        if agreed:
            self._edits.set_setting(path, number)


def settings_of_all(components: Sequence[Any]) -> list[Setting]:
    """What can be set at all of them, which are of one kind then, and has no entry of its own."""
    if len(set(map(type, components))) != 1:
        return []
    return [setting for setting in settings(components[0]) if setting.name not in ABOVE]
