"""Statements, one after another: what is bound, which branch is taken, how often a loop that builds something turns."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.importing.following.assigning import assign, assigned, defaults_of
from core.importing.following.entries import MOST_TURNS, entries, row_of
from core.importing.following.operations import compared, truth
from core.importing.following.values import Class, Function, Name, Scope, Value

if TYPE_CHECKING:
    from core.importing.following.machine import Machine

_BUILDS = {"add", "append"}
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
            assigned(machine, node, scope)
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
        case ast.Match():
            return _match(machine, node, scope)
        case ast.Try():
            return execute(machine, [*node.body, *node.orelse, *node.finalbody], scope)
        case ast.Delete() | ast.Global() | ast.Nonlocal() | ast.Pass() | ast.Assert() | ast.Raise():
            return None
    return None


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


def _class(machine: Machine, node: ast.ClassDef, scope: Scope) -> Class:
    inner = Scope(scope)
    made = Class(node.name, [machine.evaluate(base, scope) for base in node.bases], inner.values, node.lineno)
    execute(machine, node.body, inner)
    for value in inner.values.values():
        if isinstance(value, Function):
            value.within, value.scope = made, scope
    return made


def _branch(machine: Machine, node: ast.If, scope: Scope) -> Ending:
    known = truth(machine.evaluate(node.test, scope))
    if known is None:
        ends = isinstance(node.body[-1], _ENDS) and not node.orelse
        words = machine.words_in(node.test) | machine.words_in(node.body[0])
        loads = any(part in word for word in words for part in ("exists", "isfile", "load"))
        known = not ends and not (loads and node.orelse)
    return execute(machine, node.body if known else node.orelse, scope)


def _match(machine: Machine, node: ast.Match, scope: Scope) -> Ending:
    """The first case that fits, as far as that is known."""
    subject = machine.evaluate(node.subject, scope)
    fitting = (case for case in node.cases if _fits(machine, case.pattern, subject, scope))
    found = next(fitting, None)
    return execute(machine, found.body, scope) if found else None


def _fits(machine: Machine, pattern: ast.pattern, subject: Value, scope: Scope) -> bool:
    match pattern:
        case ast.MatchOr():
            return any(_fits(machine, each, subject, scope) for each in pattern.patterns)
        case ast.MatchValue():
            return compared(ast.Eq(), subject, machine.evaluate(pattern.value, scope)) is True
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def _loop(machine: Machine, node: ast.For | ast.AsyncFor, scope: Scope) -> Ending:
    over = machine.evaluate(node.iter, scope)
    values = entries(over)
    words = machine.words_in(node)
    trains = bool(words & _TRAINS)
    turns = 1 if values is None or trains else min(len(values), MOST_TURNS)
    before = machine.progress()
    if node.iter.lineno in machine.unsure and words & _BUILDS and not trains:
        machine.once.append(node.lineno)
    if values is not None and len(values) > MOST_TURNS >= turns > 1 and words & _BUILDS:
        machine.cut.append(node.lineno)
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
    for _ in range(1 if machine.words_in(node) & _TRAINS else MOST_TURNS):
        known = truth(machine.evaluate(node.test, scope))
        if known is False:
            break
        ending = execute(machine, node.body, scope)
        if ending == BREAK or known is None or isinstance(ending, Returned):
            return _kept(ending)
    return None
