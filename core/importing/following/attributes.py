"""What stands behind a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.importing.following import arrays
from core.importing.following.modules import layers_of, parameter_shape
from core.importing.following.operations import is_weights, of_weights
from core.importing.following.values import (
    Array,
    Bound,
    Class,
    Cost,
    Function,
    Gap,
    Instance,
    Made,
    Name,
    Parameter,
    Super,
    Tensor,
    Value,
)

_NO_METHODS = {"in_features": 0, "out_features": 1, "units": 0, "hidden_size": 1, "input_size": 0}

if TYPE_CHECKING:
    from core.importing.following.machine import Machine


def attribute(machine: Machine, value: Value, name: str) -> Value:
    """What stands behind the dot."""
    match value:
        case Name():
            if name == "__name__":
                return value.last
            return Name(f"{value.path}.{name}")
        case Instance():
            return _of_instance(value, name)
        case Class():
            found = value.find(name)
            if isinstance(found, Function) and found.is_marked("classmethod"):
                return found.bound(value)
            return Bound(value, name) if found is None else found
        case Super():
            found = value.above.find(name) if value.above else None
            return found.bound(value.of) if isinstance(found, Function) else Bound(value, name)
        case Array():
            return arrays.attribute(value, name)
        case Made():
            return _of_made(value, name)
        case Tensor() | Gap() | Cost():
            return value if name in ("data", "T", "logits") else Bound(value, name)
    if isinstance(value, Parameter) and name == "shape":
        return parameter_shape(value)
    if isinstance(value, Parameter) and name in ("data", "weight"):
        return value
    if isinstance(value, Parameter) and name == "requires_grad":
        return value.of.state.get(f"{value.which} learns", True)
    return Bound(value, name)


def _of_instance(instance: Instance, name: str) -> Value:
    if name in instance.attributes:
        return instance.attributes[name]
    if name == "hparams" and name in instance.state:
        return instance.state[name]
    found = instance.of.find(name)
    if isinstance(found, Function):
        return Bound(instance, "property " + name) if found.is_marked("property") else found.bound(instance)
    return Bound(instance, name) if found is None else found


def _of_made(made: Made, name: str) -> Value:
    if name == "__class__":
        return Name(made.path)
    own = of_weights(made, name) if is_weights(made) else None
    if own is not None:
        return own
    if name in made.state:
        return made.state[name]
    if name in made.state.get("by name", {}):
        return made.state["by name"][name]
    if name in ("weight", "bias", "kernel"):
        return Parameter(made, "bias" if name == "bias" else "weight")
    if name in made.kwargs:
        return made.kwargs[name]
    if name in _NO_METHODS and len(made.args) > _NO_METHODS[name]:
        return made.args[_NO_METHODS[name]]
    if name == "layers" and made.name in ("Sequential", "Model"):
        return layers_of(made)
    return Bound(made, name)
