"""Picture and numbers can be taken along from every plot."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.plots.menu import PlotMenu


def test_every_row_does_what_it_says(qtbot: QtBot) -> None:
    parent, done = QWidget(), list[str]()
    qtbot.addWidget(parent)
    menu = PlotMenu(parent, done.append)

    for action in menu.actions():
        action.trigger()

    assert done == ["picture", "numbers", ""]
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Copy picture",
        "Copy numbers",
        "Export…",
    ]


def test_a_scale_is_one_of_two(qtbot: QtBot) -> None:
    parent, chosen = QWidget(), list[bool]()
    qtbot.addWidget(parent)
    menu = PlotMenu(parent, parent.setObjectName)

    menu.offer_recent(recent=False, choose=chosen.append)

    fixed, recent = menu.actions()[-2:]
    assert (fixed.isChecked(), recent.isChecked()) == (True, False)
    recent.trigger()
    assert chosen == [True]
    assert not fixed.isChecked()


def test_a_menu_that_was_closed_is_gone(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = PlotMenu(parent, parent.setObjectName)
    menu.popup(QPoint(0, 0))

    with qtbot.waitSignal(menu.destroyed):
        menu.close()

    assert not parent.findChildren(PlotMenu)
