"""The axis of the layers: a cell per slot and one apart for the output, numbered where there is room."""

from __future__ import annotations

from app.canvas.ticks import AxisScale, Tick, slot_ticks
from app.plots.layers.geometry import cells

WIDEST_CELL_PX = 110  # so that three layers do not look like walls


def slot_scale(slots: int, width: float, spacing: float, widest: float, output: str) -> AxisScale:
    """Slots on `width` pixels, the numbers no closer than `spacing`, no cell wider than `widest`."""
    left, right = cells(slots)
    centres = (left + right) / 2
    ticks = [Tick(centres[slot], str(slot + 1)) for slot in slot_ticks(slots, width * slots / right[-1], spacing)]
    spare = max(0.0, width / widest - right[-1]) / 2
    return AxisScale(-spare, float(right[-1]) + spare, (*ticks, Tick(centres[-1], output)))
