"""Every number of the plot of activations as rows of a table, one kind of record after the other."""

from __future__ import annotations

import numpy as np

from app.plots.activations.distributions import Ridges
from app.plots.card import Cell
from core.probes.jacobian import Spectrum
from core.probes.units import EachUnit
from core.record.frame import Frame, Structure

COLUMNS = ["step", "slot", "kind", "record", "index", "lower", "upper", "value"]
Rows = list[list[Cell]]
_UNIT_MEASURES = ("asleep", "saturated", "mean", "rms", "log10_delta")


def all_rows(ridges: Ridges, frame: Frame, units: EachUnit | None, focus: int, spectrum: Spectrum | None) -> Rows:
    """The histograms, the shares of the layers, the units, and the singular values of the layer `focus`."""
    rows = rows_of_bins(ridges, frame.structure) + rows_of_shares(ridges.slots, frame)
    if units is not None:
        rows += rows_of_units(ridges.step, units, frame.structure)
    if spectrum is not None:
        rows += rows_of_spectrum(ridges.step, focus, spectrum, frame.structure)
    return rows


def rows_of_bins(ridges: Ridges, structure: Structure) -> Rows:
    """The bins that hold anything, with their edges and counts; and what has no bin."""
    rows: Rows = []
    for k, slot in enumerate(ridges.slots):
        head: list[Cell] = [ridges.step, slot, structure.kinds[slot]]
        edges, bins = ridges.counts.edges(k), ridges.counts.bins[k]
        for index in np.flatnonzero(bins).tolist():
            record = f"{ridges.role}_bin"
            rows.append([*head, record, index, float(edges[index]), float(edges[index + 1]), int(bins[index])])
        for name in ("zeros", "below", "beyond"):
            if count := int(getattr(ridges.counts, name)[k]):
                rows.append([*head, f"{ridges.role}_{name}", 0, "", "", count])
    return rows


def rows_of_shares(slots: tuple[int, ...], frame: Frame) -> Rows:
    """Dead and saturated shares of the layers that have any."""
    return [
        [frame.step, slot, frame.structure.kinds[slot], name, 0, "", "", float(frame.row(name)[slot])]
        for name in ("dead_share", "saturated_share")
        for slot in slots
        if np.isfinite(frame.row(name)[slot])
    ]


def rows_of_units(step: int, view: EachUnit, structure: Structure) -> Rows:
    """Each unit's shares and sizes, those that apply."""
    return [
        [step, slot, structure.kinds[slot], f"unit_{name}", unit, "", "", value]
        for name in _UNIT_MEASURES
        for slot, values in zip(view.entries, getattr(view, name), strict=True)
        for unit, value in enumerate(values.tolist())
        if not np.isnan(value)
    ]


def rows_of_spectrum(step: int, slot: int, spectrum: Spectrum, structure: Structure) -> Rows:
    """The singular values by rank: smallest and largest of the samples, and the mean."""
    low, high = spectrum.values.min(axis=0), spectrum.values.max(axis=0)
    return [
        [step, slot, structure.kinds[slot], "singular_value", rank, float(low[rank]), float(high[rank]), float(mean)]
        for rank, mean in enumerate(spectrum.mean)
    ]
