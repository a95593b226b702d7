"""Bars of two distributions."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.surface import Canvas
from app.plots.cost.discrete import DiscreteCost
from app.plots.cost.settings import CostSettings
from app.texts import Texts
from app.theme import Theme


@pytest.fixture
def part(canvas: Canvas, theme: Theme, texts: Texts) -> DiscreteCost:
    """The part with its first state."""
    part = DiscreteCost(canvas, theme, texts)
    part.show(CostSettings(), QRectF(0, 40, 400, 150))
    return part


def test_bars_are_as_high_as_their_shares(part: DiscreteCost) -> None:
    heights = [bar.height() / part.area.rect.height() for bar in part.bars.bars(CostSettings())]

    assert heights == pytest.approx([0.5, 0.25, 0.25, 0.25, 0.125, 0.25, 0.125, 0.25])


def test_the_equation_holds_in_numbers_by_hand(part: DiscreteCost) -> None:
    halves = (Fraction(1, 2), Fraction(1, 4), Fraction(1, 8), Fraction(1, 8))
    entropy = sum(float(share) * math.log2(1 / share) for share in halves)

    assert part.subtitle(CostSettings()) == f"H(p, q) = H(p) + KL(p‖q): 2.000 = {entropy:.3f} + {2 - entropy:.3f}"


def test_what_q_rules_out_is_said_in_words(part: DiscreteCost) -> None:
    state = CostSettings().with_share(True, 2, 0.0)

    assert part.sentence(state).startswith("q rules out outcome 3, which happens with p = 0.125")
    assert part.subtitle(state).endswith("∞ = 1.750 + ∞")


def test_equal_distributions_waste_nothing(part: DiscreteCost) -> None:
    assert "none is wasted" in part.sentence(CostSettings().with_equal())


def test_the_pointer_reads_shares_and_code_lengths(part: DiscreteCost) -> None:
    bar = part.bars.bars(CostSettings())[4]

    text = part.readout(CostSettings(), QPointF(bar.center().x(), 100))

    assert text == "outcome 3: p 0.125, q 0.25; 3 bits in the best code, 2 in that for q"


def test_the_table_ends_with_the_three_sums(part: DiscreteCost) -> None:
    _, rows = part.table(CostSettings())

    np.testing.assert_allclose([float(row[1]) for row in rows], [0.5, 0.25, 0.125, 0.125, 1.75, 2.0, 0.25])
