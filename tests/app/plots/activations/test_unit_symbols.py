"""The symbols of dead and saturated units can be told apart without colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from app.plots.activations.unit_symbols import DEAD, SATURATED, draw_symbol
from app.theme import Theme
from tests.app.plots.seen import PAPER, ink, painted


def test_dead_is_an_empty_box_and_saturated_a_full_hatch(theme: Theme) -> None:
    box = QRectF(10, 10, 20, 20)

    dead = painted(lambda painter: draw_symbol(painter, DEAD, box, theme), 40, 40)
    saturated = painted(lambda painter: draw_symbol(painter, SATURATED, box, theme), 40, 40)

    assert dead.pixelColor(20, 20) == PAPER
    assert ink(dead, QRectF(14, 14, 12, 12).toRect()) == 0
    assert ink(saturated, QRectF(14, 14, 12, 12).toRect()) > 20
