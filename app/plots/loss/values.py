"""The numbers of the loss plot: those at the ends of its curves, as the box at the pointer tells them."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from app.plots.loss.settings import BEFORE, GUESSING, HELD_OUT, RUN
from app.plots.loss.told import accuracies_at, losses_at
from app.plots.values.value import SHARE, Value, Values

if TYPE_CHECKING:
    from app.plots.loss.plot import LossCurve


def _loss(key: str, plot: LossCurve) -> float:
    if (frame := plot.frame) is None or plot.view is None:
        return math.nan
    return losses_at(plot.view, plot.reference, plot.settings, frame.step).get(key, math.nan)


def _accuracy(key: str, plot: LossCurve) -> float:
    if (frame := plot.frame) is None or plot.view is None:
        return math.nan
    return accuracies_at(plot.view, plot.reference, plot.settings, frame.step).get(key, math.nan)


VALUES: Values = {
    "last": Value(partial(_loss, RUN), "loss of the run, at the step that is shown"),
    "held_out": Value(partial(_loss, HELD_OUT), "loss on what is held out, as measured last"),
    "guessing": Value(partial(_loss, GUESSING), "loss of the best answer that is the same for all samples"),
    "reference": Value(partial(_loss, BEFORE), "loss of the run that it is compared with"),
    "accuracy": Value(partial(_accuracy, RUN), "of the run, at the step that is shown", SHARE),
    "held_out_accuracy": Value(partial(_accuracy, HELD_OUT), "on what is held out, as measured last", SHARE),
}
