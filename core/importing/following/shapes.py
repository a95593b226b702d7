"""Shapes that a program declares for what enters its network."""

from __future__ import annotations

from core.importing.following.values import Made, Shape, Value


def declared_shape(made: Made) -> Shape | None:
    """The shape of what enters, samples first, where a layer declares it."""
    for name in ("input_shape", "shape", "batch_input_shape", "batch_shape", "input_dim", "input_size"):
        if name in made.kwargs:
            return _shape(made.kwargs[name], batch="batch" in name)
    if made.name in ("Input", "InputLayer") and made.args:
        return _shape(made.args[0], batch=False)
    if made.name == "placeholder" and len(made.args) > 1:
        return _shape(made.args[1], batch=True)
    return None


def _shape(value: Value, batch: bool) -> Shape | None:
    sizes = list(value) if isinstance(value, list | tuple) else [value]
    told = tuple(each if isinstance(each, int) and not isinstance(each, bool) else None for each in sizes)
    return told if batch else (None, *told)
