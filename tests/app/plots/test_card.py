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


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What a card can stand in."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def counted(qtbot: QtBot, window: QWidget, theme: Theme, texts: Texts) -> Counted:
    """A card in a window, drawn as it is to be."""
    card = Counted(theme, texts)
    QVBoxLayout(window).addWidget(card)
    window.resize(400, 200)
    window.show()
    qtbot.waitExposed(window)
    card.catch_up()
    return card


def test_out_of_sight_it_is_drawn_anew_when_its_turn_comes_in_sight(
    counted: Counted, theme: Theme, qtbot: QtBot
) -> None:
    counted.hide()
    drawn = counted.drawn

    theme.show_tokens(DARK)
    with qtbot.waitSignal(counted.arrived):
        counted.show()
    waiting, ground = counted.drawn, counted.canvas.view.viewport().grab().toImage()
    counted.catch_up()

    assert waiting == drawn
    assert ground.pixelColor(0, 0).name().upper() == DARK.panel
    assert len({ground.pixel(x, y) for x in range(ground.width()) for y in (0, 12)}) == 1
    assert counted.drawn == drawn + 1


def test_in_sight_it_is_drawn_once_before_its_window_is_painted(counted: Counted, theme: Theme, qtbot: QtBot) -> None:
    drawn = counted.drawn

    for width in (300, 350, 320):
        counted.setFixedWidth(width)
        theme.show_scale(width / 300)
    asked = counted.drawn
    qtbot.waitUntil(lambda: counted.drawn > drawn)

    assert (asked, counted.drawn) == (drawn, drawn + 1)
    assert counted.canvas.rect.width() == counted.canvas.view.viewport().width()


def test_in_a_window_that_is_not_painted_it_is_told_anew_a_little_later(
    counted: Counted, theme: Theme, qtbot: QtBot
) -> None:
    drawn = counted.drawn
    counted.window().setUpdatesEnabled(False)

    theme.show_tokens(DARK)

    qtbot.waitUntil(lambda: counted.drawn == drawn + 1)


def test_who_is_made_to_wait_shows_the_last_picture_until_its_turn(
    counted: Counted, theme: Theme, qtbot: QtBot
) -> None:
    counted.due.connect(counted.wait)
    before, drawn = counted.canvas.view.grab().toImage(), counted.drawn

    theme.show_tokens(DARK)
    counted.resize(counted.width() + 40, counted.height())
    qtbot.waitUntil(lambda: counted.waits)
    waiting, asked = counted.canvas.view.grab().toImage(), counted.drawn
    counted.catch_up()

    assert asked == drawn
    assert waiting.pixelColor(0, 0) == before.pixelColor(0, 0)
    assert counted.drawn == drawn + 1
    assert counted.canvas.view.grab().toImage().pixelColor(0, 0).name().upper() == DARK.panel


def test_who_has_been_drawn_meanwhile_is_not_made_to_wait(counted: Counted, theme: Theme, qtbot: QtBot) -> None:
    counted.due.connect(counted.wait)
    theme.show_tokens(DARK)
    counted.catch_up()

    counted.renewal.due.emit()

    assert not counted.waits
