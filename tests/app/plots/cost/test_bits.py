"""Bits that add up, to the pixel."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from app.canvas.surface import Canvas
from app.plots.cost.bits import LEAST_BITS, Bits, bits
from app.theme import Theme
from app.theme.tokens import LIGHT
from tests.app.plots.seen import painted, pixels


def column(canvas: Canvas, theme: Theme, entropy: float, divergence: float) -> Bits:
    shown = Bits(canvas, theme)
    shown.show(entropy, divergence, "bits", QRectF(0, 0, 250, 200))
    return shown


def test_the_two_columns_are_equally_high(canvas: Canvas, theme: Theme) -> None:
    pieces = column(canvas, theme, 1.75, 0.25).drawing.pieces()

    assert pieces["cross"].height() == pytest.approx(pieces["entropy"].height() + pieces["divergence"].height())
    assert pieces["divergence"].bottom() == pytest.approx(pieces["entropy"].top())
    assert pieces["entropy"].height() / pieces["cross"].height() == pytest.approx(1.75 / 2)


def test_the_axis_grows_and_never_shrinks(canvas: Canvas, theme: Theme) -> None:
    shown = column(canvas, theme, 1.0, 0.5)
    begun = shown.end

    shown.show(1.0, 30.0, "bits", QRectF(0, 0, 250, 200))
    grown = shown.end
    shown.show(1.0, 0.5, "bits", QRectF(0, 0, 250, 200))

    assert (begun, grown, shown.end) == (LEAST_BITS, 40.0, 40.0)


def test_infinity_fills_the_axis_hatched(canvas: Canvas, theme: Theme) -> None:
    shown = column(canvas, theme, 1.0, math.inf)
    rect = shown.drawing.pieces()["divergence"].toRect()

    colours = pixels(painted(shown.drawing.draw), rect)

    assert rect.top() == 0
    assert 0.2 < sum(colour == QColor(LIGHT.ochre) for colour in colours) / len(colours) < 0.9


def test_numbers_of_bits_have_decimals_that_matter() -> None:
    assert [bits(value) for value in (1.75, 45.08, math.inf)] == ["1.750", "45.1", "∞"]
