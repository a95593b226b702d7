"""Settings of a table as menus beside one another, each of which says what was found out where nothing is set."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.panels.table_preview.look import Look
from app.panels.table_preview.words import TableWords, short
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.forms.setting_editors import FOUND_OUT
from app.widgets.labels import Label
from core.components.component import Setting, settings
from core.components.datasets import Csv
from core.components.tables import Reading

ENCODINGS = ("utf-8", "cp949", "utf-16", "cp1252", "shift_jis", "gb18030")
LETTERS = 18  # that an entry has room for
GAP = 12


class SettingMenus(QWidget):
    """Shows some settings and says how the data would be with another choice."""

    edited = Signal(object)  # Csv

    def __init__(self, names: Sequence[str], words: TableWords, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._words, self._texts, self._theme = words, texts, theme
        self._look: Look | None = None
        self._settings = {each.name: each for each in settings(Csv) if each.name in names}
        self._labels = {name: Label() for name in names}
        self._menus = {name: ChoiceMenu(_choices(self._settings[name])) for name in names}
        self._row = QHBoxLayout(self)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def menus(self) -> list[ChoiceMenu]:
        """In the order in which they stand."""
        return list(self._menus.values())

    def show_look(self, look: Look) -> None:
        """Stand at what is set."""
        self._look = look
        for name, menu in self._menus.items():
            value = getattr(look.data, name) or FOUND_OUT
            if menu.findData(value) < 0:
                menu.addItem(value, value)  # an encoding that the file names
        self.retranslate()
        for name, menu in self._menus.items():
            menu.show_choice(getattr(look.data, name) or FOUND_OUT)

    def retranslate(self) -> None:
        """Word all of it anew."""
        for name, menu in self._menus.items():
            setting = self._settings[name]
            help_ = self._texts.described(setting.help)
            self._labels[name].setText(self._texts.setting(name))
            keys = [menu.itemData(row) for row in range(menu.count())]
            menu.show_names({key: self._entry(name, key) for key in keys}, dict.fromkeys(keys, help_))
            menu.setAccessibleName(self._texts.setting(name))
            menu.setAccessibleDescription(help_)
            menu.setToolTip(tip(help_))

    def _build(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        for name, menu in self._menus.items():
            label = self._labels[name]
            label.setProperty("role", "quiet")
            label.setBuddy(menu)
            menu.setMinimumContentsLength(LETTERS)
            menu.chosen.connect(partial(self._take, name))
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(menu)
            self._row.addLayout(column, 1)

    def _entry(self, name: str, key: str) -> str:
        if key != FOUND_OUT:
            return short(key) if name == "encoding" else self._texts.choice(key)
        look = self._look
        is_open = look is not None and not getattr(look.data, name) and look.reading is not None
        return self._words.found_out(self._found(name, look.reading) if is_open and look and look.reading else "")

    def _found(self, name: str, reading: Reading) -> str:
        if name == "encoding":
            return short(reading.encoding)
        if name == "target_as":
            return self._texts.choice("amounts" if reading.classes is None else "classes")
        return self._words.mark(reading.decimal if name == "decimal" else reading.thousands)

    def _take(self, name: str, key: str) -> None:
        if self._look is not None and key != (getattr(self._look.data, name) or FOUND_OUT):
            self.edited.emit(replace(self._look.data, **{name: key or None}))

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.size(GAP))


def _choices(setting: Setting) -> tuple[str, ...]:
    """What there is to choose from, first that it is found out."""
    choices = setting.choices or ENCODINGS
    return (FOUND_OUT, *choices) if setting.optional else choices
