"""Csv: a table of one's own, read from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, Self, TypeAlias

from msgspec import Meta
from msgspec.structs import force_setattr, replace

from core.components.datasets.dataset import Data, Dataset, Names
from core.components.datasets.location import located, portable
from core.components.tables import (
    DataError,
    Missing,
    Numerals,
    Reading,
    Role,
    Roles,
    Sheets,
    Stamp,
    Table,
    TargetAs,
    Wishes,
    read_kept,
    read_table,
    reading_of,
    samples_of,
    stamp_of,
    without_home,
)
from core.wording import Reason, shortened

if TYPE_CHECKING:
    from numpy.random import Generator


class Csv(Dataset, frozen=True, tag="csv"):
    """Your own measurements, one sample a row: columns to learn from, and one to be predicted.

    Texts are classes, and so are up to 20 different whole numbers, unless the loss measures amounts and they do not
    count from 0; other numbers, such as 3.0, are amounts.
    """

    seeded = False
    path: Annotated[
        str, Meta(description="The file; a relative path starts at the experiment's folder, then at the current one.")
    ] = ""
    target: Annotated[
        str | None,
        Meta(description="Name or number (from 1) of the column to predict; empty: it is found out."),
    ] = None
    columns: Annotated[
        Mapping[str, Role], Meta(description="What columns are for, by name or number; the others are found out.")
    ] = Roles()
    target_as: Annotated[
        TargetAs | None, Meta(description="Whether the target names classes or measures amounts; empty: found out.")
    ] = None
    missing: Annotated[
        Missing, Meta(description="Missing values: refuse the table, drop such rows, or put in the mean.")
    ] = "refuse"
    encoding: Annotated[str | None, Meta(description="How letters are written, such as utf-8; empty: found out.")] = (
        None
    )
    thousands: Annotated[
        Literal[",", ".", " ", "'"] | None,
        Meta(description="What parts thousands in numbers; empty: found out."),
    ] = None
    decimal: Annotated[Literal[".", ","] | None, Meta(description="The decimal mark in numbers; empty: found out.")] = (
        None
    )

    def __post_init__(self) -> None:
        """What is decoded from a file becomes a value."""
        if type(self.columns) is not Roles:
            force_setattr(self, "columns", Roles(self.columns))

    def load(self, rng: Generator) -> Data:
        try:
            return _data(stamp_of(self.path), self)
        except DataError as error:
            raise self._named(error.reason) from error

    def shape(self) -> tuple[int, int, int]:
        shape = self._seen().shape
        if isinstance(shape, Reason):
            raise self._named(shape)
        return shape

    def stamp(self) -> Stamp:
        try:
            return stamp_of(self.path)
        except DataError as error:
            raise self._named(error.reason) from error

    def reading(self) -> Reading:
        """How the table is read; DataError where there is none, or where its numbers can be read in two ways."""
        reading = self._seen().reading
        if isinstance(reading, Reason):
            raise self._named(reading)
        return reading

    def for_loss(self, of_amounts: bool) -> Self:
        if not of_amounts or self.target_as is not None:
            return self
        try:
            return replace(self, target_as="amounts") if self.reading().by_loss else self
        except DataError:  # which `shape` says, and `load`
            return self

    def with_role(self, column: str, role: Role) -> Self:
        """The same with another role of a column, which is called by the key that its reading gives it."""
        others = {key: each for key, each in self.columns.items() if key != column}
        if role == "target":  # the one that has a name of its own
            features = {key: each for key, each in others.items() if each != "target"}
            return replace(self, target=column, columns=Roles(features))
        target = None if self.target == column else self.target
        return replace(self, target=target, columns=Roles(others | {column: role}))

    def without_home(self) -> Self:
        return replace(self, path=without_home(self.path))

    def located(self, folder: str) -> Self:
        return replace(self, path=located(self.path, folder))

    def portable(self, folder: str) -> Self:
        return replace(self, path=portable(self.path, folder))

    def _seen(self) -> Seen:
        try:
            return _seen(stamp_of(self.path), self)
        except DataError as error:
            raise self._named(error.reason) from error

    def _named(self, reason: Reason) -> DataError:
        return DataError(reason.at(shortened(self.path, 400)) if self.path else reason)


class Seen(NamedTuple):
    """What stays known of a table that is not read again before it changes; of what cannot be, the reason."""

    shape: tuple[int, int, int] | Reason
    reading: Reading | Reason


See: TypeAlias = Callable[[Stamp, Csv], Seen]


def seen_here(stamp: Stamp, data: Csv) -> Seen:
    """Read in this process; DataError where it cannot be read now, which may pass by itself."""
    try:
        table = _table(stamp, _wishes(data))
    except DataError as error:
        if error.reason.code == "file.unreadable":
            raise
        return Seen(error.reason, error.reason)
    return Seen(_shape(stamp, data), reading_of(table, data.target_as))


_see: ContextVar[See] = ContextVar("see", default=seen_here)


@contextmanager
def seen_by(see: See) -> Iterator[None]:
    """Meanwhile, and in this thread, `see` is asked for every table of which nothing is known yet."""
    before = _see.set(see)
    try:
        yield
    finally:
        _see.reset(before)


_sheets: ContextVar[Sheets | None] = ContextVar("sheets", default=None)


@contextmanager
def kept_sheets() -> Iterator[None]:
    """Meanwhile, and in this thread, the table that was read last is kept: in another way it is seen in a moment."""
    before = _sheets.set(Sheets())
    try:
        yield
    finally:
        _sheets.reset(before)


@lru_cache(maxsize=32)
def _seen(stamp: Stamp, data: Csv) -> Seen:
    return _see.get()(stamp, data)


def _shape(stamp: Stamp, data: Csv) -> tuple[int, int, int] | Reason:
    try:
        found = _data(stamp, data)
    except DataError as error:
        return error.reason
    return found.x.shape[1], found.classes, 0 if found.classes else found.target.shape[1]


@lru_cache(maxsize=1)  # a table may be large
def _data(stamp: Stamp, data: Csv) -> Data:
    table = _table(stamp, _wishes(data))
    found = samples_of(table, data.target_as, data.missing)
    for shared in (found.x, found.target):
        shared.flags.writeable = False
    target = table.labels[table.target] if table.dialect.names is not None else ""
    return Data(found.x, found.target, len(found.classes), Names(found.features, found.classes, target))


@lru_cache(maxsize=1)
def _table(stamp: Stamp, wishes: Wishes) -> Table:
    sheets = _sheets.get()
    return read_table(stamp.path, wishes) if sheets is None else read_kept(sheets, stamp, wishes)


def _wishes(data: Csv) -> Wishes:
    return Wishes(data.target or None, data.columns, data.encoding or None, Numerals(data.decimal, data.thousands))


def forget_table() -> None:
    """Let the numbers of the table go that was read last; its sizes stay known."""
    _data.cache_clear()
    _table.cache_clear()
    if (sheets := _sheets.get()) is not None:
        sheets.forget()
