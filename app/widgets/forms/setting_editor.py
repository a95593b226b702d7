"""What every editor of a setting is: its name and meaning, its value, and the way back to its default."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.texts import Texts
from app.texts.letters import tip
from app.widgets.forms.number_text import shown
from app.widgets.gesture import new_gesture
from app.widgets.labels import Label
from core.components.component import Component, Setting


class SettingEditor(QWidget):
    """Shows one setting and says when a person changes it; it remembers nothing of its own."""

    edited = Signal(object, str)  # value, gesture

    def __init__(self, setting: Setting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting, self._texts = setting, texts
        self._owner: type[Component] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._name = Label(self)
        self._name.setProperty("role", "quiet")

    @abstractmethod
    def show_value(self, value: Any) -> None:
        """Show a value; None stands for several at once."""

    def offer_default(self, menu: QMenu) -> None:
        """A row that brings back what the setting is as a rule, with that in words."""
        if (words := self._default_in_words()) is not None:
            row = menu.addAction(self.tr("Default ({value})").format(value=words))
            row.triggered.connect(self._take_default)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.offer_default(menu)
        if not menu.isEmpty():
            menu.popup(event.globalPos())

    def _default_in_words(self) -> str | None:
        """None where there is no default, or it is no single value."""
        match self.setting.type, self.setting.default:
            case "integer" | "number", int() | float() as number:
                return shown(number)
            case "switch", bool() as on:
                return self.tr("on") if on else self.tr("off")
            case "choice", str() as choice:
                return self._texts.choice(choice)
        return None

    def _take_default(self) -> None:
        self.edited.emit(self.setting.default, new_gesture())

    def show_owner(self, owner: type[Component] | None) -> None:
        """Say in whose formula the setting stands."""
        self._owner = owner
        self.retranslate()

    def is_of(self, owner: type[Component] | None, name: str) -> bool:
        """Whether it is the editor of that setting, of a component of that kind where one is named."""
        return self.setting.name == name and owner in (None, self._owner)

    def retranslate(self) -> None:
        """Say the setting's name and meaning in the language of the moment."""
        help_ = self._texts.described(self.setting.help)
        self._name.setText(self._texts.setting(self.setting.name))
        self.setToolTip(tip(help_))
        self.setAccessibleDescription(help_)
        self.setWhatsThis(self._texts.explained_setting(self.setting, self._owner))
