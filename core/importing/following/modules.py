"""What a model holds: all its layers, and their parameters."""

from __future__ import annotations

from collections.abc import Iterator

from core.importing.following.values import Instance, Made, Parameter, Value
from core.importing.names import DENSE

MOST_HELD = 10_000


def modules(model: Value, depth: int = 12) -> Iterator[Made]:
    """All layers within, each once."""
    seen: list[Made] = []
    _collect(model, seen, depth)
    return iter(seen)


def _collect(value: Value, seen: list[Made], depth: int) -> None:
    if depth < 0 or len(seen) > MOST_HELD:
        return
    if isinstance(value, Made):
        if value.items:
            for each in value.items:
                _collect(each, seen, depth - 1)
        elif not any(each is value for each in seen):
            seen.append(value)
    elif isinstance(value, Instance):
        for each in list(value.attributes.values()):
            _collect(each, seen, depth - 1)
    elif isinstance(value, list | tuple | dict):
        for each in list(value.values() if isinstance(value, dict) else value):
            _collect(each, seen, depth - 1)


def parameters(model: Value) -> list[Parameter]:
    """The weight and the bias of each layer that has them."""
    return [Parameter(each, which) for each in modules(model) if each.name in DENSE for which in ("weight", "bias")]
