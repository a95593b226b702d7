"""Tests of the sentence at the place that it is about."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.panels.stack.drawing.callout import Callout, CalloutPainter
from app.theme import Theme

SIGHT = QRect(0, 0, 340, 400)
SENTENCE = "the skip in slot 7 adds what enters slot 5, which is 64 wide, to what enters slot 7, which is 16 wide"


def test_it_stands_under_its_place_and_above_it_where_there_is_no_room(theme: Theme) -> None:
    painter, high, low = CalloutPainter(theme), QRect(2, 40, 300, 44), QRect(2, 340, 300, 44)

    under, above = painter.rect(Callout(SENTENCE, high), SIGHT), painter.rect(Callout(SENTENCE, low), SIGHT)

    assert under.top() > high.bottom()
    assert above.bottom() < low.top()
    assert under.height() == above.height()


def test_it_grows_with_its_sentence_and_keeps_its_width(theme: Theme) -> None:
    place = QRect(2, 40, 300, 44)
    short, long = (CalloutPainter(theme).rect(Callout(text, place), SIGHT) for text in ("No.", SENTENCE))

    assert long.height() > short.height()
    assert long.width() == short.width() == 300


def test_it_is_framed_in_the_colour_of_what_cannot_be(theme: Theme) -> None:
    image = QImage(340, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens.panel))
    painter, callout = QPainter(image), Callout(SENTENCE, QRect(2, 40, 300, 44))

    CalloutPainter(theme).paint(painter, callout, SIGHT)
    painter.end()

    rect = CalloutPainter(theme).rect(callout, SIGHT)
    edge = [image.pixelColor(rect.left() + dx, rect.center().y()).name() for dx in range(3)]
    assert QColor(theme.tokens.ink("ochre")).name() in edge
