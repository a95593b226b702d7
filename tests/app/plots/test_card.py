"""A card says what is on it, to those who see it and to those who do not."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.plots.card import Card
from app.plots.cells import Cell
from app.texts import Texts
from app.theme import DARK, Theme


class Nameless(Card):
    """Has everything but a title."""

    def subtitle(self) -> str:
        return "at step 3"

    def readout(self, point: QPointF) -> str:
        return f"{point.x():.0f} px"

    def text_twin(self) -> str:
        return "A card for tests."

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return ["step"], [[3]]


class Named(Nameless):
    """Has a title too."""

    def title(self) -> str:
        return "A card"

    def alert(self) -> str:
        return "ended"


class Counted(Named):
    """Counts how often it is drawn."""

    drawn = 0

    def redraw(self) -> None:
        self.drawn += 1
        super().redraw()


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, texts: Texts) -> Card:
    """A card of nothing in particular."""
    card = Named(theme, texts)
    qtbot.addWidget(card)
    return card


def test_a_card_without_a_title_cannot_be_made(theme: Theme, texts: Texts) -> None:
    kind: Any = Nameless

    with pytest.raises(TypeError, match="Nameless leaves abstract: title"):
        kind(theme, texts)


def test_the_value_under_the_pointer_takes_the_place_of_subtitle_and_alert(card: Card) -> None:
    card.say()
    before = card.heading.title, card.heading.alert, card.heading.subtitle

    card.canvas.pointed.emit(QPointF(17, 5))

    assert before == ("A card", "ended", "at step 3")
    assert (card.heading.alert, card.heading.subtitle) == ("", "17 px")


def test_a_screen_reader_is_told_the_notice_where_nothing_is_drawn(card: Card) -> None:
    card.describe()
    drawn = card.accessibleDescription()
    card.notice.sentence = "Nothing yet."

    card.describe()

    assert (card.accessibleName(), drawn) == ("A card", "A card for tests.")
    assert card.accessibleDescription() == "Nothing yet."


def test_a_control_stands_in_the_upper_right_corner(card: Card, qtbot: QtBot) -> None:
    control = QWidget(card)
    control.setFixedSize(40, 20)

    card.put_in_corner(control)
    card.resize(400, 200)
    card.show()
    qtbot.waitExposed(card)

    assert control.geometry().right() == card.canvas.view.geometry().right()
    assert control.geometry().top() == card.canvas.view.geometry().top()


def test_out_of_sight_it_is_drawn_anew_when_it_comes_into_sight(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    window, card = QWidget(), Counted(theme, texts)
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(card)
    window.resize(400, 200)
    window.show()
    card.hide()
    drawn = card.drawn

    theme.show_tokens(DARK)
    unseen = card.drawn
    card.show()

    assert unseen == drawn
    assert card.drawn > drawn
    assert card.canvas.view.backgroundBrush().color().name().upper() == DARK.panel
