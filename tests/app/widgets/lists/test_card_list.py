"""Cards stand beside each other for as long as there is room, and below each other then."""

from __future__ import annotations

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.widgets.lists.card_list import CardList


def test_cards_are_laid_out_anew_where_there_is_less_room(qtbot: QtBot) -> None:
    cards = CardList()
    qtbot.addWidget(cards)
    cards.setModel(QStringListModel(list("abcd"), cards))
    cards.setGridSize(QSize(100, 50))

    rows = []
    for width in (450, 250):
        cards.resize(width, 300)
        cards.show()
        cards.doItemsLayout()
        places = [cards.visualRect(cards.model().index(row, 0)) for row in range(4)]
        rows.append(len({place.top() for place in places}))

    assert rows == [1, 2]


def test_no_card_is_written_in(qtbot: QtBot) -> None:
    cards = CardList()
    qtbot.addWidget(cards)
    cards.setModel(QStringListModel(["a"], cards))

    cards.show()
    card = cards.model().index(0, 0)
    cards.setCurrentIndex(card)

    QTest.keyClick(cards, Qt.Key.Key_F2)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cards.visualRect(card).center())

    assert cards.findChildren(QLineEdit) == []
