"""Every editor leads back to what its setting is as a rule."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.texts import Texts
from app.widgets.forms.number_field import NumberField
from app.widgets.forms.settings_form import editor_of
from tests.app.widgets.forms.test_setting_editors import SETTING


def opened(widget: QWidget, qtbot: QtBot) -> QMenu:
    """The menu of a right click."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(widget, event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


@pytest.mark.parametrize(
    ("name", "value", "text", "default"),
    [
        ("units", 7, "Default (64)", 64),
        ("noise", 0.5, "Default (0.1)", 0.1),
        ("bias", False, "Default (on)", True),
        ("axis", "feature", "Default (per sample)", "sample"),
    ],
)
def test_a_right_click_offers_the_default_and_takes_it(
    qtbot: QtBot, name: str, value: Any, text: str, default: Any
) -> None:
    editor, values = editor_of(SETTING[name], Texts()), list[Any]()
    qtbot.addWidget(editor)
    editor.edited.connect(lambda value, _gesture: values.append(value))
    editor.show_value(value)
    editor.show()

    menu = opened(editor.findChild(NumberField) or editor, qtbot)
    next(row for row in menu.actions() if row.text() == text).trigger()
    menu.close()

    assert values == [default]


def test_a_field_keeps_the_menu_of_every_field_of_text(qtbot: QtBot) -> None:
    editor = editor_of(SETTING["units"], Texts())
    qtbot.addWidget(editor)
    editor.show()
    field = editor.findChild(NumberField)
    assert field is not None

    menu = opened(field, qtbot)

    assert len(menu.actions()) > 5
    menu.close()


def test_what_has_no_default_in_a_word_has_no_menu(qtbot: QtBot) -> None:
    editor, menu = editor_of(SETTING["path"], Texts()), QMenu()
    qtbot.addWidget(editor)
    qtbot.addWidget(menu)

    editor.offer_default(menu)

    assert menu.isEmpty()
