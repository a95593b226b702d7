"""Tests of the menu of choices."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.widgets.choice_menu import ChoiceMenu


def _menu(qtbot: QtBot) -> ChoiceMenu:
    menu = ChoiceMenu(["constant", "cosine"])
    qtbot.addWidget(menu)
    menu.show_names({"constant": "constant", "cosine": "along a cosine"}, {"cosine": "Falls slowly."})
    menu.show_choice("constant")
    menu.show()
    return menu


def test_the_arrow_key_chooses_the_next_entry(qtbot: QtBot) -> None:
    menu = _menu(qtbot)

    with qtbot.waitSignal(menu.chosen) as chosen:
        QTest.keyClick(menu, Qt.Key.Key_Down)

    assert chosen.args == ["cosine"]
    assert menu.currentText() == "along a cosine"


def test_the_list_of_a_menu_with_the_keyboard_shows_all_entries(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp)
    menu = _menu(qtbot)
    menu.activateWindow()
    menu.setFocus()
    qtbot.waitUntil(menu.hasFocus)

    menu.showPopup()

    hidden = menu.view().verticalScrollBar().maximum()
    menu.hidePopup()
    assert hidden == 0


def test_showing_a_choice_says_nothing(qtbot: QtBot) -> None:
    menu = _menu(qtbot)

    with qtbot.assertNotEmitted(menu.chosen):
        menu.show_choice("cosine")

    assert menu.currentText() == "along a cosine"


def test_several_values_at_once_stand_at_no_entry(qtbot: QtBot) -> None:
    menu = _menu(qtbot)

    menu.show_choice(None)

    assert menu.currentText() == ""


def test_the_wheel_scrolls_past_without_choosing(qtbot: QtBot) -> None:
    menu = _menu(qtbot)
    away = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(menu, away)

    assert menu.currentText() == "constant"
    assert not away.isAccepted()


def test_it_can_offer_others_and_has_chosen_none_by_that(qtbot: QtBot) -> None:
    menu = _menu(qtbot)

    with qtbot.assertNotEmitted(menu.chosen):
        menu.show_keys(["a", "b", "c"])
        menu.show_names({"a": "A", "b": "B", "c": "C"}, {})
        menu.show_choice("b")

    assert (menu.count(), menu.currentText()) == (3, "B")
