"""The numbers of the budget: what slopes and weights add up to, and how much that is at each layer."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.values.value import DECADES, Value, Values

if TYPE_CHECKING:
    from app.plots.budget.plot import GradientBudget


def _sum(name: str, plot: GradientBudget) -> float:
    """Of the whole way back; NaN where nothing arrives at its end."""
    descent = plot.descent
    return float(getattr(descent.budget, name)) if descent is not None and descent.blocked is None else math.nan


def _per_layer(name: str, plot: GradientBudget) -> float:
    """The same on average over the steps between hidden layers."""
    return _sum(name, plot) / (len(plot.descent.hidden) - 1) if plot.descent is not None else math.nan


VALUES: Values = {
    "total": Value(partial(_sum, "total"), "from the last hidden layer to the first", DECADES),
    "slopes": Value(partial(_sum, "slope"), "what the slopes of the activations add to it", DECADES),
    "weights": Value(partial(_sum, "weight"), "what the weights, and all between, add to it", DECADES),
    "total_per_layer": Value(partial(_per_layer, "total"), "mean of the steps between hidden layers", DECADES),
    "slopes_per_layer": Value(partial(_per_layer, "slope"), "the slopes' part of that mean", DECADES),
    "weights_per_layer": Value(partial(_per_layer, "weight"), "the weights' part of that mean", DECADES),
}
