"""The numbers of a run as CSV: a line per step and entry, and in the header of what run they are."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from core.commands.report import LAYER_MEASURES, layer_name, slot_name
from core.experiment.metadata import table
from core.experiment.provenance import Provenance
from core.record.frame import Frame

MORE_MEASURES = (
    "log10_bias_gradient", "signal_mean", "signal_std",
    "log10_slope_gain", "log10_weight_gain", "dead_share", "saturated_share",
)  # fmt: skip
CSV_SCALARS = {
    "accuracy": "accuracy",
    "held_out_loss": "test_loss",
    "learning_rate": "learning_rate",
    "clipped_share": "clipped_share",
    "epoch": "epoch",
}  # columns, fmt: skip
ZERO, OVERFLOW = "zero", "overflow"  # why a number is empty


def csv_header(provenance: Provenance) -> str:
    """The first line of `run --csv`; the name of its last column, which is empty, says of what run it is."""
    columns = ("step", "slot", "kind", "loss", *LAYER_MEASURES, "layer", *MORE_MEASURES, *CSV_SCALARS, "name", "mark")
    return table.csv_header(columns, provenance.text())


def csv_rows(frame: Frame, names: Sequence[str] = ()) -> str:
    """One line per entry of the frame; what does not apply, is exactly zero or is not finite stays empty.

    `names`: what people call the entries.
    """
    first, more = (_by_entry(frame, names) for names in (LAYER_MEASURES, MORE_MEASURES))
    loss, scalars = float(frame.loss), [float(getattr(frame, name)) for name in CSV_SCALARS.values()]
    return table.csv_lines(
        (frame.step, slot_name(frame, i), kind, loss, *first[i], layer_name(frame, i), *more[i], *scalars,
         names[i] if names else "", _mark(frame, (loss, *first[i], *more[i])))
        for i, kind in enumerate(frame.structure.kinds)
    )  # fmt: skip


def _by_entry(frame: Frame, measures: Sequence[str]) -> list[list[float]]:
    numbers: list[list[float]] = np.array([frame.row(name) for name in measures]).T.tolist()
    return numbers


def _mark(frame: Frame, numbers: Sequence[float]) -> str:
    """Why a number of the row is empty, where it is not because it does not apply."""
    if frame.overflow is not None and not all(map(math.isfinite, numbers)):
        return OVERFLOW
    return ZERO if -math.inf in numbers else ""
