"""The preferences in one dialog: how the program looks, and how it behaves; each choice holds at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec.structs import asdict
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from app.remembered.habits import Habits
from app.remembered.preferences import LANGUAGES, Preferences
from app.texts.letters import tip
from app.theme import THEMES, Theme
from app.theme.theme import SCALES
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.labels import Label

SYSTEM = "system"
EDGE, GAP, WIDTH = 20, 10, 420  # of the design


class PreferencesDialog(QDialog):
    """Keeps how the program behaves by itself; how it looks, others show and keep."""

    theme_chosen = Signal(str)  # its name, or "system"
    language_chosen = Signal(str)
    scale_chosen = Signal(float)

    def __init__(self, preferences: Preferences, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._preferences, self._theme = preferences, theme
        self.theme_menu = ChoiceMenu((SYSTEM, *THEMES), self)
        self.language_menu, self.scale_menu = ChoiceMenu(LANGUAGES, self), ChoiceMenu(list(map(str, SCALES)), self)
        self._labels = {menu: Label(self) for menu in (self.theme_menu, self.language_menu, self.scale_menu)}
        self.switches = {name: QCheckBox(self) for name in asdict(Habits())}
        self._buttons = QDialogButtonBox(self)  # whose own words Qt would translate in its own way
        self._close = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._arrange()
        self._connect()
        self.retranslate()

    def show_chosen(self) -> None:
        """Stand at what holds now."""
        self.theme_menu.show_choice(self._preferences.theme or SYSTEM)
        self.language_menu.show_choice(self._preferences.language)
        self.scale_menu.show_choice(str(self._preferences.scale))
        for name, chosen in asdict(self._preferences.habits).items():
            self.switches[name].setChecked(chosen)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Preferences"))
        headings = (self.tr("Colours"), self.tr("Language"), self.tr("Type size"))
        for (menu, label), heading in zip(self._labels.items(), headings, strict=True):
            label.setText(heading)
            menu.setAccessibleName(heading)
        follows = self.tr("Light or dark, and of high contrast where the system asks for it.")
        self.theme_menu.show_names(self._themes(), {SYSTEM: follows})
        self.language_menu.show_names({"en": "English", "ko": "한국어"}, {})
        self.scale_menu.show_names({str(scale): f"{scale:.0%}".replace("%", " %") for scale in SCALES}, {})
        for name, (text, meaning) in self._habits().items():
            self.switches[name].setText(text)
            self.switches[name].setToolTip(tip(meaning))
        self._close.setText(self.tr("Close"))
        self.show_chosen()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _themes(self) -> Mapping[str, str]:
        return {
            SYSTEM: self.tr("as the system"),
            "light": self.tr("light"),
            "dark": self.tr("dark"),
            "projector": self.tr("projector, high contrast"),
            "dark_contrast": self.tr("dark, high contrast"),
        }

    def _habits(self) -> Mapping[str, tuple[str, str]]:
        return {
            "play": (self.tr("Play at the start"), self.tr("Else the network waits at step 0.")),
            "reopen": (self.tr("Reopen the last file"), self.tr("At a start without a file.")),
            "pause_minimised": (
                self.tr("Pause while minimised"),
                self.tr("It plays on when the window is there again."),
            ),
            "ask_unsaved": (
                self.tr("Ask before unsaved work goes"),
                self.tr("Else Undo brings it back, and the next start offers it."),
            ),
        }

    def _arrange(self) -> None:
        form, edge = QFormLayout(self), self._theme.size(EDGE)
        form.setContentsMargins(edge, edge, edge, edge)
        form.setVerticalSpacing(self._theme.size(GAP))
        for menu, label in self._labels.items():
            form.addRow(label, menu)
            label.setBuddy(menu)
        for switch in self.switches.values():
            form.addRow(switch)
        form.addRow(self._buttons)
        self.setMinimumWidth(self._theme.size(WIDTH))

    def _connect(self) -> None:
        self.theme_menu.chosen.connect(self.theme_chosen)
        self.language_menu.chosen.connect(self.language_chosen)
        self.scale_menu.chosen.connect(self._choose_scale)
        for name, switch in self.switches.items():
            switch.clicked.connect(partial(self._keep, name))
        self._buttons.rejected.connect(self.reject)

    def _choose_scale(self, scale: str) -> None:
        self.scale_chosen.emit(float(scale))

    def _keep(self, name: str, _checked: bool = False) -> None:
        self._preferences.keep_habit(name, self.switches[name].isChecked())
        self.show_chosen()
