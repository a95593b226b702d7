"""What else can be set at a layer, in the menu of its block: every setting that its kind declares."""

from __future__ import annotations

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

ABOVE = ("activation", "initializer", "units")  # these have entries of their own
DECIMALS, FINE_DECIMALS = 3, 12


class SettingMenus(QObject):
    """For selected blocks of one kind; a change is one undo step for all of them."""

    def __init__(self, edits: StackEdits, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self._edits, self._texts, self._window = edits, texts, parent

    def add_to(self, menu: QMenu) -> None:
        """An entry for each setting: a tick, a list of choices, or a number that is asked for."""
        layers = list(self._edits.entries.values())
        if len(set(map(type, layers))) != 1:
            return
        for setting in settings(layers[0]):
            if setting.name not in ABOVE:
                self._add(menu, setting, {getattr(layer, setting.name) for layer in layers})

    def _add(self, menu: QMenu, setting: Setting, present: set[Any]) -> None:
        name = self._texts.setting(setting.name)
        match setting.type:
            case "switch":
                action = menu.addAction(name)
                action.setCheckable(True)
                action.setChecked(present == {True})
                action.triggered.connect(partial(self._set, setting.name, present != {True}))
            case "choice" | "component":
                self._add_choices(menu.addMenu(name), setting, present)
            case "integer" | "number":
                action = menu.addAction(self.tr("{setting}…").format(setting=name))
                action.triggered.connect(partial(self._ask, setting, next(iter(present))))
            case _:
                return
        menu.actions()[-1].setToolTip(tip(self._texts.described(setting.help)))

    def _add_choices(self, menu: QMenu, setting: Setting, present: set[Any]) -> None:
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
                action.triggered.connect(partial(self._set, setting.name, value))

    def _set(self, name: str, value: Any, _checked: bool = False) -> None:
        self._edits.set_setting(name, value)

    def _ask(self, setting: Setting, value: float, _checked: bool = False) -> None:
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
            self._edits.set_setting(setting.name, number)
