"""What holds for every part of the cost plot."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from app.canvas.surface import Canvas
from app.plots.cost.continuous import ContinuousCost
from app.plots.cost.discrete import DiscreteCost
from app.plots.cost.part import CostPart
from app.plots.cost.settings import MODES, CostSettings
from app.plots.cost.slope import SlopeCost
from app.texts import Texts
from app.theme import Theme

KINDS: tuple[type[CostPart], ...] = (DiscreteCost, ContinuousCost, SlopeCost)
PARTS = tuple(zip(MODES, KINDS, strict=True))


@pytest.mark.parametrize("mode, kind", PARTS, ids=MODES)
def test_a_handle_can_be_taken_where_it_is_and_stays_under_the_pointer(
    mode: str, kind: type[CostPart], canvas: Canvas, theme: Theme, texts: Texts
) -> None:
    part, state = kind(canvas, theme, texts), replace(CostSettings(), mode=mode)
    part.show(state, QRectF(0, 40, 400, 150))

    for handle, point in enumerate(part.handles(state)):
        moved = part.dragged(state, handle, point)

        assert part.handle_at(state, point) in (handle, 0)
        there = part.handles(moved)[handle]
        assert math.hypot(there.x() - point.x(), there.y() - point.y()) < 1.5


@pytest.mark.parametrize("mode, kind", PARTS, ids=MODES)
def test_every_part_says_and_counts_what_it_shows(
    mode: str, kind: type[CostPart], canvas: Canvas, theme: Theme, texts: Texts
) -> None:
    part, state = kind(canvas, theme, texts), replace(CostSettings(), mode=mode)
    part.show(state, QRectF(0, 40, 400, 150))

    header, rows = part.table(state)

    assert all(len(row) == len(header) for row in rows)
    assert part.subtitle(state)
    assert part.sentence(state).endswith(".")
    assert part.nudged(state, 0, 1) != state
    assert "fixed scale" in part.key(state)[-1][3]
