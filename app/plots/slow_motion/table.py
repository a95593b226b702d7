"""The table of slow motion: one row for each stage of the way back."""

from __future__ import annotations

from collections.abc import Sequence

from app.plots.cells import PLACE, Cell, frame_cells, means, place, step_columns
from app.plots.slow_motion.stages import Stage
from core.record.frame import Frame

COLUMNS = ("log10_arriving", "log10_slope_gain", "log10_delta", "log10_weight_gradient", "log10_gain_to_previous")


def table_of(kept: Frame | None, stages: Sequence[Stage]) -> tuple[list[str], list[list[Cell]]]:
    """Header and rows of the frame that is shown; without one there are no rows."""
    averaged = kept is not None and kept.mean_of is not None
    header = [*step_columns(averaged), *PLACE, "kind", *means(COLUMNS, averaged)]
    rows: list[list[Cell]] = [
        [*frame_cells(kept), *place(s.entry, kept.structure.entries), s.kind,
         s.arriving, s.slope, s.delta, s.weight_gradient, s.through]
        for s in stages if kept is not None
    ]  # fmt: skip
    return header, rows
