"""The numbers of the slow motion: what the error is made of at the stage that is shown."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.values.value import Value, Values

if TYPE_CHECKING:
    from app.plots.slow_motion.plot import SlowMotion

LOG10 = "log10"


def _at_stage(name: str, plot: SlowMotion) -> float:
    return float(getattr(plot.stages[plot.position], name)) if plot.stages else math.nan


VALUES: Values = {
    "arriving": Value(partial(_at_stage, "arriving"), "∂L/∂y that arrives at the layer of this stage", LOG10),
    "slope": Value(partial(_at_stage, "slope"), "what its slope makes of it", LOG10),
    "delta": Value(partial(_at_stage, "delta"), "δ of this layer", LOG10),
    "weight_gradient": Value(partial(_at_stage, "weight_gradient"), "‖∂L/∂W‖ of this layer", LOG10),
    "through": Value(partial(_at_stage, "through"), "what the way on to the layer before makes of δ", LOG10),
}
