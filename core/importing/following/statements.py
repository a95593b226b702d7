"""Statements, one after another: what is bound, which branch is taken, how often a loop that builds something turns."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.importing.following.modules import parameters as parameters_of
from core.importing.following.values import (
    UNKNOWN,
    Array,
    Class,
    Function,
    Instance,
    Made,
    Name,
    Parameter,
    Parameters,
    Scope,
    Tensor,
    Value,
)

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

MOST_TURNS = 1024
_TRAINS = {"backward", "fit", "train_on_batch", "apply_gradients", "minimize", "evaluate", "train_step", "zero_grad",
           "partial_fit", "append_loss"}  # fmt: skip
_ENDS = ast.Return | ast.Raise | ast.Continue | ast.Break


@dataclass(frozen=True)
class Returned:
    """A function has come to its end."""

    value: Value


BREAK, CONTINUE = "break", "continue"
Ending: TypeAlias = Returned | str | None


def execute(machine: Machine, body: list[ast.stmt], scope: Scope) -> Ending:
    """Follows statements; how they ended, where they did before the last."""
    for node in body:
        ending = _execute(machine, node, scope)
        if ending is not None:
            return ending
    return None


def _execute(machine: Machine, node: ast.stmt, scope: Scope) -> Ending:
    match node:
        case ast.Expr():
            machine.evaluate(node.value, scope)
        case ast.Assign() | ast.AnnAssign() | ast.AugAssign():
            _assigned(machine, node, scope)
        case ast.Import() | ast.ImportFrom():
            _imported(machine, node, scope)
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            scope.values[node.name] = _function(machine, node, scope)
        case ast.ClassDef():
            scope.values[node.name] = _class(machine, node, scope)
        case ast.Return():
            return Returned(machine.evaluate(node.value, scope) if node.value else None)
        case ast.Break():
            return BREAK
        case ast.Continue():
            return CONTINUE
        case _:
            return _compound(machine, node, scope)
    return None


def _compound(machine: Machine, node: ast.stmt, scope: Scope) -> Ending:
    match node:
        case ast.If():
            return _branch(machine, node, scope)
        case ast.For() | ast.AsyncFor():
            return _loop(machine, node, scope)
        case ast.While():
            return _while(machine, node, scope)
        case ast.With() | ast.AsyncWith():
            for item in node.items:
                value = machine.evaluate(item.context_expr, scope)
                if item.optional_vars is not None:
                    assign(machine, item.optional_vars, value, scope)
            return execute(machine, node.body, scope)
        case ast.Try():
            return execute(machine, [*node.body, *node.orelse, *node.finalbody], scope)
        case ast.Delete() | ast.Global() | ast.Nonlocal() | ast.Pass() | ast.Assert() | ast.Raise():
            return None
    return None


def _assigned(machine: Machine, node: ast.Assign | ast.AnnAssign | ast.AugAssign, scope: Scope) -> None:
    if isinstance(node, ast.AugAssign):
        reading = ast.BinOp(_loaded(node.target), node.op, node.value)
        ast.copy_location(reading, node)
        value = machine.evaluate(reading, scope)
    elif node.value is None:
        return
    else:
        value = machine.evaluate(node.value, scope)
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        assign(machine, target, value, scope)


def _loaded(target: ast.expr) -> ast.expr:
    """The target of an assignment as an expression of its own."""
    loaded = ast.parse(ast.unparse(target), mode="eval").body
    return ast.copy_location(loaded, target)


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
            if isinstance(owner, Instance | Class):
                owner.attributes[target.attr] = value
            elif isinstance(owner, Made):
                owner.state[target.attr] = value
            elif isinstance(owner, Parameter) and isinstance(value, Made):
                owner.of.state[f"{owner.which} initializer"] = value
        case ast.Subscript():
            owner, at = machine.evaluate(target.value, scope), machine.evaluate(target.slice, scope)
            if (isinstance(owner, dict) and isinstance(at, str | int)) or (
                isinstance(owner, list) and isinstance(at, int) and -len(owner) <= at < len(owner)
            ):
                owner[at] = value


def _parts(value: Value, count: int) -> list[Value]:
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, Array | Made) or value is UNKNOWN:
        return [value] * count if isinstance(value, Array) else [UNKNOWN] * count
    if isinstance(value, Tensor):
        return [value, *[UNKNOWN] * (count - 1)]
    return [UNKNOWN] * count


def _imported(machine: Machine, node: ast.Import | ast.ImportFrom, scope: Scope) -> None:
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            machine.modules.add(node.module or "")
            if alias.name != "*":
                scope.values[alias.asname or alias.name] = Name(f"{node.module}.{alias.name}")
        else:
            machine.modules.add(alias.name)
            scope.values[alias.asname or alias.name.partition(".")[0]] = Name(
                alias.name if alias.asname else alias.name.partition(".")[0]
            )


def _function(machine: Machine, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> Function:
    return Function(node, scope, defaults=defaults_of(machine, node.args, scope))


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


def _class(machine: Machine, node: ast.ClassDef, scope: Scope) -> Class:
    inner = Scope(scope)
    made = Class(node.name, [machine.evaluate(base, scope) for base in node.bases], inner.values, node.lineno)
    execute(machine, node.body, inner)
    for value in inner.values.values():
        if isinstance(value, Function):
            value.within, value.scope = made, scope
    return made


def _branch(machine: Machine, node: ast.If, scope: Scope) -> Ending:
    known = machine.truth(machine.evaluate(node.test, scope))
    if known is None:
        ends = isinstance(node.body[-1], _ENDS) and not node.orelse
        loads = any(word in ast.unparse(node.test) + ast.unparse(node.body[0]) for word in ("exists", "isfile", "load"))
        known = not ends and not (loads and node.orelse)
    return execute(machine, node.body if known else node.orelse, scope)


def _loop(machine: Machine, node: ast.For | ast.AsyncFor, scope: Scope) -> Ending:
    over = machine.evaluate(node.iter, scope)
    values = entries(over)
    turns = 1 if values is None or trains(node) else min(len(values), MOST_TURNS)
    before = machine.progress()
    for turn in range(turns):
        value = values[turn] if values else (row_of(over))
        if values is not None and not values:
            break
        assign(machine, node.target, value, scope)
        ending = execute(machine, node.body, scope)
        if ending == BREAK or isinstance(ending, Returned):
            return _kept(ending)
        if machine.progress() != before:
            break
    return execute(machine, node.orelse, scope)


def _kept(ending: Ending) -> Ending:
    return ending if isinstance(ending, Returned) else None


def _while(machine: Machine, node: ast.While, scope: Scope) -> Ending:
    for _ in range(1 if trains(node) else MOST_TURNS):
        known = machine.truth(machine.evaluate(node.test, scope))
        if known is False:
            break
        ending = execute(machine, node.body, scope)
        if ending == BREAK or known is None or isinstance(ending, Returned):
            return _kept(ending)
    return None


def trains(node: ast.stmt) -> bool:
    """Whether a loop trains something: then one turn tells all."""
    return any(isinstance(each, ast.Attribute) and each.attr in _TRAINS for each in ast.walk(node))


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
    return UNKNOWN
