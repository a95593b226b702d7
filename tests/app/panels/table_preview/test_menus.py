"""Settings of a table say what was found out, and can be set."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.table_preview.look import Look, look_at
from app.panels.table_preview.menus import SettingMenus
from app.panels.table_preview.words import TableWords
from app.texts import Texts
from app.theme import Theme
from app.widgets.choice_menu import ChoiceMenu
from core.experiment import Experiment
from tests.app.panels.table_preview.conftest import Write

NAMES = ("encoding", "decimal", "thousands", "target_as", "missing")


@pytest.fixture
def menus(qtbot: QtBot, texts: Texts, theme: Theme) -> SettingMenus:
    """All of them."""
    words = TableWords()
    menus = SettingMenus(NAMES, words, texts, theme)
    words.setParent(menus)
    qtbot.addWidget(menus)
    menus.show()
    return menus


@pytest.fixture
def look(experiment: Experiment, write: Write) -> Look:
    """At a table from Germany."""
    return look_at(experiment, write("size;kind\n1.050,5;a\n2,5;b\n900;a\n"))


def texts_of(menus: SettingMenus) -> dict[str, str]:
    """What each menu says, by its name."""
    found = menus.findChildren(ChoiceMenu)
    return {menu.accessibleName(): menu.currentText() for menu in found}


def test_what_was_found_out_is_said(menus: SettingMenus, look: Look) -> None:
    menus.show_look(look)

    assert texts_of(menus) == {
        "Encoding": "found out: utf-8", "Decimal mark": "found out: comma", "Thousands mark": "found out: point",
        "Target is": "found out: classes", "Missing values": "refuse",
    }  # fmt: skip


def test_what_is_set_is_shown_even_where_it_is_not_among_the_choices(
    menus: SettingMenus, experiment: Experiment, look: Look
) -> None:
    menus.show_look(look_at(experiment, replace(look.data, encoding="ascii", decimal=",")))

    assert texts_of(menus)["Encoding"] == "ascii"
    assert texts_of(menus)["Decimal mark"] == "comma"


def test_another_choice_is_told_as_data(menus: SettingMenus, look: Look, qtbot: QtBot) -> None:
    menus.show_look(look)
    missing = next(each for each in menus.findChildren(ChoiceMenu) if each.accessibleName() == "Missing values")

    with qtbot.waitSignal(menus.edited) as told:
        QTest.keyClick(missing, Qt.Key.Key_Down)

    assert told.args == [replace(look.data, missing="drop")]


def test_back_to_found_out(menus: SettingMenus, experiment: Experiment, look: Look, qtbot: QtBot) -> None:
    menus.show_look(look_at(experiment, replace(look.data, decimal=".")))
    decimal = next(each for each in menus.findChildren(ChoiceMenu) if each.accessibleName() == "Decimal mark")

    with qtbot.waitSignal(menus.edited) as told:
        QTest.keyClick(decimal, Qt.Key.Key_Up)

    assert told.args == [look.data]
