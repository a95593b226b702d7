"""The numbers of the update ratio, as its text tells them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.plots.values.value import Value, Values
from core.diagnosis.update_ratio import median_update_ratio

if TYPE_CHECKING:
    from app.plots.update_ratio.plot import UpdateRatio


def _median(plot: UpdateRatio) -> float:
    if plot.shown is None:
        return math.nan
    frame = plot.shown.frame
    median = median_update_ratio([frame], frame.structure.hidden)
    return math.nan if median is None else median


VALUES: Values = {
    "median": Value(_median, "‖update of W‖ / ‖W‖, median over the hidden layers", "log10"),
}
