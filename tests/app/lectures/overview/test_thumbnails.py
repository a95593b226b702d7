"""A scene that was seen for a moment has a picture, and one whose answer is hidden has none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.overview.thumbnails import AFTER_MS, SIZE, Thumbnails
from app.texts.language import Language
from tests.app.lectures.conftest import ASKED, BITS, CHANGED


@pytest.fixture
def kept(lesson: Lesson, hall: Hall, cards: Cards) -> Cards:
    """The scenes while a lesson is given."""
    Thumbnails(lesson, hall, cards)
    lesson.begin()
    return cards


def test_a_picture_shows_what_was_seen(kept: Cards, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: kept.has_picture(BITS))

    picture = kept.card(BITS).picture
    assert picture is not None
    assert picture.size() == SIZE
    image = picture.toImage()
    colours = {image.pixelColor(x, y).rgb() for x in range(0, SIZE.width(), 3) for y in range(0, SIZE.height(), 3)}
    assert len(colours) > 10
    assert QColor("black").rgb() != image.pixelColor(0, 0).rgb()


def test_two_plots_stand_in_one_picture(kept: Cards, lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(CHANGED)

    qtbot.waitUntil(lambda: kept.has_picture(CHANGED))


def test_what_is_hidden_has_no_picture_until_its_answer_is_seen(
    kept: Cards, lesson: Lesson, hall: Hall, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    qtbot.waitUntil(lambda: len(hall.feedings) > 0 and lesson.run.steps > 1)
    qtbot.wait(2 * AFTER_MS)
    before = kept.has_picture(ASKED)

    lesson.next()

    qtbot.waitUntil(lambda: kept.has_picture(ASKED))
    assert not before


def test_another_language_has_its_own_picture_of_what_is_seen(kept: Cards, language: Language, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: kept.has_picture(BITS))

    language.show_language("ko")
    at_once = kept.has_picture(BITS)

    qtbot.waitUntil(lambda: kept.has_picture(BITS))
    assert not at_once
