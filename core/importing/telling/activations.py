"""Activations of the frameworks, in our words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following.values import Function, Made, Name, Tensor, Value
from core.importing.names import ACTIVATIONS, NEAREST, is_torch, plain
from core.importing.telling.description import Notes, Settings

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

LINEAR: Settings = {"kind": "linear"}


def activation_of(machine: Machine, value: Value, notes: Notes, line: int) -> Settings | None:
    """What a text, a name, a layer or a function stands for; None where that is not known."""
    if value is None:
        return LINEAR
    if isinstance(value, str | Name):
        return told(Made(value if isinstance(value, str) else value.path, [], {}, line), notes)
    if isinstance(value, Made):
        inner = value.given(0, "activation") if value.name in ("Activation", "activation", "get") else None
        return told(value, notes) if inner is None else activation_of(machine, inner, notes, value.line)
    if isinstance(value, Function):
        left = machine.attempt(machine.call, value, [Tensor()], {}, line)
        if not isinstance(left, Tensor) or len(left.steps) > 1:
            return None
        return activation_of(machine, left.steps[0], notes, line) if left.steps else LINEAR
    return None


def told(made: Made, notes: Notes) -> Settings | None:
    """An activation by its own name and arguments."""
    name = plain(made.name)
    kind = ACTIVATIONS.get(name)
    if kind == "clamp":
        return _clamped(made)
    if kind is None:
        return None
    if kind == "relu" and _number(made, 1 if not is_torch(made.path) else None, 0.0, "negative_slope", "alpha"):
        kind = "leaky_relu"
    if name in NEAREST:
        notes.say("program.nearest", made.line, what=made.name, instead=kind if kind != "log_sigmoid" else "sigmoid")
    if kind == "log_sigmoid":
        kind = "sigmoid"
    if kind == "leaky_relu":
        return {"kind": kind, "slope": _slope(made, name)}
    return {"kind": kind, "alpha": _number(made, 0, 1.0, "alpha")} if kind == "elu" else {"kind": kind}


def _clamped(made: Made) -> Settings | None:
    floor = made.given(0, "min", "min_value", "clip_value_min")
    ceiling = made.given(1, "max", "max_value", "clip_value_max")
    if floor == 0 and ceiling is None:
        return {"kind": "relu"}
    return {"kind": "hard_tanh"} if (floor, ceiling) == (-1, 1) else None


def _slope(made: Made, name: str) -> float:
    torch = is_torch(made.path)
    if name == "prelu":
        return 0.25 if torch else 0.0
    if name == "rrelu":
        return (1 / 8 + 1 / 3) / 2
    functional = made.name.islower()
    default = 0.01 if torch else 0.2 if functional else 0.3
    slope = _number(made, 0, default, "negative_slope", "alpha", "a")
    return min(max(slope, 0.0), 1.0)


def _number(made: Made, position: int | None, default: float, *names: str) -> float:
    found = made.given(position, *names, default=default)
    return float(found) if isinstance(found, int | float) else default
