"""A card shows a picture or words, and which one the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.lectures.overview.card_painter import CardPainter
from app.lectures.overview.cards import Cards
from app.theme import Theme
from tests.app.lectures.conftest import CHANGED

RED = QColor(200, 0, 0).rgb()


def painted(qtbot: QtBot, cards: Cards, selected: bool = False) -> tuple[QPixmap, CardPainter]:
    """A card on a white ground."""
    parent = QWidget()
    qtbot.addWidget(parent)
    painter_of_cards = CardPainter(Theme(), parent)
    pixels = QPixmap(painter_of_cards.size)
    pixels.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, pixels.width(), pixels.height())
    option.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
    with QPainter(pixels) as painter:
        painter_of_cards.paint(painter, option, cards.index(CHANGED))
    return pixels, painter_of_cards


def test_a_scene_that_was_shown_has_its_picture(cards: Cards, qtbot: QtBot) -> None:
    words, _ = painted(qtbot, cards)
    picture = QPixmap(40, 20)
    picture.fill(RED)
    cards.keep_picture(CHANGED, picture)

    shown, painter = painted(qtbot, cards)

    middle = (painter.width // 2, painter.width // 4)
    assert shown.toImage().pixel(*middle) == RED
    assert words.toImage() != shown.toImage()
    assert RED not in {words.toImage().pixel(x, middle[1]) for x in range(words.width())}


def test_the_one_with_the_keyboard_and_the_present_one_are_told_apart(cards: Cards, qtbot: QtBot) -> None:
    plain, _ = painted(qtbot, cards)
    selected, _ = painted(qtbot, cards, selected=True)
    cards.show_current(CHANGED)
    current, _ = painted(qtbot, cards)

    assert len({bytes(each.toImage().constBits()) for each in (plain, selected, current)}) == 3


def test_a_card_has_the_shape_of_a_screen_and_room_for_two_lines(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    painter = CardPainter(Theme(), parent)

    painter.width = 300

    assert 300 * 9 / 16 < painter.size.height() < 300
