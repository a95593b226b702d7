"""Calls: of functions and classes of the program, of Python's own functions, and of what a framework offers."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.importing.following import arrays, datasets, methods
from core.importing.following.builtins import BUILTINS, EVERYWHERE
from core.importing.following.containers import held
from core.importing.following.numeric import of_numbers
from core.importing.following.operations import binary, is_weights, of_weights, shifted, weighted
from core.importing.following.shapes import declared_shape
from core.importing.following.values import (
    UNKNOWN,
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
    Tensor,
    Value,
)
from core.importing.names import CLIPPINGS, COSTS, IGNORED, OPTIMIZERS, SCHEDULES, WRAPPERS, is_cost

if TYPE_CHECKING:
    from core.importing.following.machine import Machine


MOST_STEPS = 6_000  # of one chain
MULTIPLYING = {"mm", "matmul", "linear"}
HOLDERS = {"Sequential", "Model", "ModuleList", "ModuleDict"}


def call(machine: Machine, callee: Value, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What the call gives; UNKNOWN where the text does not tell."""
    match callee:
        case Function():
            return machine.run(callee, args, kwargs)
        case Class():
            return machine.new(callee, args, kwargs, line)
        case Bound(of=Tensor() | Array(), name="mm" | "matmul") if args and is_weights(args[0]):
            return weighted(entering(callee.of), args[0], line)
        case Bound(of=Made()) if is_weights(callee.of):
            return _of_weights(callee.of, callee.name, args, kwargs, line)
        case Bound():
            found = methods.method(machine, callee, args, kwargs, line)
            return strange(callee.name, args, line) if found is UNKNOWN and callee.of is UNKNOWN else found
        case Name():
            return _of_library(machine, callee, args, kwargs, line)
        case Made() | Instance():
            return applied(machine, callee, args, kwargs, line)
    return strange("a function", args, line)


