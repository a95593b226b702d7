"""The numbers of the confusion matrix, of the split that is chosen."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from app.plots.values.value import SHARE, Value, Values

if TYPE_CHECKING:
    from app.plots.confusion.plot import ConfusionMatrix


def _accuracy(plot: ConfusionMatrix) -> float:
    return plot.drawing.part.accuracy if plot.seen is not None else math.nan


def _of_a_class(worst: bool, plot: ConfusionMatrix) -> float:
    """NaN where no class has a sample."""
    known = plot.drawing.part.accuracies if plot.seen is not None else np.zeros(0)
    known = known[np.isfinite(known)]
    return float(known.min() if worst else known.max()) if len(known) else math.nan


VALUES: Values = {
    "accuracy": Value(_accuracy, "right of all samples of the split", SHARE),
    "worst_class": Value(partial(_of_a_class, True), "right of the class that is taken for others most", SHARE),
    "best_class": Value(partial(_of_a_class, False), "right of the class that is recognised best", SHARE),
}
