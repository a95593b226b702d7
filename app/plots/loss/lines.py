"""The curves of the loss plot: of the run, held out, and of the run that it is compared with, raw and smoothed."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.canvas.curves import Curve, curve
from app.canvas.scales.ranges import Range
from app.canvas.scales.zoom import cut, cut_upright
from app.plots.loss.scale import LossScale
from app.plots.loss.settings import BEFORE, GUESSING, HELD_OUT, RUN, LossSettings
from app.plots.loss.smoothing import smoothed
from core.numerics import Floats
from core.record.store import WINDOW
from core.record.view import View

RAW_OPACITY = 0.3  # of what was measured, behind what is smoothed
COLOURS = {BEFORE: "faint", HELD_OUT: "text", RUN: "accent"}  # in the order in which they are drawn

Points = tuple[Floats, Floats]


@dataclass(frozen=True, eq=False)
class Line:
    """One curve: as it was measured, and as it is drawn."""

    raw: Curve
    drawn: Curve


def points_of(view: View, name: str, recent: bool) -> Points:
    """Of the whole run, or step by step of the recent window."""
    if not recent:
        return view.series(name).points
    frames = view.recent(WINDOW)
    return np.array([float(frame.step) for frame in frames]), np.array([getattr(frame, name) for frame in frames])


def loss_lines(view: View, reference: View | None, settings: LossSettings, ends: Range) -> dict[str, Line]:
    """The losses between two steps, by the keys of the curves."""
    sources: dict[str, tuple[View, str, bool]] = {
        HELD_OUT: (view, "test_loss", False),
        RUN: (view, "loss", settings.recent),
    }
    if reference is not None:
        sources = {BEFORE: (reference, "loss", False), **sources}
    return {key: _line(key, *source, settings.smoothing, ends) for key, source in sources.items()}


def accuracy_lines(view: View, reference: View | None, settings: LossSettings, ends: Range) -> dict[str, Curve]:
    """The accuracies in the same way, as they were measured."""
    sources = {HELD_OUT: view.series("test_accuracy").points, RUN: points_of(view, "accuracy", settings.recent)}
    if reference is not None:
        sources = {BEFORE: reference.series("accuracy").points, **sources}
    curves = {key: _curve(key, points, ends) for key, points in sources.items()}
    return {key: each for key, each in curves.items() if len(each.values)}


def guessing_of(view: View) -> float:
    """The loss of the best answer that is the same for all samples, over all batches; NaN where there is none."""
    series = view.series("guessing")
    known = np.isfinite(series.values)
    steps = (series.last - series.first + 1)[known]
    return float(np.average(series.values[known], weights=steps)) if known.any() else math.nan


def guessing_lines(loss: float, scale: LossScale, ends: Range) -> list[Curve]:
    """The line at the height of guessing, if in sight."""
    losses = np.full(2, loss)
    seen = np.isfinite(scale.placed(losses)).all()
    return [Curve(np.array(ends, float), losses, "ghost", dashed=True)] if seen else []


def _line(key: str, view: View, name: str, recent: bool, kept: float, ends: Range) -> Line:
    peaks = name == "loss" and not recent
    raw = _curve(key, view.envelope(name) if peaks else points_of(view, name, recent), ends)
    if kept == 0:
        return Line(raw, raw)
    steps, values = points_of(view, name, recent)
    return Line(raw, _curve(key, (steps, smoothed(steps, values, kept)), ends))


def _curve(key: str, points: Points, ends: Range) -> Curve:
    return curve(points, COLOURS[key], ends[1], key == BEFORE, ends[0])


def scale_of(lines: Mapping[str, Line], off: Collection[str], requested: bool, guess: float) -> LossScale:
    """The scale that holds what is seen: all of the run's own, and as much of all else as leaves room for that."""
    seen = {key: line for key, line in lines.items() if key not in off and len(line.raw.values)}
    scale = LossScale(requested=requested)
    for key, line in seen.items():
        if key != BEFORE:
            scale = scale.holding(line.raw.values)
    if GUESSING not in off:
        scale = scale.beside(np.array([guess]))
    if BEFORE in seen:
        others = seen[BEFORE].raw.values
        scale = scale.beside(others) if scale.highest > 0 else scale.holding(others)
    return scale


def spikes_of(line: Line, scale: LossScale) -> Points:
    """Steps and values of what stands out of the axis."""
    out = scale.on_axis(line.raw.values) > scale.range[1]
    return line.raw.steps[out], line.raw.values[out]


def heights(key: str, losses: Floats, scale: LossScale) -> Floats:
    """Where losses stand on the axis: what stands out of it goes up to its edge, if it is a loss of this run."""
    if key in (BEFORE, GUESSING) or scale.highest <= 0:
        return scale.placed(losses)
    lower, upper = scale.range
    values = np.minimum(scale.on_axis(losses), upper)
    return np.where(values >= lower, values, np.nan)


def visible(each: Curve, steps: Range | None, upright: Range | None = None) -> Curve:
    """A curve as far as it is seen, with its name where any of it is."""
    x, y = each.steps, each.values
    if steps is not None:
        x, y = cut(x, y, steps)
    if upright is not None:
        x, y = cut_upright(x, y, upright)
    return replace(each, steps=x, values=y, name=each.name if len(x) else "")


def legend(each: Curve, key: str, name: str, off: Collection[str]) -> Curve:
    """A curve with its name, which switches it off and on."""
    return replace(each, name=name, key=key, off=key in off, thick=key == BEFORE)
