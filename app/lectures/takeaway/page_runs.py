"""The runs of a page: what was measured in every step, or in bins where a run was long, ready for its script."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from app.lectures.takeaway.page_words import KEYS
from app.plots.layers.measures import FLOWS, WEIGHT, mean
from app.texts import Texts
from core.components.target_scaling import Unscaled
from core.numerics import Floats
from core.record.view import View

MOST_NUMBERS = 60_000  # of a measure of a run: some 2 MB for all four; a run that has more is thinned out
DIGITS = 4
ZERO = "0"  # an exact zero, whose logarithm is none

Told = dict[str, Any]


def told_run(view: View, label: str, texts: Texts) -> Told:
    """All that the script shows of a run. Each point is one step, or the mean of those from `first` to `to`."""
    entries, names = view.structure.entries, view.experiment.names if view.experiment is not None else ()
    series = {measure: mean(view, measure) for measure in FLOWS}
    spans = series[WEIGHT].spans
    kept = _kept(len(spans), entries)
    hidden = view.structure.hidden
    return {
        "label": label,
        "layers": [texts.layer(slot, entries, names) for slot in range(entries)],
        "hidden": hidden[-1] if hidden else None,
        "weighted": [int(i) for i in np.flatnonzero(~np.isnan(series[WEIGHT].low[0]))],
        "first": [int(spans[k, 0]) for k in kept],
        "to": [int(spans[k, 1]) for k in kept],
        "loss": _scalar(view, "loss", spans[kept]),
        "accuracy": _scalar(view, "accuracy", spans[kept]),
        "unit": _unit(view, texts),
        "ended": view.ended,
    } | {KEYS[measure]: [_row(series[measure].low[k]) for k in kept] for measure in FLOWS}


def number(value: float) -> float | str | None:
    """A number as the page has it: as many figures as are read; an exact zero and what is not measured are none."""
    if value == -math.inf:
        return ZERO
    return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None


def _kept(points: int, entries: int) -> Sequence[int]:
    """Which points of a run: all, or every so-manieth of a run that is long and deep, and always the last."""
    stride = max(1, math.ceil(points * entries / MOST_NUMBERS))
    return sorted({*range(0, points, stride), points - 1})


def _row(values: Floats) -> list[float | str | None]:
    return [number(float(value)) for value in values]


def _scalar(view: View, name: str, spans: Floats) -> list[float | str | None]:
    last = view.last
    values = [view.mean(name, int(first), int(to)) for first, to in spans]
    if last is not None:
        values[-1] = getattr(last, name)
    return [None if (told := number(value)) == ZERO else told for value in values]


def _unit(view: View, texts: Texts) -> str:
    """What the loss is, for its axis."""
    made = view.experiment
    if made is None:
        return ""
    name = texts.component(made.loss)
    return name if isinstance(made.target, Unscaled) else f"{name}, {texts.scaled_unit()}"
