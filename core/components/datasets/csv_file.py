"""Csv: a table of one's own, read from a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Self

import numpy as np
from msgspec import Meta
from msgspec.structs import replace
from numpy.typing import NDArray

from core.components.datasets.dataset import Data, Dataset, Labels
from core.components.tables import (
    FEW,
    DataError,
    Stamp,
    Table,
    is_number,
    not_finite,
    number_in,
    read_table,
    refuse_words,
    stamp_of,
    without_home,
)
from core.numerics import Floats
from core.wording import Reason, shortened

if TYPE_CHECKING:
    from numpy.random import Generator

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")


class Csv(Dataset, frozen=True, tag="csv"):
    """Your own measurements, one sample a row: numbers to learn from, and one column to be predicted.

    Texts and up to 20 different whole numbers are classes, in sorted order; other numbers, such as 3.0, are amounts.
    """

    seeded = False
    path: Annotated[str, Meta(description="The file; a relative path starts in the current folder.")] = ""
    target: Annotated[
        str,
        Meta(description="Name or number (from 1) of the column to predict; empty: the only one of text, or the last."),
    ] = ""

    def load(self, rng: Generator) -> Data:
        try:
            return _data(stamp_of(self.path), self.target)
        except DataError as error:
            raise self._named(error) from error

    def shape(self) -> tuple[int, int, int]:
        try:
            shape = _shape(stamp_of(self.path), self.target)
        except DataError as error:
            raise self._named(error) from error
        if isinstance(shape, Reason):
            raise self._named(DataError(shape))
        return shape

    def stamp(self) -> Stamp:
        try:
            return stamp_of(self.path)
        except DataError as error:
            raise self._named(error) from error

    def without_home(self) -> Self:
        return replace(self, path=without_home(self.path))

    def _named(self, error: DataError) -> DataError:
        return DataError(error.reason.at(shortened(self.path, 400)) if self.path else error.reason)


@lru_cache(maxsize=32)
def _shape(stamp: Stamp, target: str) -> tuple[int, int, int] | Reason:
    """The sizes, or what is wrong with the table, which is not read again before it changes."""
    try:
        data = _data(stamp, target)
    except DataError as error:
        if error.reason.code == "file.unreadable":  # which may pass by itself
            raise
        return error.reason
    return data.x.shape[1], data.classes, 0 if data.classes else data.target.shape[1]


@lru_cache(maxsize=1)  # a table may be large
def _data(stamp: Stamp, target: str) -> Data:
    table = read_table(stamp.path, target)
    answers, classes = _amounts_or_classes(table)
    for shared in (table.x, answers):
        shared.flags.writeable = False
    return Data(table.x, answers, classes)


def forget_table() -> None:
    """Let the numbers of the table go that was read last; its sizes stay known."""
    _data.cache_clear()


def _amounts_or_classes(table: Table) -> tuple[NDArray[Any], int]:
    """The target: (n, 1) real numbers and 0, or (n,) class numbers and how many classes there are."""
    texts = table.target.texts
    if not texts:
        return _amounts(table, table.target.numbers), 0
    refuse_words(texts, table.delimiter, table.column)
    number = number_in(table.delimiter)
    if not all(is_number(each, number) for each in texts):
        return _classes(table, list(texts))
    whole = [int(each) for each in texts if _WHOLE.fullmatch(each)]
    if len(whole) < len(texts) or len(set(whole)) > FEW:
        return _amounts(table, np.array([number(each) for each in texts])[table.target.places]), 0
    return _classes(table, whole)


def _amounts(table: Table, numbers: Floats) -> Floats:
    if table.target.beyond:
        raise not_finite(table.target.beyond, table.column)
    return numbers.reshape(-1, 1)


def _classes(table: Table, values: Sequence[Any]) -> tuple[Labels, int]:
    """Each sample's class, from the value of each of the target's texts; classes are sorted."""
    classes = {value: place for place, value in enumerate(sorted(set(values)))}
    if len(classes) == 1:
        raise DataError(Reason("table.one_class").at(table.column))
    return np.array([classes[value] for value in values], np.int64)[table.target.places], len(classes)
