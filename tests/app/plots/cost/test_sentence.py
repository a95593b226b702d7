"""A sentence at the foot of a canvas."""

from __future__ import annotations

from PySide6.QtCore import QRect

from app.canvas.surface import Canvas
from app.plots.cost.sentence import Sentence
from app.theme import Theme
from tests.app.plots.seen import ink, painted


def test_it_stands_at_the_bottom_and_is_as_high_as_it_needs(canvas: Canvas, theme: Theme) -> None:
    sentence = Sentence(canvas, theme)
    empty = sentence.height
    sentence.text = "one line"
    low = sentence.height
    sentence.text = "many words " * 20

    image = painted(sentence.draw)

    assert empty == 0 < low < sentence.height
    assert ink(image, QRect(0, 0, 400, 200 - int(sentence.height) - 2)) == 0
    assert ink(image, QRect(0, 200 - int(sentence.height), 400, 200)) > 300
