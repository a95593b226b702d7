"""A phrase: the code of a template and the values to fill in; a reason is one with the place that it is about."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Self, TypeAlias


@dataclass(frozen=True)
class Slots:
    """Layers by their slots, from 0; `entries` tells which of them is the output. Each edge counts in its own way."""

    slots: tuple[int, ...]
    entries: int | None = None
    name: str = ""  # what people call the one that is meant


@dataclass(frozen=True)
class Kind:
    """A component by its key: files call it so, the window by its name."""

    key: str


@dataclass(frozen=True)
class Comparison:
    """Signed decades that are told in words: "a trillion times smaller"."""

    decades: float


@dataclass(frozen=True, init=False)
class Phrase:
    """A sentence before it is worded: the same value on the command line, in the window and down a pipe."""

    code: str
    values: tuple[tuple[str, Value], ...]

    def __init__(self, code: str, /, **values: Value) -> None:
        object.__setattr__(self, "code", code)
        object.__setattr__(self, "values", tuple(values.items()))


@dataclass(frozen=True)
class Either:
    """Several of which one is meant: "a list or null"."""

    parts: tuple[Value, ...]


@dataclass(frozen=True)
class Listed:
    """Several, all of which are meant: "relu, tanh"."""

    parts: tuple[Value, ...]
    between: str = ", "


@dataclass(frozen=True, init=False)
class Field:
    """A place in an experiment, as in its file: layers[3].units."""

    keys: tuple[str | int, ...]

    def __init__(self, *keys: str | int) -> None:
        object.__setattr__(self, "keys", keys)

    def __str__(self) -> str:
        return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.keys).lstrip(".")

    @property
    def slot(self) -> int | None:
        """The layer that it lies in."""
        first, second = (*self.keys, None, None)[:2]
        return second if first == "layers" and isinstance(second, int) else None


Part: TypeAlias = str | Field | Phrase  # of a place: the name of a file, a place in an experiment, a row of a table
Value: TypeAlias = str | int | Field | Phrase | Slots | Kind | Comparison | Either | Listed


@dataclass(frozen=True, init=False)
class Reason(Phrase):
    """Why something cannot be, and where: a file, a field in it, a row of its table, from the outermost inwards."""

    place: tuple[Part, ...] = ()

    def at(self, *parts: Part) -> Self:
        """The same with an outer place."""
        placed = copy(self)
        object.__setattr__(placed, "place", (*parts, *self.place))
        return placed

    @property
    def inner(self) -> Reason:
        """The same without the outermost place."""
        return Reason(self.code, **dict(self.values)).at(*self.place[1:])

    @property
    def clause(self) -> Reason:
        """The same without the place in the experiment with which it begins, for where that is seen anyhow."""
        return self.inner if self.place and isinstance(self.place[0], Field) else self

    @property
    def field(self) -> Field:
        """The place in the experiment; of no keys where it is about none."""
        return next((part for part in self.place if isinstance(part, Field)), Field())
