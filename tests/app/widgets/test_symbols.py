"""Tests of the drawn symbols."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.widgets.symbols import paint_symbol, symbol

BOX = QRectF(0, 0, 24, 24)
VERDICTS = (
    "vanishing",
    "exploding",
    "healthy",
    "blocked",
    "overflow",
    "dead",
    "saturated",
    "symmetric",
    "frozen",
    "unstable",
    "learned",
    "learning",
    "early",
    "stuck",
    "bookmark",
)


def painted(name: str) -> QImage:
    """A symbol in black on white."""
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_symbol(painter, name, BOX, QColor("black"))
    painter.end()
    return image


def test_every_symbol_looks_different() -> None:
    pictures = [painted(name) for name in VERDICTS]

    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


@pytest.mark.parametrize("colour, verdict", [("cold", "vanishing"), ("hot", "exploding"), ("neutral", "healthy")])
def test_a_colour_and_its_verdict_share_a_symbol(colour: str, verdict: str) -> None:
    assert painted(colour) == painted(verdict)


def test_vanishing_points_down_and_exploding_points_up() -> None:
    below, above = QPointF(12, 20), QPointF(12, 4)

    down, up = symbol("vanishing", BOX), symbol("exploding", BOX)

    assert (down.contains(below), up.contains(above)) == (True, True)
    assert not down.contains(QPointF(3, 20))
    assert not up.contains(QPointF(3, 4))


def test_of_what_is_learning_a_quarter_is_full() -> None:
    quarters = [QPointF(16, 8), QPointF(16, 16), QPointF(8, 16), QPointF(8, 8)]

    assert [symbol("learning", BOX).contains(point) for point in quarters] == [True, False, False, False]
    assert symbol("learning", BOX).contains(QPointF(3, 12))  # its rim


@pytest.mark.parametrize("name", VERDICTS)
def test_a_symbol_stays_in_its_box(name: str) -> None:
    assert BOX.contains(symbol(name, BOX).boundingRect())


def test_an_unknown_name_draws_nothing() -> None:
    assert symbol("", BOX).isEmpty()
