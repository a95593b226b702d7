"""A rubber band is seen while it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF

from app.canvas.band import Band
from app.canvas.surface import Canvas
from app.theme import Theme
from tests.app.plots.seen import ink, painted


def test_the_rectangle_is_seen_until_it_is_taken(canvas: Canvas, theme: Theme) -> None:
    band = Band(canvas, theme)

    band.show_frame(QRectF(40, 30, 80, 50))
    seen = painted(band.draw)
    band.show_frame(None)

    assert ink(seen, QRect(40, 30, 81, 51)) == ink(seen) == 81 * 51
    assert ink(painted(band.draw)) == 0
