"""The preferences: what is chosen holds at once, and is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.preferences_dialog import PreferencesDialog
from app.program.program import Program
from app.remembered.habits import Habits
from app.remembered.preferences import Preferences
from app.theme import DARK, Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Below it."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(tmp_path: Path, window: QWidget, theme: Theme) -> PreferencesDialog:
    """Of somebody who has chosen nothing yet."""
    dialog = PreferencesDialog(Preferences(tmp_path / "settings.json"), theme, window)
    dialog.show()
    return dialog


def test_it_stands_at_what_holds(dialog: PreferencesDialog) -> None:
    assert dialog.theme_menu.currentText() == "as the system"
    assert dialog.scale_menu.currentText() == "100 %"
    assert {name: box.isChecked() for name, box in dialog.switches.items()} == {
        "play": True, "reopen": False, "pause_minimised": False, "ask_unsaved": True
    }  # fmt: skip


@pytest.mark.parametrize("name", ["play", "reopen", "pause_minimised", "ask_unsaved"])
def test_each_switch_is_kept_at_once(dialog: PreferencesDialog, name: str) -> None:
    dialog.switches[name].click()

    assert getattr(dialog._preferences.habits, name) != getattr(Habits(), name)


def test_every_control_says_what_it_is(dialog: PreferencesDialog) -> None:
    dialog.retranslate()

    assert all(box.text() and box.toolTip() for box in dialog.switches.values())
    assert all(menu.accessibleName() for menu in (dialog.theme_menu, dialog.language_menu, dialog.scale_menu))


def test_in_the_window_theme_language_and_type_change_at_once(program: Program, qtbot: QtBot) -> None:
    action: QAction = program.actions["preferences"]
    action.trigger()
    (dialog,) = program.window.findChildren(PreferencesDialog)
    qtbot.waitUntil(dialog.isVisible)

    for menu, chosen in ((dialog.theme_menu, "dark"), (dialog.scale_menu, "1.15"), (dialog.language_menu, "ko")):
        menu.chosen.emit(chosen)

    kept = program.preferences.theme
    assert (program.theme.tokens, program.theme.scale, program.language.current, kept) == (DARK, 1.15, "ko", "dark")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "기본 설정")
    dialog.theme_menu.chosen.emit("system")
    assert program.preferences.theme is None
    dialog.reject()
