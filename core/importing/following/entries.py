"""What a loop meets, turn by turn."""

from __future__ import annotations

from core.importing.following.modules import parameters as parameters_of
from core.importing.following.values import UNKNOWN, Array, Made, Parameters, Value

MOST_TURNS = 1024


def entries(value: Value) -> list[Value] | None:
    """What a loop over it meets, in order; None where that is not known."""
    if isinstance(value, list | tuple | str | range):
        return list(value[: MOST_TURNS + 1])
    if isinstance(value, dict):
        return list(value)
    if isinstance(value, Parameters):
        return list(parameters_of(value.of))
    if isinstance(value, Made) and (value.items or value.name in ("ModuleList", "ModuleDict", "Sequential")):
        return list(value.items)
    return None


def row_of(value: Value) -> Value:
    """What the first turn of a loop over data meets."""
    if isinstance(value, Array):
        if value.batch is not None and value.shape is None:
            return value
        rest = value.shape[1:] if value.shape else ()
        return Array((1, *rest), value.batch or 1, value.classes, value.share, value.scaled)
    batch = value.kwargs.get("batch_size") if isinstance(value, Made) else None
    return Array(batch=batch) if isinstance(batch, int) else UNKNOWN
