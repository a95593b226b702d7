"""Expressions: what each kind of them stands for, as far as the text tells."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from core.importing.following import arrays
from core.importing.following.assigning import assign, by_hand, defaults_of
from core.importing.following.attributes import attribute
from core.importing.following.entries import entries, row_of
from core.importing.following.operations import binary, compared, finite, truth, unary
from core.importing.following.values import (
    UNKNOWN,
    WHOLE,
    Array,
    Class,
    Cost,
    Function,
    Instance,
    Made,
    Name,
    Scope,
    Super,
    Tensor,
    Value,
)

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

MOST_MADE = 1024  # entries of a comprehension, or of what a generator yields


def evaluate(machine: Machine, node: ast.expr, scope: Scope) -> Value:
    """What the expression stands for; UNKNOWN where the text does not tell."""
    match node:
        case ast.Constant():
            return finite(node.value) if isinstance(node.value, int | float | str | bool | None) else UNKNOWN
        case ast.Name():
            return _named(node.id, scope)
        case ast.Attribute():
            return attribute(machine, machine.evaluate(node.value, scope), node.attr)
        case ast.Call():
            return _called(machine, node, scope)
        case ast.BinOp():
            left, right = machine.evaluate(node.left, scope), machine.evaluate(node.right, scope)
            if isinstance(node.op, ast.Add) and isinstance(left, Cost) and right is UNKNOWN:
                machine.added.add(node.lineno)
            return binary(node.op, left, right, node.lineno)
        case ast.Subscript():
            return _part(machine, node, scope)
        case ast.List() | ast.Tuple() | ast.Set():
            found = _sequence(machine, node.elts, scope)
            return tuple(found) if isinstance(node, ast.Tuple) else found
        case ast.Dict():
            return _dictionary(machine, node, scope)
        case _:
            return _further(machine, node, scope)


def _further(machine: Machine, node: ast.expr, scope: Scope) -> Value:
    match node:
        case ast.UnaryOp():
            return unary(node.op, machine.evaluate(node.operand, scope))
        case ast.BoolOp():
            return _either(machine, node, scope)
        case ast.Compare():
            return _comparison(machine, node, scope)
        case ast.IfExp():
            known = truth(machine.evaluate(node.test, scope))
            return machine.evaluate(node.orelse if known is False else node.body, scope)
        case ast.Lambda():
            return Function(node, scope, defaults=defaults_of(machine, node.args, scope))
        case ast.ListComp() | ast.GeneratorExp() | ast.SetComp():
            return _comprehension(machine, node, scope)
        case ast.JoinedStr():
            parts = [_said(machine, each, scope) for each in node.values]
            return UNKNOWN if None in parts else "".join(filter(None, parts))
        case ast.Starred() | ast.Await():
            return machine.evaluate(node.value, scope)
        case ast.Yield():
            value = machine.evaluate(node.value, scope) if node.value else None
            if machine.yielded and len(machine.yielded[-1]) < MOST_MADE:
                machine.yielded[-1].append(value)
            return UNKNOWN
        case ast.NamedExpr():
            value = machine.evaluate(node.value, scope)
            assign(machine, node.target, value, scope)
            return value
    return UNKNOWN


def _named(name: str, scope: Scope) -> Value:
    if name == "__name__":
        return "__main__"
    try:
        return scope.find(name)
    except KeyError:
        return Name(name)


def _called(machine: Machine, node: ast.Call, scope: Scope) -> Value:
    if isinstance(node.func, ast.Name) and node.func.id == "super":
        return _super(machine, scope)
    callee = machine.evaluate(node.func, scope)
    if isinstance(node.func, ast.Attribute) and node.func.attr in ("sub_", "add_", "copy_") and node.args:
        by_hand(machine, node.args[-1], scope)
    args = _sequence(machine, node.args, scope)
    kwargs: dict[str, Value] = {}
    for each in node.keywords:
        value = machine.evaluate(each.value, scope)
        if each.arg is not None:
            kwargs[each.arg] = value
        elif isinstance(value, dict):
            kwargs.update({name: part for name, part in value.items() if isinstance(name, str)})
    machine.words.update(kwargs)
    return machine.call(callee, args, kwargs, node.lineno)


def _super(machine: Machine, scope: Scope) -> Super:
    within = machine.current[-1] if machine.current else None
    above = next((base for base in within.bases if isinstance(base, Class)), None) if within else None
    try:
        return Super(scope.find("self"), above)
    except KeyError:
        return Super(UNKNOWN, above)


def _sequence(machine: Machine, nodes: list[ast.expr], scope: Scope) -> list[Value]:
    found: list[Value] = []
    for node in nodes:
        value = machine.evaluate(node, scope)
        spread = entries(value) if isinstance(node, ast.Starred) else None
        found += [value] if spread is None else spread
    return found


def _dictionary(machine: Machine, node: ast.Dict, scope: Scope) -> dict[Value, Value]:
    found: dict[Value, Value] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        told = machine.evaluate(value, scope)
        if key is None:
            found.update(told if isinstance(told, dict) else {})
            continue
        name = machine.evaluate(key, scope)
        if isinstance(name, str | int | float | bool | None):
            found[name] = told
    return found


def _either(machine: Machine, node: ast.BoolOp, scope: Scope) -> Value:
    settles = isinstance(node.op, ast.Or)
    value: Value = UNKNOWN
    for each in node.values:
        value = machine.evaluate(each, scope)
        known = truth(value)
        if known is None and not isinstance(value, Made | Tensor | Instance | Array):
            return UNKNOWN
        if (known is not False) == settles:
            return value
    return value


def _comparison(machine: Machine, node: ast.Compare, scope: Scope) -> Value:
    values = [machine.evaluate(each, scope) for each in (node.left, *node.comparators)]
    told = [compared(op, *pair) for op, *pair in zip(node.ops, values, values[1:], strict=False)]
    if any(isinstance(each, bool) and not each for each in told):
        return False
    return True if all(isinstance(each, bool) for each in told) else UNKNOWN


def _comprehension(machine: Machine, node: ast.ListComp | ast.GeneratorExp | ast.SetComp, scope: Scope) -> Value:
    found: list[Value] = []
    known = _turns(machine, node, 0, Scope(scope), found)
    return found if known else UNKNOWN


def _turns(
    machine: Machine, node: ast.ListComp | ast.GeneratorExp | ast.SetComp, depth: int, scope: Scope, found: list[Value]
) -> bool:
    """Adds what a comprehension makes; whether all of it is known."""
    if depth == len(node.generators):
        found.append(machine.evaluate(node.elt, scope))
        return len(found) <= MOST_MADE
    loop = node.generators[depth]
    over = machine.evaluate(loop.iter, scope)
    values = entries(over)
    known = values is not None
    for value in [row_of(over)] if values is None else values:
        assign(machine, loop.target, value, scope)
        if all(truth(machine.evaluate(test, scope)) is not False for test in loop.ifs):
            known = _turns(machine, node, depth + 1, scope, found) and known
    return known


def _said(machine: Machine, node: ast.expr, scope: Scope) -> str | None:
    value = machine.evaluate(node.value if isinstance(node, ast.FormattedValue) else node, scope)
    return str(value)[:200] if isinstance(value, str | int | float) else None


def _part(machine: Machine, node: ast.Subscript, scope: Scope) -> Value:
    owner = machine.evaluate(node.value, scope)
    if isinstance(owner, Name) and owner.last == "shape" and isinstance(node.slice, ast.Constant):
        return WHOLE if node.slice.value == 0 else UNKNOWN
    if isinstance(owner, Array | Name) or owner is UNKNOWN or (isinstance(owner, Made) and not owner.items):
        whole = owner if isinstance(owner, Array) else Array()
        if whole.entries and not isinstance(node.slice, ast.Slice | ast.Tuple):
            return item(whole.entries, machine.evaluate(node.slice, scope))
        found = arrays.part(whole, node.slice, lambda each: machine.evaluate(each, scope))
        return found if isinstance(owner, Array) or found.shape or found.batch else UNKNOWN
    if isinstance(node.slice, ast.Slice):
        at: Value = slice(
            *(_whole(machine, each, scope) for each in (node.slice.lower, node.slice.upper, node.slice.step))
        )
    else:
        at = machine.evaluate(node.slice, scope)
    return item(owner, at)


def item(owner: Value, at: Value) -> Value:
    """An entry, or some, of what holds several."""
    if isinstance(owner, Tensor):
        return owner
    held = owner.items if isinstance(owner, Made) else owner
    if isinstance(owner, Made) and isinstance(at, str):
        held = owner.state.get("by name", {})
    if isinstance(held, dict):
        return held.get(at, UNKNOWN) if isinstance(at, str | int | float | bool | None) else UNKNOWN
    if isinstance(held, list | tuple | str) and isinstance(at, int | slice):
        try:
            return held[at]
        except (IndexError, ValueError, TypeError):
            return UNKNOWN
    return UNKNOWN


def _whole(machine: Machine, node: ast.expr | None, scope: Scope) -> Value:
    value = machine.evaluate(node, scope) if node is not None else None
    return value if isinstance(value, int) else None
