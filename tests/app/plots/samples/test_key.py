"""The key: as many entries as have room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from app.canvas.surface import Canvas
from app.plots.samples.key import DataKey
from app.theme import Theme
from app.theme.tokens import LIGHT
from tests.app.plots.seen import ink, painted


def test_entries_stand_beside_each_other_and_end_where_the_room_does(canvas: Canvas, theme: Theme) -> None:
    key = DataKey(canvas, theme)
    key.entries = [(i % 10, LIGHT.ochre, False, f"class {i}") for i in range(30)]

    image = painted(key.draw, 600)

    assert ink(image, QRect(0, 20, 380, 40)) > 500
    assert ink(image, QRect(400, 0, 200, 200)) == 0


def test_a_long_text_without_symbol_is_cut(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(150, 100))
    key = DataKey(canvas, theme)
    key.entries = [(None, "", False, "a sentence that is much longer than there is room for it")]

    image = painted(key.draw)

    assert ink(image, QRect(0, 0, 150, 100)) > 100
    assert ink(image, QRect(152, 0, 200, 100)) == 0
