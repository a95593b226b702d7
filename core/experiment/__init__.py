"""The experiment: the value, its pure edits, and its files."""

from __future__ import annotations

from core.experiment.experiment import (
    LARGEST_DEPTH,
    Experiment,
    ExperimentError,
    Output,
    default_experiment,
    moved,
    small_experiment,
)
from core.experiment.fitting import parameter_count, parameter_counts, shapes, validated, well_formed, widths
from core.experiment.remarks import Bookmark

__all__ = [
    "LARGEST_DEPTH",
    "Bookmark",
    "Experiment",
    "ExperimentError",
    "Output",
    "default_experiment",
    "moved",
    "parameter_count",
    "parameter_counts",
    "shapes",
    "small_experiment",
    "validated",
    "well_formed",
    "widths",
]
