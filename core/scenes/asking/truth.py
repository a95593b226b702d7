"""The truth: what a run has at the step that a question asks about, and how far from it a guess was."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from core.diagnosis.health import diagnose
from core.record.frame import MEASURES
from core.record.view import View
from core.scenes.expected import Slot
from core.scenes.scene import Question, Scene

LOGARITHMS = ("decades",)  # beside all whose names begin with it
LOG10 = "log10_"
RECENT = 200  # frames in which what is measured now and then has been
NOW_AND_THEN = ("test_loss", "test_accuracy", "critical_bound", "step_rise", "answer_spread")  # not in every step


def step_asked(scene: Scene) -> int:
    """The step, from 0, of which a scene's question asks: the last of those that it makes, and at least the first."""
    return max(scene.steps, 1) - 1


def is_logarithm(measure: str) -> bool:
    """Whether a measure is a power of ten of what it is about."""
    return measure in LOGARITHMS or measure.startswith(LOG10)


def profile_of(view: View, slots: Sequence[int]) -> tuple[float, ...]:
    """log10 of the L2 norm of ∂L/∂W at these positions; -inf for an exact zero, NaN where it is no number."""
    frame = view.last
    assert frame is not None
    return tuple(float(frame.log10_weight_gradient[slot]) for slot in slots)


def measured(view: View, question: Question) -> float:
    """What the question asks for, in the unit of Frame; NaN where that is no number."""
    frame, measure = view.last, question.measure or ""
    assert frame is not None
    if measure == "decades":
        decades = diagnose(view).decades
        return math.nan if decades is None else decades
    if measure not in MEASURES:
        value = float(getattr(frame, measure))
        late = measure in NOW_AND_THEN and math.isnan(value) and view.ended is None
        return _known(view, measure) if late else value
    position = _position(question.layer, frame.structure.entries)
    return float(frame.row(measure)[position]) if position < frame.structure.entries else math.nan


def _known(view: View, name: str) -> float:
    """What was measured last of what not every step measures, in the latest frames that are there one by one."""
    values = (float(getattr(frame, name)) for frame in reversed(view.recent(RECENT)))
    return next((value for value in values if not math.isnan(value)), math.nan)


def apart(points: Sequence[float], truth: Sequence[float]) -> float:
    """How far off a profile was, in decades: the mean of |guess − truth| over the slots that have a logarithm.

    >>> apart((-2.0, -1.0), (-5.0, -1.0)), apart((-2.0, -1.0), (-math.inf, -2.0))
    (1.5, 1.0)
    """
    pairs = [(guess, true) for guess, true in zip(points, truth, strict=True) if math.isfinite(true)]
    return sum(abs(guess - true) for guess, true in pairs) / len(pairs) if pairs else math.nan


def middle(profiles: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
    """Of several: the lower quartile, the median and the upper quartile at each slot."""
    found = np.percentile(np.array(profiles, dtype=float), (25, 50, 75), axis=0)
    return tuple(tuple(map(float, row)) for row in found)


def _position(slot: Slot | None, entries: int) -> int:
    return entries - 1 if slot == "output" or slot is None else slot
