"""What a model holds: all its layers, and their parameters."""

from __future__ import annotations

from core.importing.following.values import UNKNOWN, Instance, Made, Parameter, Value
from core.importing.names import DENSE


def modules(model: Value) -> list[Made]:
    """All layers within, in order, each once."""
    found: list[Made] = []
    seen: set[int] = set()
    waiting = [model]
    while waiting:
        value = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Made) and not value.items:
            found.append(value)
        waiting += held_by(value)[::-1]
    return found


def held_by(value: Value) -> list[Value]:
    """What a model, or what it keeps its layers in, holds itself."""
    if isinstance(value, Instance):
        return list(value.attributes.values())
    if isinstance(value, Made):
        return list(value.items)
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, list | tuple) else []


def parameter_shape(parameter: Parameter) -> tuple[Value, ...]:
    """Units and inputs of a weight, units of a bias, as PyTorch has them."""
    sizes = [each if isinstance(each, int) else UNKNOWN for each in parameter.of.args[:2]]
    whole = len(sizes) == 2
    return (sizes[1], sizes[0]) if whole and parameter.which == "weight" else (sizes[-1] if whole else UNKNOWN,)


def parameters(model: Value) -> list[Parameter]:
    """The weight and the bias of each layer that has them."""
    return [Parameter(each, which) for each in modules(model) if each.name in DENSE for which in ("weight", "bias")]
