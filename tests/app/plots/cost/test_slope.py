"""The slopes of two costs at one saturated output."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from app.canvas.surface import Canvas
from app.plots.cost.settings import SLOPE, CostSettings
from app.plots.cost.slope import SlopeCost
from app.texts import Texts
from app.theme import Theme

STATE = replace(CostSettings(), mode=SLOPE)


@pytest.fixture
def part(canvas: Canvas, theme: Theme, texts: Texts) -> SlopeCost:
    """The part with its first state."""
    part = SlopeCost(canvas, theme, texts)
    part.show(STATE, QRectF(0, 40, 400, 150))
    return part


def test_the_numbers_at_z_are_those_by_hand(part: SlopeCost) -> None:
    y = 1 / (1 + math.exp(6))

    assert part.slopes.values == (f"−{1 - y:.3f}", f"−{2 * (1 - y) * y * (1 - y):.3g}")


def test_confidently_wrong_is_explained_with_its_factor(part: SlopeCost) -> None:
    y = 1 / (1 + math.exp(6))

    text = part.sentence(STATE)

    assert f"2y(1 − y) = {2 * y * (1 - y):.3g}" in text
    assert f"{1 / (2 * y * (1 - y)):.0f} times more slowly" in text


@pytest.mark.parametrize("z, begin", [(5.0, "Confidently right"), (0.0, "Undecided"), (-5.0, "Confidently wrong")])
def test_each_place_has_its_sentence(part: SlopeCost, z: float, begin: str) -> None:
    assert part.sentence(STATE.with_logit(z)).startswith(begin)
    assert part.sentence(replace(STATE.with_logit(-z), target=0)).startswith(begin)


def test_the_handles_are_on_the_curves(part: SlopeCost) -> None:
    upper, lower = part.handles(STATE.with_logit(0.0))

    assert part.area.data_at(upper) == pytest.approx((0.0, 0.5))
    assert part.area.data_at(lower) == pytest.approx((0.0, 0.25))


def test_any_logit_is_read_out(part: SlopeCost) -> None:
    text = part.readout(STATE, QPointF(float(part.area.x(0.0)), 100))

    assert text == "z 0.0: dL/dz −0.5 of cross entropy, −0.25 of squared error"
