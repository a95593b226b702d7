"""The reader at work: it follows a program with signs instead of numbers, and never runs any of it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from core.importing.following import calls, expressions, statements
from core.importing.following.assigning import bind
from core.importing.following.values import (
    UNKNOWN,
    Class,
    Cost,
    Function,
    Instance,
    Made,
    Scope,
    Tensor,
    Training,
    Value,
)

FUEL, FOR_ONE = 800_000, 200_000  # expressions that are looked at, in all and for one statement: some seconds
DEEPEST_CALL = 30
HELD_FOR_ONE, STEPS_FOR_ONE, SEEN_FOR_ONE = 4, 64, 4  # entries, steps of a chain, words that cost as much as one look


GIVEN_UP = (RecursionError, ArithmeticError, TypeError, ValueError, AttributeError, LookupError)
_WORDS = ast.Name | ast.Attribute


class OutOfFuel(Exception):
    """The program goes on for longer than anybody would follow it."""


@dataclass
class Machine:
    """What has been seen of a program so far."""

    top: Scope = field(default_factory=Scope)
    trainings: list[Training] = field(default_factory=list)
    costs: list[Cost] = field(default_factory=list)
    models: list[Value] = field(default_factory=list)  # in the order in which they were made
    optimizers: list[Value] = field(default_factory=list)
    schedules: list[Value] = field(default_factory=list)
    losses: list[Made] = field(default_factory=list)  # that are made, be they used or not
    cut: list[int] = field(default_factory=list)  # lines of loops that turn too often to be followed to the end
    unsure: set[int] = field(default_factory=set)  # lines of ranges whose end nobody knows
    once: list[int] = field(default_factory=list)  # lines of loops over them that build something
    added: set[int] = field(default_factory=set)  # lines in which something that nobody knows is added to a cost
    unused: dict[tuple[str, int], None] = field(default_factory=dict)  # arguments that change nothing, with their lines
    rates: list[float] = field(default_factory=list)  # by which weights are moved by hand
    clippings: list[Value] = field(default_factory=list)
    modules: set[str] = field(default_factory=set)  # that are imported
    loaders: list[int] = field(default_factory=list)  # sizes of the batches that data are handed out in
    failed: list[int] = field(default_factory=list)  # lines of statements that could not be followed
    words: set[str] = field(default_factory=set)  # names of arguments anywhere, which tell a version
    used: set[int] = field(default_factory=set)  # functions that somebody has called
    fuel: int = field(default_factory=lambda: FUEL)
    depth: int = 0
    current: list[Class] = field(default_factory=list)  # whose method is being followed
    yielded: list[list[Value]] = field(default_factory=list)  # by each function that is being followed

    def progress(self) -> int:
        """How often something has been trained: a loop that trains is followed once."""
        return len(self.trainings) + len(self.costs)

    def follow(self, body: Iterable[ast.stmt]) -> None:
        """The statements of a program, one after another; one that cannot be followed costs only itself."""
        for node in body:
            kept = max(self.fuel - FOR_ONE, 0)
            self.fuel -= kept
            try:
                statements.execute(self, [node], self.top)
            except GIVEN_UP:
                self.failed.append(node.lineno)
            except OutOfFuel:
                if not kept:
                    raise
                self.failed.append(node.lineno)
            finally:
                self.fuel += kept

    def burn(self, fuel: int = 1) -> None:
        """Something more was looked at."""
        self.fuel -= fuel
        if self.fuel < 0:
            raise OutOfFuel

    def evaluate(self, node: ast.expr, scope: Scope) -> Value:
        """What an expression stands for; what it makes anew costs by its size."""
        self.burn()
        found = expressions.evaluate(self, node, scope)
        if not isinstance(node, ast.Name | ast.Attribute):
            self.burn(_share(found))
        return found

    def call(self, callee: Value, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
        """What a call gives; to look through what it is given costs by its size."""
        self.burn(1 + sum(_share(each) for each in (*args, *kwargs.values()) if not isinstance(each, Tensor)))
        return calls.call(self, callee, args, kwargs, line)

    def words_in(self, node: ast.AST) -> set[str]:
        """All names in it, also those behind dots."""
        every = list(ast.walk(node))
        self.burn(len(every) // SEEN_FOR_ONE)
        return {each.id if isinstance(each, ast.Name) else each.attr for each in every if isinstance(each, _WORDS)}

    def attempt(self, action: Callable[..., Value], *args: Value) -> Value:
        """What it gives, or None where half of what is left is not enough to follow it to its end."""
        kept = self.fuel // 2
        self.fuel -= kept
        try:
            return action(*args)
        except (OutOfFuel, *GIVEN_UP):
            return None
        finally:
            self.fuel = max(self.fuel, 0) + kept

    def run(self, function: Function, args: list[Value], kwargs: dict[str, Value]) -> Value:
        """What a function of the program returns; what goes too deep is unknown."""
        if self.depth >= DEEPEST_CALL:
            return UNKNOWN
        self.used.add(id(function.node))
        scope = Scope(function.scope)
        given = args if function.owner is None else [function.owner, *args]
        bind(function, given, kwargs, scope)
        if isinstance(function.node, ast.Lambda):
            return self.evaluate(function.node.body, scope)
        self.depth += 1
        if function.within:
            self.current.append(function.within)
        self.yielded.append([])
        try:
            ending = statements.execute(self, function.node.body, scope)
        finally:
            self.depth -= 1
            yielded = self.yielded.pop()
            if function.within:
                self.current.pop()
        return yielded or (ending.value if isinstance(ending, statements.Returned) else None)

    def new(self, of: Class, args: list[Value], kwargs: dict[str, Value], line: int) -> Value:
        """An object of a class of the program; of one that only adds to a library's model, that model."""
        made = of.find("__init__")
        above = next((each for each in of.of_libraries if each.last in ("Model", "Sequential")), None)
        if above is not None and not isinstance(made, Function) and of.find("call") is None:
            return self.call(above, args, kwargs, line)
        instance = Instance(of, line)
        if of.is_network:
            self.models.append(instance)
        if isinstance(made, Function):
            instance.state["hparams"] = _kept(made, [instance, *args], kwargs, line)
            self.run(made.bound(instance), args, kwargs)
        else:
            fields = [name for name, value in of.attributes.items() if not isinstance(value, Function)]
            instance.attributes.update(zip(fields, args, strict=False))
            instance.attributes.update(kwargs)
        return instance


def _kept(made: Function, args: list[Value], kwargs: dict[str, Value], line: int) -> Instance:
    """What an object is made with, as Lightning keeps it."""
    given = Scope()
    bind(made, args, kwargs, given)
    return Instance(Class("Namespace", [], {}, line), line, dict(list(given.values.items())[1:]))


def _share(value: Value) -> int:
    """What its size costs."""
    if isinstance(value, Tensor):
        return len(value.steps) // STEPS_FOR_ONE
    return len(value) // HELD_FOR_ONE if isinstance(value, list | tuple | dict | str) else 0
