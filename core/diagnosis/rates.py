"""Rates: by how much a learning rate is to be changed, as remedies."""

from __future__ import annotations

import math

from core.components.component import key
from core.components.optimizers import FASTEST
from core.diagnosis import edits
from core.diagnosis.evidence import Evidence
from core.diagnosis.limits import HEALTHY_RATIO, UNSTABLE_RATIO
from core.diagnosis.remedy import Remedy, advised
from core.wording.numbers import number

DESCENTS = frozenset({"sgd", "momentum", "nesterov"})  # to which a rate is all; the others adapt it to each weight
FARTHEST = 6  # decades by which a rate is changed at once


def slower(case: Evidence, code: str) -> Remedy:
    """Until the first step, and what momentum makes of it, is small against the weights; by ten at least."""
    leap = case.first_log10_leap - math.log10(1 - getattr(case.experiment.optimizer, "momentum", 0.0))
    decades = math.ceil(leap - math.log10(UNSTABLE_RATIO)) if math.isfinite(leap) else 1
    return by_decades(case, code, -min(max(decades, 1), FARTHEST))


def faster(case: Evidence) -> Remedy:
    """Until the updates have the size that the rule of thumb asks for; where there is no rate, the optimizer's own."""
    optimizer = case.experiment.optimizer
    if not optimizer.learning_rate:
        rate = type(optimizer)().learning_rate
        return advised("some_rate", edits.with_rate(case.experiment, rate), rate=number(rate))
    ratio = case.log10_update_ratio
    decades = 1.0 if math.isnan(ratio) else math.log10(HEALTHY_RATIO) - ratio
    return by_decades(case, faster_code(case), round(min(max(decades, 1), FARTHEST)))


def faster_code(case: Evidence) -> str:
    """Whoever has an optimizer that adapts its steps is not advised one."""
    return "faster" if key(case.experiment.optimizer) in DESCENTS else "faster_alone"


def by_decades(case: Evidence, code: str, decades: int) -> Remedy:
    """The present rate times a power of ten, so far as there are such rates."""
    present = case.experiment.optimizer.learning_rate
    most = math.floor(math.log10(FASTEST / present)) if present else 0
    factor = 10.0 ** min(decades, most)
    return advised(code, edits.with_rate(case.experiment, present * factor), times=f"{max(factor, 1 / factor):,.0f}")
