"""The numbers of the cost plot, as its present part draws them."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.values.value import BITS, Value, Values

if TYPE_CHECKING:
    from app.plots.cost.plot import CostPlot


def _of_part(name: str, plot: CostPlot) -> float:
    return plot.part.values(plot.settings).get(name, math.nan)


VALUES: Values = {
    "entropy": Value(partial(_of_part, "entropy"), "H(p), what the best code needs", BITS),
    "cross_entropy": Value(partial(_of_part, "cross_entropy"), "H(p, q), what the code for q needs", BITS),
    "kl": Value(partial(_of_part, "kl"), "KL(p‖q), what the code for q wastes", BITS),
    "output": Value(partial(_of_part, "output"), "y, the sigmoid of z (mode slope)"),
    "cross_entropy_slope": Value(partial(_of_part, "cross_entropy_slope"), "dL/dz of cross entropy at z (mode slope)"),
    "squared_error_slope": Value(partial(_of_part, "squared_error_slope"), "dL/dz of squared error at z (mode slope)"),
}
