"""Names are given to values, and values to arguments, entries and attributes."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from core.importing.following.modules import set_learning
from core.importing.following.values import (
    UNKNOWN,
    Array,
    Class,
    Function,
    Instance,
    Made,
    Parameter,
    Scope,
    Tensor,
    Value,
)
from core.importing.names import DENSE

if TYPE_CHECKING:
    from core.importing.following.machine import Machine


def assigned(machine: Machine, node: ast.Assign | ast.AnnAssign | ast.AugAssign, scope: Scope) -> None:
    """Follows an assignment of any kind."""
    if isinstance(node, ast.AugAssign):
        by_hand(machine, node.value, scope)
        value = machine.evaluate(ast.copy_location(ast.BinOp(node.target, node.op, node.value), node), scope)
    elif node.value is None:
        return
    else:
        value = machine.evaluate(node.value, scope)
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        assign(machine, target, value, scope)


def by_hand(machine: Machine, step: ast.expr, scope: Scope) -> None:
    """Remembers the rate, where weights are moved by so much of their gradient."""
    if not isinstance(step, ast.BinOp) or not isinstance(step.op, ast.Mult):
        return
    told = [side for side in (step.left, step.right) if not any("grad" in each for each in machine.words_in(side))]
    rate = machine.evaluate(told[0], scope) if len(told) == 1 else None
    if isinstance(rate, int | float):
        machine.rates.append(abs(float(rate)))


def assign(machine: Machine, target: ast.expr, value: Value, scope: Scope) -> None:
    """Gives a value the name, or to several names what can be told of its parts."""
    match target:
        case ast.Name():
            scope.values[target.id] = value
        case ast.Tuple() | ast.List():
            for each, part in zip(target.elts, _parts(value, len(target.elts)), strict=False):
                assign(machine, each, part, scope)
        case ast.Starred():
            assign(machine, target.value, value, scope)
        case ast.Attribute():
            owner = machine.evaluate(target.value, scope)
            if target.attr in ("trainable", "requires_grad"):
                set_learning(owner, value)
            if isinstance(owner, Instance | Class):
                owner.attributes[target.attr] = value
            elif isinstance(owner, Made) and owner.name in DENSE and target.attr in ("weight", "bias"):
                _give(Parameter(owner, target.attr), value, target.lineno)
            elif isinstance(owner, Made):
                owner.state[target.attr] = value
            elif isinstance(owner, Parameter) and target.attr == "data":
                _give(owner, value, target.lineno)
        case ast.Subscript():
            owner, at = machine.evaluate(target.value, scope), machine.evaluate(target.slice, scope)
            _put(owner, at, value)
            if value == 1:
                _tell_classes(target, scope)


def _tell_classes(target: ast.Subscript, scope: Scope) -> None:
    """A one at a row and a column, as rows for classes are written."""
    match target:
        case ast.Subscript(value=ast.Subscript(value=ast.Name(id=name), slice=row), slice=column):
            at = row, column
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Tuple(elts=[row, column])):
            at = row, column
        case _:
            return
    rows = scope.values.get(name)
    if not isinstance(rows, Array) or any(isinstance(each, ast.Slice | ast.Constant) for each in at):
        return
    width = rows.shape[1] if rows.shape is not None and len(rows.shape) == 2 else None
    if rows.classes is None and width is not None and width > 1:
        scope.values[name] = replace(rows, classes=width)


def _give(parameter: Parameter, value: Value, line: int) -> None:
    """Numbers instead of those that the layer has drawn: what made them, if that is told, and else only that."""
    given = value if isinstance(value, Made) and value.path != "torch.nn.Parameter" else None
    parameter.of.state[f"{parameter.which} initializer"] = given or Made(parameter.which, [], {}, line)


def _put(owner: Value, at: Value, value: Value) -> None:
    """Into a dictionary by its key, into a list where there is such a place."""
    known = isinstance(owner, dict) and isinstance(at, str | int)
    if known or (isinstance(owner, list) and isinstance(at, int) and -len(owner) <= at < len(owner)):
        owner.__setitem__(at, value)


def _parts(value: Value, count: int) -> list[Value]:
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, Array | Made) or value is UNKNOWN:
        return [value] * count if isinstance(value, Array) else [UNKNOWN] * count
    if isinstance(value, Tensor):
        return [value, *[UNKNOWN] * (count - 1)]
    return [UNKNOWN] * count


def defaults_of(machine: Machine, arguments: ast.arguments, scope: Scope) -> dict[str, Value]:
    """What arguments are where nobody gives them."""
    named = [*arguments.posonlyargs, *arguments.args]
    found = dict(zip([each.arg for each in reversed(named)], reversed(arguments.defaults), strict=False))
    keyed = {each.arg: value for each, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value}
    return {name: machine.evaluate(value, scope) for name, value in (found | keyed).items()}


def bind(function: Function, args: list[Value], kwargs: dict[str, Value], scope: Scope) -> None:
    """The arguments of a call, by the names that the function gives them; what is not given is unknown."""
    arguments = function.node.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    every = [*names, *(each.arg for each in arguments.kwonlyargs)]
    scope.values.update(dict.fromkeys(every, UNKNOWN) | function.defaults)
    scope.values.update(zip(names, args, strict=False))
    scope.values.update({name: value for name, value in kwargs.items() if name in every})
    if arguments.vararg:
        scope.values[arguments.vararg.arg] = tuple(args[len(names) :])
    if arguments.kwarg:
        scope.values[arguments.kwarg.arg] = {name: value for name, value in kwargs.items() if name not in every}
