"""Two bells."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from app.canvas.surface import Canvas
from app.plots.cost.continuous import ContinuousCost
from app.plots.cost.settings import CONTINUOUS, CostSettings
from app.texts import Texts
from app.theme import Theme

STATE = replace(CostSettings(), mode=CONTINUOUS)


@pytest.fixture
def part(canvas: Canvas, theme: Theme, texts: Texts) -> ContinuousCost:
    """The part with its first state."""
    part = ContinuousCost(canvas, theme, texts)
    part.show(STATE, QRectF(0, 40, 400, 150))
    return part


def test_the_equation_agrees_with_quadrature(part: ContinuousCost) -> None:
    x = np.linspace(-12, 12, 100_001)
    p = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
    q = np.exp(-(((x - 1.5) / 1.5) ** 2) / 2) / (1.5 * np.sqrt(2 * np.pi))
    entropy, cross = (-(p * np.log2(each)).sum() * (x[1] - x[0]) for each in (p, q))

    text = part.subtitle(STATE)

    assert text == f"H(p, q) = H(p) + KL(p‖q): {cross:.3f} = {entropy:.3f} + {cross - entropy:.3f}"


def test_a_top_moves_the_mean_and_a_flank_the_width(part: ContinuousCost) -> None:
    def to(x: float) -> QPointF:
        return QPointF(float(part.area.x(x)), 100)

    moved, widened = part.dragged(STATE, 0, to(-2)), part.dragged(STATE, 3, to(4.0))

    assert (moved.first.mean, moved.first.deviation) == pytest.approx((-2, 1))
    assert (widened.second.mean, widened.second.deviation) == pytest.approx((1.5, 2.5))


def test_both_densities_are_read_out(part: ContinuousCost) -> None:
    point = QPointF(float(part.area.x(0.0)), 100)

    assert part.readout(STATE, point) == "x 0.00: p 0.399, q 0.161"
