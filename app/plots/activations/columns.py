"""Layers side by side as columns of equal width: which of them are shown, and where they stand in pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.canvas.area import Area
from app.canvas.scales.ticks import AxisScale, Tick, slot_ticks
from app.plots.layers.layer_names import LayerNames
from core.numerics import Floats

NARROWEST_PX = 8.0  # of a column; beyond that, only some layers are shown
WIDEST_PX = 110  # so that three layers do not look like walls
ROUNDED_TO = 10  # columns, so that a few pixels more do not ask for other layers


def chosen_slots(slots: int, room: float, wanted: int | None = None) -> tuple[int, ...]:
    """The slots that fit into so many pixels, evenly spread with the first and the last; `wanted` is among them."""
    fit = max(int(room / NARROWEST_PX) // ROUNDED_TO * ROUNDED_TO, ROUNDED_TO)
    if slots <= fit:
        return tuple(range(slots))
    chosen = np.unique(np.round(np.linspace(0, slots - 1, fit)).astype(int))
    if wanted is not None and 0 < wanted < slots - 1:
        chosen[1 + int(np.abs(chosen[1:-1] - wanted).argmin())] = wanted
    return tuple(chosen.tolist())


@dataclass(frozen=True, eq=False)
class LayerColumns:
    """The columns of some slots over an area, in its pixels."""

    slots: tuple[int, ...]
    edges: Floats  # (columns + 1,)

    @property
    def pitch(self) -> float:
        """The width of a column."""
        return float(self.edges[1] - self.edges[0]) if self.slots else 0.0

    @property
    def centres(self) -> Floats:
        """The middle of each column."""
        return np.asarray((self.edges[1:] + self.edges[:-1]) / 2)

    def column_at(self, x: float) -> int | None:
        """The column at this pixel."""
        column = int(np.searchsorted(self.edges, x, side="right")) - 1
        return column if 0 <= column < len(self.slots) else None

    def slot_at(self, x: float) -> int | None:
        """The slot whose column is at this pixel."""
        column = self.column_at(x)
        return None if column is None else self.slots[column]

    def columns_of(self, slots: frozenset[int]) -> list[int]:
        """The columns of those slots that are shown."""
        return [column for column, slot in enumerate(self.slots) if slot in slots]


def columns(area: Area, slots: tuple[int, ...]) -> LayerColumns:
    """Over the area, whose horizontal range is that of `column_scale`."""
    return LayerColumns(slots, area.x(np.arange(len(slots) + 1, dtype=float)))


class Names(NamedTuple):
    """What is written under the columns, and how wide the output's name is, in pixels."""

    axis: str
    output: str
    wide: float


def column_scale(
    slots: tuple[int, ...], entries: int, room: float, widest: float, spacing: float, names: Names, called: LayerNames
) -> AxisScale:
    """One column per slot, in the middle where there are few; layers are numbered as far as there is room."""
    count = max(len(slots), 1)
    spare = max(0.0, room / widest - count) / 2
    pitch = room / (count + 2 * spare)
    output = slots[-1:] == (entries - 1,)
    numbered = slot_ticks(count - output, pitch * (count - output), spacing)
    free = count - 0.5 - (names.wide + spacing) / 2 / pitch if output else math.inf  # where the output's name begins
    ticks = [Tick(column + 0.5, called.of_slot(slots[column], pitch)) for column in numbered if column + 0.5 <= free]
    if output:
        ticks.append(Tick(count - 0.5, called.at(entries - 1, pitch, names.output)))
    return AxisScale(-spare, count + spare, tuple(ticks), names.axis)
