"""Every number of the plot of activations as rows of a table, one kind of record after the other."""

from __future__ import annotations

import numpy as np

from app.plots.activations.distributions import Ridges
from app.plots.activations.shares import closed_of
from app.plots.cells import PLACE, Cell, frame_cells, means, place, step_cells, step_columns
from core.probes.jacobian import Spectrum
from core.probes.units import EachUnit
from core.record.frame import Frame, Structure

COLUMNS = ("kind", "record", "index", "lower", "upper", "value")
SHARES = ("dead_share", "saturated_share")
Rows = list[list[Cell]]
_UNIT_MEASURES = ("zero_slope", "saturated", "mean", "rms", "log10_delta")


def header(frame: Frame | None) -> list[str]:
    """The columns, which depend on whether the frame is the mean of several steps."""
    return [*step_columns(frame is not None and frame.mean_of is not None), *PLACE, *COLUMNS]


def all_rows(
    ridges: Ridges | None, frame: Frame | None, units: EachUnit | None, focus: int, spectrum: Spectrum | None
) -> Rows:
    """The histograms, the shares of the layers, the units, and the singular values of the layer `focus`."""
    if ridges is None or frame is None:
        return []
    structure, seen = frame.structure, step_cells(ridges.step, ridges.step, frame.mean_of is not None)
    rows = _rows_of_bins(seen, ridges, structure) + _rows_of_shares(ridges.slots, frame)
    if units is not None:
        rows += _rows_of_output(seen, ridges.slots, units, frame) + _rows_of_units(seen, units, structure)
    if spectrum is not None:
        rows += _rows_of_spectrum(seen, focus, spectrum, structure)
    return rows


def _head(steps: list[Cell], slot: int, structure: Structure) -> list[Cell]:
    return [*steps, *place(slot, structure.entries), structure.kinds[slot]]


def _rows_of_bins(steps: list[Cell], ridges: Ridges, structure: Structure) -> Rows:
    """The bins that hold anything, with their edges and counts; and what has no bin."""
    rows: Rows = []
    for k, slot in enumerate(ridges.slots):
        head = _head(steps, slot, structure)
        edges, bins = ridges.counts.edges(k), ridges.counts.bins[k]
        there, record = np.flatnonzero(bins), f"{ridges.role}_bin"
        each = zip(*(part.tolist() for part in (there, edges[there], edges[there + 1], bins[there])), strict=True)
        rows += [[*head, record, *cells] for cells in each]
        for name in ("zeros", "below", "beyond"):
            if count := int(getattr(ridges.counts, name)[k]):
                rows.append([*head, f"{ridges.role}_{name}", 0, "", "", count])
    return rows


def _rows_of_shares(slots: tuple[int, ...], frame: Frame) -> Rows:
    """Dead and saturated shares of the layers that have any."""
    records = zip(SHARES, means(SHARES, frame.mean_of is not None), strict=True)
    return [
        [*_head(frame_cells(frame), slot, frame.structure), record, 0, "", "", float(frame.row(name)[slot])]
        for name, record in records
        for slot in slots
        if np.isfinite(frame.row(name)[slot])
    ]


def _rows_of_output(steps: list[Cell], slots: tuple[int, ...], units: EachUnit, frame: Frame) -> Rows:
    """The same shares of the output, which are those of the step at which its units were seen."""
    output = frame.structure.entries - 1
    shares = zip(SHARES, closed_of(frame, units, slots), strict=True)
    return [
        [*_head(steps, output, frame.structure), name, 0, "", "", float(values[-1])]
        for name, values in shares
        if slots[-1] == output and np.isfinite(values[-1])
    ]


def _rows_of_units(steps: list[Cell], answer: EachUnit, structure: Structure) -> Rows:
    """Each unit's shares and sizes, those that apply."""
    rows: Rows = []
    heads = [_head(steps, slot, structure) for slot in answer.entries]
    for name in _UNIT_MEASURES:
        record = f"unit_{name}"
        for head, values in zip(heads, getattr(answer, name), strict=True):
            rows += [
                [*head, record, unit, "", "", value] for unit, value in enumerate(values.tolist()) if value == value
            ]
    return rows


def _rows_of_spectrum(steps: list[Cell], slot: int, spectrum: Spectrum, structure: Structure) -> Rows:
    """The singular values by rank: smallest and largest of the samples, and the mean."""
    low, high = spectrum.values.min(axis=0), spectrum.values.max(axis=0)
    return [
        [*_head(steps, slot, structure), "singular_value", rank, float(low[rank]), float(high[rank]), float(mean)]
        for rank, mean in enumerate(spectrum.mean)
    ]
