"""The axis of the layers: a cell per slot and one apart for the output, numbered where there is room."""

from __future__ import annotations

from app.canvas.ranges import Range
from app.canvas.ticks import AxisScale, Tick, seen, slot_ticks
from app.plots.layers.geometry import cells

WIDEST_CELL_PX = 110  # so that three layers do not look like walls


def whole_slots(slots: int, width: float, widest: float) -> Range:
    """The ends of the axis on `width` pixels, no cell wider than `widest`."""
    last = float(cells(slots)[1][-1])
    spare = max(0.0, width / widest - last) / 2
    return -spare, last + spare


def slot_scale(slots: int, width: float, spacing: float, output: str, ends: Range) -> AxisScale:
    """Slots between the ends on `width` pixels, the numbers no closer than `spacing`."""
    left, right = cells(slots)
    centres = (left + right) / 2
    room = width * slots / min(ends[1] - ends[0], right[-1])
    ticks = [Tick(centres[slot], str(slot + 1)) for slot in slot_ticks(slots, room, spacing)]
    return AxisScale(*ends, seen((*ticks, Tick(centres[-1], output)), *ends))
