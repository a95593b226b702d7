"""Bars stand where the room does not suffice, also for what has changed while nobody saw it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.scrolling import Scrolling

ROOM = 300


def test_what_has_changed_while_it_was_hidden_scrolls_only_where_it_must(qtbot: QtBot) -> None:
    window, column, needed = QWidget(), QWidget(), QWidget()
    inside = QWidget()
    QVBoxLayout(inside).addWidget(needed)
    area = Scrolling(inside)
    QVBoxLayout(column).addWidget(area)
    QVBoxLayout(window).addWidget(column)
    qtbot.addWidget(window)
    window.resize(ROOM, ROOM)
    window.show()

    for height, bar in ((2 * ROOM, True), (ROOM // 2, False), (2 * ROOM, True)):
        column.hide()
        needed.setMinimumHeight(height)
        column.show()

        qtbot.waitUntil(partial(_scrolls, area, bar))
        qtbot.waitUntil(lambda: inside.width() == area.viewport().width())
        assert not area.horizontalScrollBar().isVisible()


def _scrolls(area: Scrolling, bar: bool) -> bool:
    return area.verticalScrollBar().isVisible() is bar
