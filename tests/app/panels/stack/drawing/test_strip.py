"""Tests of the live strip of a block."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.panels.stack.drawing.gains import Level
from app.panels.stack.drawing.strip import StripPainter
from app.theme import Theme

STRIP = QRect(10, 4, 200, 3)


def painted(theme: Theme, level: Level | None = None, marks: tuple[str, ...] = ()) -> QImage:
    """A strip on white."""
    image = QImage(220, 12, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    if level is not None:
        StripPainter(theme).paint_level(painter, STRIP, level)
    if marks:
        StripPainter(theme).paint_marks(painter, STRIP, marks)
    painter.end()
    return image


def length(image: QImage) -> int:
    """How far the strip reaches."""
    return sum(image.pixelColor(x, 5) != QColor(Qt.GlobalColor.white) for x in range(220))


@pytest.mark.parametrize("mark, colour", [("cold", "cold"), ("neutral", "neutral"), ("hot", "hot")])
def test_it_is_as_long_as_the_level_in_the_colour_of_the_state(theme: Theme, mark: str, colour: str) -> None:
    image = painted(theme, Level(mark, 0.5))

    assert length(image) == 100
    assert image.pixelColor(20, 5) == QColor(str(getattr(theme.tokens, colour)))


def test_the_smallest_gradient_is_still_something(theme: Theme) -> None:
    assert length(painted(theme, Level("cold", 0.0))) == 2


def test_zero_and_overflow_are_hatched_and_nothing_is_nothing(theme: Theme) -> None:
    zero, overflow, absent = (painted(theme, Level(mark, 1.0)) for mark in ("zero", "overflow", "absent"))

    assert length(absent) == 0
    assert {zero.pixelColor(x, 5).name() for x in range(10, 210)} > {"#ffffff"}
    assert zero != overflow


def test_folded_layers_share_the_strip_in_their_colours(theme: Theme) -> None:
    image = painted(theme, marks=("cold", "cold", "neutral", "hot"))

    seen = [image.pixelColor(x, 5) for x in (12, 105, 115, 165, 205)]
    assert seen == [
        QColor(each) for each in (theme.tokens.cold,) * 2 + (theme.tokens.neutral,) + (theme.tokens.hot,) * 2
    ]
