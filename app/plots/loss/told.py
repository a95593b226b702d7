"""What every curve of the loss plot was at one step, for the box at the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from app.canvas.trace import Row
from app.plots.loss.lines import COLOURS, guessing_of, points_of
from app.plots.loss.settings import BEFORE, GUESSING, HELD_OUT, RUN, LossSettings
from app.plots.loss.table import value_at
from app.plots.loss.words import LossWords
from app.texts.numbers import share
from core.record.view import View

LOSSES = {RUN: "loss", HELD_OUT: "test_loss", BEFORE: "loss"}
ACCURACIES = {RUN: "accuracy", HELD_OUT: "test_accuracy"}
NOTHING = "–"


def rows_at(view: View, reference: View | None, settings: LossSettings, words: LossWords, step: int) -> Iterator[Row]:
    """The losses, then the accuracies, of every curve that is on: the run, held out, the run before, guessing.

    What is never measured has no row; a run that has not come so far keeps its own.
    """
    names = words.curves(words.before(view, reference))
    for key, loss in losses_at(view, reference, settings, step).items():
        yield Row(words.loss_of(names[key]), _said(loss, words.short(loss)), COLOURS.get(key, "ghost"))
    for key, accuracy in accuracies_at(view, reference, settings, step).items():
        yield Row(words.accuracy_of(names[key]), _said(accuracy, share(accuracy)), COLOURS[key])


def losses_at(view: View, reference: View | None, settings: LossSettings, step: int) -> dict[str, float]:
    """The losses by their curves."""
    on = _runs_on(view, reference, settings)
    losses = {key: _value(run, LOSSES[key], key, settings, step) for key, run in on.items()}
    guess = guessing_of(view)
    if GUESSING not in settings.off and math.isfinite(guess):
        losses[GUESSING] = guess
    return losses


def accuracies_at(view: View, reference: View | None, settings: LossSettings, step: int) -> dict[str, float]:
    """The accuracies by their curves, of runs that have any."""
    return {
        key: _value(run, ACCURACIES.get(key, "accuracy"), key, settings, step)
        for key, run in _runs_on(view, reference, settings).items()
        if run.first is not None and math.isfinite(run.first.accuracy)
    }


def steps_at(view: View, settings: LossSettings, step: int) -> tuple[float, float]:
    """The first and the last of the steps of which the value at a step is the mean."""
    if settings.recent:
        return step, step
    series = view.series("loss")
    k = max(int(np.searchsorted(series.first, step, "right")) - 1, 0)
    return (float(series.first[k]), float(series.last[k])) if len(series.first) else (step, step)


def _runs_on(view: View, reference: View | None, settings: LossSettings) -> dict[str, View]:
    """Of which run each curve is that is on, and was ever measured."""
    runs = {RUN: view, HELD_OUT: view, **({BEFORE: reference} if reference is not None else {})}
    return {key: run for key, run in runs.items() if key not in settings.off and _is_measured(run, LOSSES[key])}


def _value(run: View, name: str, key: str, settings: LossSettings, step: int) -> float:
    """What was measured last at a step, NaN where a run has not come so far."""
    return value_at(points_of(run, name, settings.recent and key == RUN), step) if step < len(run) else math.nan


def _is_measured(run: View, name: str) -> bool:
    return bool(np.isfinite(run.series(name).points[1]).any())


def _said(value: float, words: str) -> str:
    return words if math.isfinite(value) else NOTHING
