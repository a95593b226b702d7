"""Each scene is an item with a number, a title and, once it was shown, its picture, whatever is done to the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from app.lectures.editing.script import Script
from app.lectures.overview.cards import Cards, contents, title_of
from app.texts.language import Language
from core.scenes.scene import Question, Scene
from tests.app.lectures.conftest import ASKED, BITS, CHANGED, WORDS


def test_a_card_says_what_the_scene_is_called_and_shows(cards: Cards) -> None:
    card = cards.card(CHANGED)

    assert (card.number, card.title, card.picture) == (3, "Two", None)
    assert card.plots == ("Gradient at each layer", "Loss and accuracy")
    assert cards.data(cards.index(CHANGED), Qt.ItemDataRole.AccessibleTextRole) == "3  Two"


def test_a_scene_without_plots_says_its_words_and_one_with_a_layout_its_plots(cards: Cards) -> None:
    assert cards.card(WORDS).plots == ("Thank you.",)
    assert "Gradient at each layer" in contents(Scene(layout="watch"))
    assert contents(Scene()) == ()


def test_a_scene_without_a_title_is_called_by_its_question() -> None:
    assert title_of(Scene(question=Question(prompt="Which?", draw="profile"))) == "Which?"


def test_a_picture_stays_with_its_scene(cards: Cards, script: Script, qtbot: QtBot) -> None:
    cards.keep_picture(CHANGED, QPixmap(4, 4))
    script.changed.connect(lambda _: cards.show_lecture(script.lecture, script.ids))

    script.move(CHANGED, 0)
    moved = [cards.has_picture(row) for row in range(4)]
    script.remove(1)
    removed = [cards.has_picture(row) for row in range(3)]
    script.duplicate(0)

    assert (moved, removed) == ([True, False, False, False], [True, False, False])
    assert [cards.has_picture(row) for row in range(4)] == [True, False, False, False]


def test_a_picture_is_seen_in_the_language_in_which_it_was_made(cards: Cards, language: Language) -> None:
    cards.keep_picture(CHANGED, QPixmap(4, 4))

    language.show_language("ko")
    korean = cards.card(CHANGED)
    language.show_language("en")

    assert korean.picture is None
    assert korean.plots
    assert cards.card(CHANGED).picture is not None


def test_the_present_one_is_marked(cards: Cards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.dataChanged):
        cards.show_current(ASKED)

    assert [cards.card(row).shown for row in range(4)] == [False, True, False, False]


def test_titles_are_said_in_the_present_language(cards: Cards, language: Language) -> None:
    language.show_language("ko")

    assert cards.card(WORDS).title == "끝"
    assert cards.card(BITS).title == "Bits"
