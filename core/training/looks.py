"""Looks: now and then the loss further along the present update, and how far the answers differ."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from core.components.head import Head
from core.diagnosis.limits import SLOW_FALL, SLOW_SPAN
from core.network import Network
from core.numerics.scaled import quiet
from core.training.critical import FARTHEST, ROUNDING, ROWS, Line
from core.training.samples import Samples

FIRST = frozenset({1, 2, 3, 5, 8, 12, 20, 30, 50, 80})  # steps after which it looks
EVERY = 256  # steps, after those
SCALES = (1.0, 32.0, 1000.0)  # updates at once: one, what well-set networks bear, and what they do not


class Look(NamedTuple):
    """As in a frame; NaN where nobody has looked."""

    critical_bound: float = math.nan
    step_rise: float = math.nan
    answer_spread: float = math.nan


class Looks:
    """The rhythm of the looks, counted from the start of a run or from its last change, and what they see."""

    def __init__(self, network: Network, samples: Samples, head: Head, line: Line) -> None:
        self._network, self._samples, self._head, self._line = network, samples, head, line
        self._spread = samples.answers.spread()
        self._taken = 0

    def restart(self) -> None:
        """The run goes on with other settings."""
        self._taken = 0

    def look(self) -> Look:
        """After each step whose update is known and not yet applied."""
        self._taken += 1
        if self._taken not in FIRST and self._taken % EVERY:
            return Look()
        losses = self._line.losses()
        along = (math.nan, math.nan) if losses is None else bound_of(losses)
        return Look(*along, self._answer_spread())

    def _answer_spread(self) -> float:
        """The largest deviation of an answer over that of its target, on the same training samples each time."""
        with quiet():
            answers = self._head.answers(self._network.logits(self._samples.x[:ROWS]).astype(float))
            spread = answers.std(axis=0)[self._spread > 0] / self._spread[self._spread > 0]
        return float(np.max(spread, initial=0.0)) if len(spread) else math.nan


def bound_of(losses: Callable[[float], float]) -> tuple[float, float]:
    """How many updates at once do not raise the loss, rounded down to 0 or one of the scales, and what one adds to it.

    The second as a share of the loss. NaN where the loss is no number or is zero. Infinite where nothing raises it, but
    for a long fall in small steps, as before classes that a line can part: that is no flat loss, and the rate is slow.
    """
    start = losses(0.0)
    if not math.isfinite(start) or start == 0:
        return math.nan, math.nan
    bound, limit = 0.0, start + ROUNDING * abs(start)
    rise = math.inf
    for scale in SCALES:
        loss = losses(scale)
        if scale == 1.0:
            rise = (loss - start) / abs(start)
        if not loss <= limit:
            return bound, rise if not math.isnan(rise) else math.inf
        bound = scale
    far = losses(FARTHEST)
    creeps = SLOW_SPAN * rise > -SLOW_FALL and far < start - SLOW_FALL * abs(start)
    return (bound if creeps or not far <= limit else math.inf), rise
