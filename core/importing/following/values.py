"""What a name in a read program may stand for: plain values, and signs for all that only a framework could make."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import prod
from typing import Any, TypeAlias

Value: TypeAlias = Any  # a plain value of Python, or one of the classes below
Shape: TypeAlias = tuple[int | None, ...]


class Unknown:
    """What the text alone does not tell."""


MOST_NUMBERS = 10**12  # per sample; more are none that anybody has
UNKNOWN = Unknown()
WHOLE = Unknown()  # as many as there are samples, however many that is


@dataclass(frozen=True)
class Name:
    """Something of a library, by its dotted path as far as the imports tell it."""

    path: str

    @property
    def last(self) -> str:
        """The name without where it comes from."""
        return self.path.rpartition(".")[2]


@dataclass(eq=False)
class Made:
    """What a call of a library's name gives: a layer, a loss, an optimizer, or what nobody here knows."""

    path: str
    args: list[Value]
    kwargs: dict[str, Value]
    line: int
    items: list[Value] = field(default_factory=list)  # what it holds, in order
    state: dict[str, Value] = field(default_factory=dict)  # what was done to it since

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition(".")[2]

    def given(self, position: int | None, *names: str, default: Value = None) -> Value:
        """An argument by any of its names, or else by its position (None: it has none)."""
        for name in names:
            if name in self.kwargs:
                return self.kwargs[name]
        if position is not None and position < len(self.args):
            return self.args[position]
        return default


class Scope:
    """Names with their values, within the names around them."""

    def __init__(self, parent: Scope | None = None) -> None:
        self.values: dict[str, Value] = {}
        self.parent = parent

    def find(self, name: str) -> Value:
        """KeyError where nobody has named anything so."""
        if name in self.values:
            return self.values[name]
        if self.parent is None:
            raise KeyError(name)
        return self.parent.find(name)


@dataclass(eq=False)
class Function:
    """A function of the program, or a lambda; `owner` is the object that it belongs to."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
    scope: Scope
    owner: Value = None
    defaults: dict[str, Value] = field(default_factory=dict)
    within: Class | None = None  # the class in which it is written

    def bound(self, owner: Value) -> Function:
        """The same as a method of that object."""
        return self if self.is_marked("staticmethod") else replace(self, owner=owner)

    def is_marked(self, decorator: str) -> bool:
        """Whether it stands under that decorator."""
        return any(getattr(each, "id", "") == decorator for each in getattr(self.node, "decorator_list", ()))


@dataclass(eq=False)
class Class:
    """A class of the program."""

    name: str
    bases: list[Value]
    attributes: dict[str, Value]
    line: int

    def lineage(self) -> Iterator[Class]:
        """Itself and the classes of the program that it descends from, each once."""
        found, waiting = [], [self]
        while waiting:
            each = waiting.pop()
            if each not in found:
                yield each
                found.append(each)
                waiting += [base for base in reversed(each.bases) if isinstance(base, Class)]

    def find(self, name: str) -> Value:
        """An attribute of it or of those that it descends from; None where there is none."""
        return next((each.attributes[name] for each in self.lineage() if name in each.attributes), None)

    @property
    def is_network(self) -> bool:
        """Whether it descends from a framework's own class of networks or layers, and says how it is passed."""
        passed = self.find("forward") or self.find("call") or self.find("__call__")
        layers = any(each.last.endswith(("Module", "Model", "Layer")) for each in self.of_libraries)
        return self.is_chain or (layers and isinstance(passed, Function))

    @property
    def is_chain(self) -> bool:
        """Whether what it holds is passed in order."""
        return any(each.last == "Sequential" for each in self.of_libraries)

    @property
    def of_libraries(self) -> list[Name]:
        """The classes of libraries that it descends from."""
        return [base for each in self.lineage() for base in each.bases if isinstance(base, Name)]


@dataclass(eq=False)
class Instance:
    """An object of a class of the program."""

    of: Class
    line: int
    attributes: dict[str, Value] = field(default_factory=dict)
    state: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Bound:
    """A method that is not of the program."""

    of: Value
    name: str


@dataclass(frozen=True, eq=False)
class Super:
    """What stands above a class, for one of its objects."""

    of: Value
    above: Class | None


@dataclass(frozen=True, eq=False)
class Array:
    """Data, of which only sizes are known: `batch` samples at a time where they come in batches."""

    shape: Shape | None = None
    batch: int | None = None
    classes: int | None = None  # of class numbers; 0: they are amounts
    share: float = 0.0  # that was held out before
    scaled: str = ""  # the preprocessing that they have gone through
    numbers: frozenset[float] | None = None  # all that occur, where they are written out
    entries: tuple[float, ...] = ()  # in order, of a short row of numbers

    @property
    def samples(self) -> int | None:
        """How many there are."""
        return self.shape[0] if self.shape else None

    @property
    def width(self) -> int | None:
        """Numbers per sample; None where that is not known."""
        sizes = (None,) if self.shape is None else self.shape[1:]
        return None if None in sizes or (product := prod(size or 0 for size in sizes)) > MOST_NUMBERS else product


@dataclass(frozen=True, eq=False)
class Skipping:
    """In a chain: what had come out of the step before `start` is added again."""

    start: int
    line: int


@dataclass(frozen=True, eq=False)
class Tensor:
    """What comes out of a chain of layers, with the data that went in and the model that it is of."""

    steps: tuple[Value, ...] = ()  # Made, or Skipping
    source: Array | None = None
    models: tuple[Value, ...] = ()  # those whose call has led to it, the innermost first


@dataclass(frozen=True, eq=False)
class Gap:
    """The difference between answers and targets, of which losses are made by hand."""

    tensor: Tensor
    target: Value
    power: str = ""


@dataclass(frozen=True, eq=False)
class Cost:
    """What a loss gives for a chain of layers."""

    loss: Value  # Made, or a Name
    tensor: Tensor
    target: Value
    line: int
    summed: bool = False


@dataclass(frozen=True, eq=False)
class Training:
    """A model that is trained: by `fit` with its arguments, or by the cost that goes backward."""

    model: Value
    line: int
    args: tuple[Value, ...] = ()
    kwargs: dict[str, Value] = field(default_factory=dict)
    cost: Cost | None = None
    whole_steps: bool = False  # train_on_batch: what is handed over is one batch
    optimizers: int = 0  # how many there were by then


@dataclass(frozen=True, eq=False)
class Parameters:
    """All parameters of a model."""

    of: Value


@dataclass(frozen=True, eq=False)
class Parameter:
    """One tensor of a layer: its weight or its bias."""

    of: Made
    which: str
