"""What a model holds: all its layers, and their parameters."""

from __future__ import annotations

from core.importing.following.values import UNKNOWN, Instance, Made, Parameter, Tensor, Value
from core.importing.names import DENSE, NORMALIZING


def modules(model: Value) -> list[Made]:
    """All layers within, in order, each once."""
    return list(named_modules(model).values())


def named_modules(model: Value) -> dict[str, Made]:
    """The same by their paths within the model."""
    found: dict[str, Made] = {}
    seen: set[int] = set()
    waiting = [("", model)]
    while waiting:
        path, value = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Made) and not value.items:
            found[path] = value
        names = zip(_names_in(value), held_by(value), strict=True)
        waiting += [(f"{path}.{name}".lstrip("."), each) for name, each in names][::-1]
    return found


def _names_in(value: Value) -> list[str]:
    """What those are called that a model holds, as in `held_by`."""
    if isinstance(value, Instance):
        return list(value.attributes)
    if isinstance(value, dict):
        return list(map(str, value))
    called = (
        {id(each): name for name, each in value.state.get("by name", {}).items()} if isinstance(value, Made) else {}
    )
    return [called.get(id(each), str(i)) for i, each in enumerate(held_by(value))]


def layers_of(model: Made) -> list[Value]:
    """As Keras lists them: those of a chain, or of a graph with what enters it before."""
    if model.name == "Sequential":
        inner = [
            each for each in model.items if not isinstance(each, Tensor) and getattr(each, "name", "") != "InputLayer"
        ]
        return model.items if len(inner) == len(model.items) else inner
    return [Made("keras.layers.InputLayer", [], {}, model.line), *modules(model)]


def layer_of(model: Made, called: Value) -> Value:
    """The layer of that name or number, as Keras finds it."""
    every = layers_of(model)
    if isinstance(called, int) and -len(every) <= called < len(every):
        return every[called]
    return next((each for each in every if isinstance(each, Made) and each.kwargs.get("name") == called), UNKNOWN)


def _is_entrance(layer: Value) -> bool:
    return isinstance(layer, Made) and layer.name == "InputLayer"


def set_learning(of: Value, learns: Value) -> None:
    """Has a parameter, or all of a layer or of a model, learn or not; what is not known changes nothing."""
    if isinstance(learns, bool):
        parts = [of] if isinstance(of, Parameter) else parameters(of)
        for part in parts:
            part.of.state[f"{part.which} learns"] = learns


def held_by(value: Value) -> list[Value]:
    """What a model, or what it keeps its layers in, holds itself."""
    if isinstance(value, Instance):
        return list(value.attributes.values())
    if isinstance(value, Made):
        return list(value.items)
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, Tensor):
        return list(value.steps)
    return list(value) if isinstance(value, list | tuple) else []


def parameter_shape(parameter: Parameter) -> tuple[Value, ...]:
    """Units and inputs of a weight, units of a bias, as PyTorch has them."""
    sizes = [each if isinstance(each, int) else UNKNOWN for each in parameter.of.args[:2]]
    whole = len(sizes) == 2
    return (sizes[1], sizes[0]) if whole and parameter.which == "weight" else (sizes[-1] if whole else UNKNOWN,)


def parameters(model: Value) -> list[Parameter]:
    """The weight and the bias of each layer that has them."""
    return list(named_parameters(model).values())


def named_parameters(model: Value) -> dict[str, Parameter]:
    """The same by their paths within the model."""
    return {
        f"{path}.{which}".lstrip("."): Parameter(each, which)
        for path, each in named_modules(model).items()
        if each.name in DENSE or each.name in NORMALIZING
        for which in ("weight", "bias")
    }


def of_parameter(of: Parameter, name: str, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What a method of a parameter gives; one that draws it anew is its initializer."""
    if name == "requires_grad_":
        set_learning(of, args[0] if args else kwargs.get("requires_grad", True))
        return of
    if name.endswith("_") and name not in ("mul_", "clamp_"):
        of.of.state[f"{of.which} initializer"] = Made(f"torch.{name}", args, kwargs, line)
        return of
    if name == "dim":
        return 2 if of.which == "weight" and of.of.name in DENSE else 1
    if name == "size":
        sizes = parameter_shape(of)
        return sizes[args[0]] if args and args[0] in (0, 1, -1) and len(sizes) == 2 else sizes
    return of if name in ("data", "detach") else UNKNOWN
