"""Schedules of the frameworks, per epoch or per step, as ours are: per step."""

from __future__ import annotations

from core.importing.following.values import Made, Value
from core.importing.telling.description import Notes, Settings

CONSTANT: Settings = {"kind": "constant"}
MOST_STEPS = 1_000_000
LEAST_FACTOR = 0.001


def schedule_of(schedules: list[Made], rate: float, per_epoch: int, notes: Notes) -> Settings:
    """The first of them that ours can express; `per_epoch`: steps in an epoch. The others are said."""
    for made in schedules:
        found = _schedule(made, rate, per_epoch)
        if found is not None:
            return found
        notes.say("program.left_out", made.line, what=made.name)
    return CONSTANT


def _schedule(made: Made, rate: float, per_epoch: int) -> Settings | None:
    match made.name:
        case "StepLR":
            every, factor = _number(made.given(1, "step_size")), _number(made.given(2, "gamma", default=0.1))
            return _stairs(every and every * per_epoch, factor)
        case "ExponentialLR":
            return _exponential(_number(made.given(1, "gamma")), per_epoch)
        case "CosineAnnealingLR":
            steps = _number(made.given(1, "T_max"))
            return _cosine(steps and steps * per_epoch, _number(made.given(2, "eta_min", default=0.0)))
        case "ExponentialDecay":
            steps, factor = _number(made.given(1, "decay_steps")), _number(made.given(2, "decay_rate"))
            if made.given(3, "staircase", default=False) is True:
                return _stairs(steps, factor)
            return _exponential(factor, steps)
        case "CosineDecay":
            lowest = _number(made.given(2, "alpha", default=0.0))
            return _cosine(_number(made.given(1, "decay_steps")), None if lowest is None else lowest * rate)
    return None


def _stairs(every: float | None, factor: float | None) -> Settings | None:
    if not every or factor is None or not LEAST_FACTOR <= factor <= 1:
        return None
    return {"kind": "step", "every": min(max(int(every), 1), MOST_STEPS), "factor": factor}


def _exponential(factor: float | None, steps: float | None) -> Settings | None:
    if not steps or factor is None or not 0 < factor <= 1:
        return None
    each = factor ** (1 / steps)
    return {"kind": "exponential", "factor": each} if each >= LEAST_FACTOR else None


def _cosine(steps: float | None, minimum: float | None) -> Settings | None:
    if not steps or minimum is None or minimum < 0:
        return None
    return {"kind": "cosine", "steps": min(max(int(steps), 1), MOST_STEPS), "minimum": min(minimum, 100.0)}


def _number(value: Value) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