def _of_weights(weights: Made, name: str, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What a method of a program's own weights gives; one that draws them anew is their initializer."""
    if name in ("t", "transpose"):
        return of_weights(weights, "T")
    if name in ("size", "dim") and weights.args and isinstance(weights.args[0], Array):
        return arrays.method(weights.args[0], name, args, kwargs)
    if name.endswith("_") and name != "requires_grad_":
        weights.state["initializer"] = Made(f"torch.{name}", args, kwargs, line)
    return weights


def strange(name: str, args: list[Value], line: int) -> Value:
    """What comes out of what nobody knows: a chain goes on, with a step that is not understood."""
    tensor = next((each for each in args if isinstance(each, Tensor) and each.steps), None)
    if tensor is None:
        return UNKNOWN
    return Tensor((*tensor.steps, Made(name, [], {}, line)), tensor.source, tensor.models)


def applied(machine: Machine, callee: Made | Instance, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What comes out of a layer, of a model, or of a loss that was made before."""
    if isinstance(callee, Made) and callee.name == "partial" and callee.args:
        return machine.call(callee.args[0], [*callee.args[1:], *args], callee.kwargs | kwargs, line)
    if isinstance(callee, Made) and is_cost(callee.path):
        return cost(machine, callee, args, kwargs, line)
    first = args[0] if args else next(iter(kwargs.values()), UNKNOWN)
    joined = [each for each in first if isinstance(each, Tensor)] if isinstance(first, list | tuple) else []
    if isinstance(callee, Made) and len(joined) > 1:
        return _step(joined, Name(callee.path), [], {}, line)
    tensor = entering(first)
    if len(tensor.steps) > MOST_STEPS:
        machine.burn(machine.fuel + 1)
    if isinstance(callee, Instance):
        passed = next(filter(None, map(callee.of.find, ("forward", "call", "__call__"))), None)
        if not isinstance(passed, Function) and callee.of.is_chain:
            return _of_model(through(machine, list(callee.attributes.values()), tensor, line), callee, tensor)
        held = [each for each in callee.attributes.values() if isinstance(each, Made | Instance)]
        if not isinstance(passed, Function) and len(held) == 1:
            return _of_model(through(machine, held, tensor, line), callee, tensor)  # what its author meant
        if not isinstance(passed, Function):
            return UNKNOWN
        names = [each.arg for each in passed.node.args.args]
        kwargs = {"training": True} | kwargs if "training" in names else kwargs
        left = machine.run(passed.bound(callee), [tensor, *args[1:]], kwargs)
        left = next((each for each in left if isinstance(each, Tensor)), UNKNOWN) if isinstance(left, tuple) else left
        return _of_model(left, callee, tensor)
    if callee.name in ("Sequential", "Model", "ModuleList"):
        return _of_model(through(machine, callee.items, tensor, line), callee, tensor)
    return Tensor((*tensor.steps, callee), tensor.source, tensor.models)


def _of_model(left: Value, model: Value, entered: Tensor) -> Value:
    if not isinstance(left, Tensor):
        return left
    return Tensor(left.steps, left.source or entered.source, (*left.models, model))


def through(machine: Machine, items: list[Value], tensor: Tensor, line: int) -> Tensor:
    """What comes out of all that a model holds, one after another."""
    for each in items:
        left = machine.call(each, [tensor], {}, line) if not isinstance(each, Tensor) else each
        if isinstance(each, Tensor):
            tensor = Tensor((*tensor.steps, *each.steps), tensor.source, tensor.models)
        elif isinstance(left, Tensor):
            tensor = Tensor(left.steps, tensor.source, tensor.models)
    return tensor


def entering(value: Value) -> Tensor:
    """What enters a layer: the end of a chain, or data."""
    if isinstance(value, Tensor):
        return value
    if isinstance(value, list | tuple) and any(isinstance(each, Tensor) for each in value):
        return next(each for each in value if isinstance(each, Tensor))
    if isinstance(value, list | tuple):
        return Tensor(source=arrays.written(value))
    if is_weights(value):
        value = value.args[0] if value.args else None
    return Tensor(source=value if isinstance(value, Array) else None)


def cost(machine: Machine, loss: Value, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    """What a loss says of answers and targets, in either order."""
    given = [*args, *kwargs.values()]
    tensor = max((each for each in given if isinstance(each, Tensor)), key=lambda each: len(each.steps), default=None)
    if tensor is None:
        return UNKNOWN
    target = next((each for each in given if each is not tensor), UNKNOWN)
    made = loss if isinstance(loss, Made) else Made(loss.path, [], kwargs, line)
    found = Cost(made, tensor, target, line)
    machine.costs.append(found)
    return found


def _of_library(machine: Machine, name: Name, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    last = name.last
    if name.path in BUILTINS or last in EVERYWHERE:
        return BUILTINS[last](machine, args, kwargs, line)
    number = of_numbers(last, args)
    if number is not None:
        return number
    if name.path in ("dataclasses.field", "field"):
        return (
            machine.call(kwargs["default_factory"], [], {}, line)
            if "default_factory" in kwargs
            else kwargs.get("default", UNKNOWN)
        )
    if last == "load_data":
        return datasets.loaded(name.path)
    if last in WRAPPERS:
        return next(
            (each for each in (*args, *kwargs.values()) if isinstance(each, Made | Instance | Function)), UNKNOWN
        )
    if last in COSTS and any(isinstance(each, Tensor) for each in (*args, *kwargs.values())):
        return cost(machine, name, args, kwargs, line)
    if args and isinstance(args[0], Parameter) and ("init" in name.path or last.endswith("_")):
        args[0].of.state[f"{args[0].which} initializer"] = Made(name.path, args[1:], kwargs, line)
        return args[0]
    if args and is_weights(args[0]) and ".init" in name.path:
        args[0].state["initializer"] = Made(name.path, args[1:], kwargs, line)
        return args[0]
    if last in MULTIPLYING and len(args) > 1 and is_weights(args[1]):
        layer = weighted(entering(args[0]), args[1], line, transposed=last == "linear")
        return shifted(layer, args[2]) if len(args) > 2 and is_weights(args[2]) else layer
    if last in CLIPPINGS:
        machine.clippings.append(Made(name.path, args, kwargs, line))
        return None
    if args and isinstance(args[0], Gap | Cost):
        return methods.reduced(machine, args[0], last, line)
    tensors = [each for each in args if isinstance(each, Tensor)]
    if not tensors and args and isinstance(args[0], list | tuple):
        tensors = [each for each in args[0] if isinstance(each, Tensor)]
    if tensors and last not in HOLDERS:
        return _step(tensors, name, args, kwargs, line)
    data = datasets.made(last, args, kwargs)
    if isinstance(data, Array) and kwargs.get("requires_grad") is True:
        drawn = Made(name.path, [], {}, line)
        return Made("torch.nn.Parameter", [data], {}, line, state={"initializer": drawn})
    return _made(machine, name.path, args, kwargs, line) if data is None else data


def _step(tensors: list[Tensor], name: Name, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    if len(tensors) > 1 and name.last.lower() == "add":
        return binary(ast.Add(), tensors[0], tensors[1], line)
    longest = max(tensors, key=lambda each: len(each.steps))
    if name.last in IGNORED:
        return longest
    if name.last in ("argmax", "max", "argsort", "shape", "no_grad") and not longest.steps:
        return longest
    rest = [each for each in args if each is not longest]
    path = name.path if len(tensors) == 1 else "branches"
    step = Made(path, rest if len(tensors) == 1 else [], kwargs | {"functional": True}, line)
    return Tensor((*longest.steps, step), longest.source, longest.models)


def _made(machine: Machine, path: str, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
    made = Made(path, args, kwargs, line)
    if made.name in ("Input", "placeholder"):
        return Tensor(source=Array(declared_shape(made)))
    if made.name in ("Sequential", "ModuleList", "ModuleDict"):
        made.items = held(args, kwargs)
        made.state["by name"] = args[0] if args and isinstance(args[0], dict) else {}
    if made.name == "Model":
        ends = made.given(1, "outputs", "output")
        ends = ends[0] if isinstance(ends, list | tuple) and ends else ends
        made.items = [ends] if isinstance(ends, Tensor) else []
        begin = made.given(0, "inputs", "input")
        made.state["input"] = begin[0] if isinstance(begin, list | tuple) and begin else begin
    if made.name in ("Sequential", "Model"):
        machine.models.append(made)
    if made.name in OPTIMIZERS and not (args and isinstance(args[0], Tensor)):
        machine.optimizers.append(made)
    if is_cost(path):
        machine.losses.append(made)
    if made.name in SCHEDULES:
        machine.schedules.append(made)
    return methods.wrapped(machine, made)
