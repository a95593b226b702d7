"""The axis of the layers: a cell per slot and one apart for the output, numbered where there is room."""

from __future__ import annotations

import numpy as np

from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale, Tick, slot_ticks
from app.plots.layers.geometry import cells
from app.plots.layers.layer_names import LayerNames

WIDEST_CELL_PX = 110  # so that three layers do not look like walls


def whole_slots(slots: int, width: float, widest: float) -> Range:
    """The ends of the axis on `width` pixels, no cell wider than `widest`."""
    last = float(cells(slots)[1][-1])
    spare = max(0.0, width / widest - last) / 2
    return -spare, last + spare


def slot_scale(slots: int, width: float, spacing: float, output: str, ends: Range, called: LayerNames) -> AxisScale:
    """Slots between the ends on `width` pixels, numbers no closer than `spacing` and names as wide as their cells, each
    in the middle of what is seen of its cell."""
    room = width * slots / min(ends[1] - ends[0], float(cells(slots)[1][-1]))
    left, right = (np.clip(edges, *ends) for edges in cells(slots))
    pitch = width / (ends[1] - ends[0])
    names = {slot: called.of_slot(slot, pitch) for slot in slot_ticks(slots, room, spacing)}
    names[slots] = called.at(slots, float(right[slots] - left[slots]) * pitch, output)
    middles = (left + right) / 2
    return AxisScale(*ends, tuple(Tick(middles[i], name) for i, name in names.items() if left[i] < right[i]))
