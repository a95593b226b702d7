"""Which of a program's models is meant: the first that is trained, else what looks most like one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from core.importing.following.machine import Machine
from core.importing.following.modules import held_by
from core.importing.following.values import UNKNOWN, Array, Class, Function, Instance, Made, Tensor, Training, Value
from core.importing.names import DENSE

_MODELS = {"model", "net", "network", "classifier", "mlp", "nn_model"}
FUEL_TO_CHOOSE = 200_000


class Choice(NamedTuple):
    """A chain of layers with how it is trained; `model` is None where the chain is in none."""

    tensor: Tensor
    training: Training | None
    model: Value


def chosen(machine: Machine) -> tuple[Choice | None, int]:
    """The network that is meant, and how many there are."""
    machine.fuel = max(machine.fuel, FUEL_TO_CHOOSE)
    if not any(_has_layers(each.tensor) for each in _trained(machine)):
        _complete(machine)
    trained = [each for each in _trained(machine) if _has_layers(each.tensor)]
    found = trained or [each for each in _untrained(machine) if _has_layers(each.tensor)]
    inner = {id(part) for each in machine.models for part in _parts(each)}
    outer = [each for each in machine.models if id(each) not in inner]
    models = {_written(each) for each in outer if _has_layers(_chain(machine, each))}
    return (found[0] if found else None), max(len(models), 1)


def _written(model: Value) -> int:
    """The line in which it is written: one that is made twice is one."""
    return model.of.line if isinstance(model, Instance) else model.line


def _has_layers(tensor: Tensor) -> bool:
    return any(isinstance(step, Made) and step.name in DENSE for step in tensor.steps)


def _trained(machine: Machine) -> list[Choice]:
    found = []
    costs = [Training(None, cost.line, cost=cost) for cost in machine.costs]
    for training in [*machine.trainings, *([] if machine.trainings else costs)]:
        if training.cost is not None:
            tensor = training.cost.tensor
            found.append(Choice(tensor, training, tensor.models[-1] if tensor.models else None))
        else:
            found.append(Choice(_chain(machine, training.model), training, training.model))
    return found


def _untrained(machine: Machine) -> Iterator[Choice]:
    """Compiled ones first, then models, then layers that stand alone, then what is handed on from layer to layer."""
    models = sorted(machine.models, key=lambda each: "compiled with" not in each.state)
    inner = {id(part) for each in models for part in _parts(each)}
    for model in [each for each in models if id(each) not in inner]:
        yield Choice(_chain(machine, model), None, model)
    values = list(machine.top.values.values())
    yield from (Choice(each, None, None) for each in values[::-1] if isinstance(each, Tensor))
    yield from (Choice(Tensor((each,)), None, each) for each in values if isinstance(each, Made) and each.name in DENSE)
    for each in values:
        if isinstance(each, list | tuple) and any(isinstance(part, Made) for part in each):
            yield Choice(Tensor(tuple(part for part in each if isinstance(part, Made))), None, None)


def _parts(model: Value) -> list[Value]:
    """All models within a model, each once."""
    found: list[Value] = []
    seen: set[int] = set()
    waiting = [model]
    while waiting:
        value = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Made | Instance):
            found.append(value)
        waiting += held_by(value)
    return found[1:]


def _chain(machine: Machine, model: Value) -> Tensor:
    """What comes out of a model, whatever enters."""
    if not isinstance(model, Made | Instance):
        return Tensor()
    if isinstance(model, Made) and not model.items:
        return Tensor((model,))
    left = machine.attempt(machine.call, model, [Tensor()], {}, model.line)
    return left if isinstance(left, Tensor) else Tensor()


def _complete(machine: Machine) -> None:
    """Where nothing is trained, classes and functions that nobody has called are, as their author would."""
    values = list(machine.top.values.values())
    classes = [each for each in values if isinstance(each, Class)]
    made = [each.of for each in machine.models if isinstance(each, Instance)]
    for each in classes:
        if each.is_network and each not in made:
            machine.attempt(machine.new, each, [], _defaults(machine, each), each.line)
    for function in values:
        if isinstance(function, Function) and id(function.node) not in machine.used:
            machine.attempt(machine.run, function, _guesses(machine, function), {})
    if not machine.models:
        _use(machine, [each for each in classes if not each.is_network])
    for model in machine.models[:]:
        if isinstance(model, Instance):
            _take_steps(machine, model)


def _use(machine: Machine, classes: list[Class]) -> None:
    """Objects that may build networks, though none is one: all that they can do without being given anything."""
    for each in classes:
        instance = machine.attempt(machine.new, each, [], _defaults(machine, each), each.line)
        for method in list(each.attributes.values()) if instance is not None else ():
            if isinstance(method, Function) and id(method.node) not in machine.used:
                machine.attempt(machine.run, method.bound(instance), [], {})


def _take_steps(machine: Machine, model: Instance) -> None:
    """What a trainer of a library would call."""
    for name in ("train_dataloader", "training_step", "configure_optimizers"):
        step = model.of.find(name)
        if isinstance(step, Function):
            machine.attempt(machine.run, step.bound(model), [Array(), 0], {})


def _defaults(machine: Machine, of: Class) -> dict[str, Value]:
    """Arguments of the names that they have at the top of the program."""
    made = of.find("__init__")
    names = [each.arg for each in made.node.args.args[1:]] if isinstance(made, Function) else []
    known = {name.lower(): value for name, value in machine.top.values.items()}
    return {name: known[name.lower()] for name in names if isinstance(known.get(name.lower()), int | float | str)}


def _guesses(machine: Machine, function: Function) -> list[Value]:
    names = [each.arg for each in function.node.args.args]
    return [_guess(machine, function, name) for name in names]


def _guess(machine: Machine, function: Function, name: str) -> Value:
    if name in machine.top.values:
        return machine.top.values[name]
    if name.lower() in _MODELS and machine.models:
        return machine.models[-1]
    if "optim" in name.lower() and machine.optimizers:
        return machine.optimizers[-1]
    return function.defaults.get(name, UNKNOWN)
