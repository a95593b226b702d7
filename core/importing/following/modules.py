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


def of_parameter(of: Parameter, name: str, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What a method of a parameter gives; one that draws it anew is its initializer."""
    if name.endswith("_") and name not in ("mul_", "clamp_", "requires_grad_"):
        of.of.state[f"{of.which} initializer"] = Made(f"torch.{name}", args, kwargs, line)
        return of
    if name == "dim":
        return 2 if of.which == "weight" else 1
    if name == "size":
        sizes = parameter_shape(of)
        return sizes[args[0]] if args and args[0] in (0, 1, -1) and len(sizes) == 2 else sizes
    return of if name in ("data", "detach") else UNKNOWN
