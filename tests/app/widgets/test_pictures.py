"""What is painted often and changes rarely is drawn once."""

from __future__ import annotations

from collections.abc import Hashable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.widgets.pictures import Pictures

PLACE = QRect(4, 6, 20, 10)
AREA = PLACE.width() * PLACE.height()


class Easel:
    """Counts what is drawn, and shows it."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures, self.drawn = pictures, 0

    def show(self, what: Hashable, place: QRect = PLACE, ratio: float = 1.0) -> QImage:
        """What is seen of it."""
        image = QImage(round(40 * ratio), round(30 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            self._pictures.paint(painter, place, what, self._draw)
        return image

    def _draw(self, painter: QPainter, place: QRect) -> None:
        self.drawn += 1
        painter.drawEllipse(place.adjusted(1, 1, -2, -2))


@pytest.fixture
def easel(qtbot: QtBot) -> Easel:
    """With room for three."""
    return Easel(Pictures(3 * AREA))


def test_a_picture_is_drawn_once_and_looks_the_same_again(easel: Easel) -> None:
    first, second = easel.show("one"), easel.show("one")

    assert easel.drawn == 1
    assert first == second
    assert first.pixelColor(14, 7) != Qt.GlobalColor.white


def test_another_thing_another_size_and_another_screen_are_drawn_anew(easel: Easel) -> None:
    easel.show("one")
    easel.show("one", PLACE.translated(5, 5))
    easel.show("other")
    easel.show("one", PLACE.adjusted(0, 0, 3, 0))
    easel.show("one", ratio=2.0)

    assert easel.drawn == 4


def test_where_there_is_no_more_room_what_was_not_seen_for_longest_is_forgotten(easel: Easel) -> None:
    for what in ("one", "two", "three", "one", "four"):
        easel.show(what)
    before = easel.drawn

    easel.show("one")
    kept = easel.drawn == before
    easel.show("two")

    assert (before, kept, easel.drawn) == (4, True, 5)


def test_one_is_kept_however_large_it_is(qtbot: QtBot) -> None:
    easel = Easel(Pictures())

    for what in ("one", "one", "two", "two"):
        easel.show(what)

    assert easel.drawn == 2


def test_what_has_no_size_is_not_drawn(easel: Easel) -> None:
    blank = easel.show("one", QRect(3, 3, 0, 10))

    assert easel.drawn == 0
    assert blank.pixelColor(3, 3) == Qt.GlobalColor.white
