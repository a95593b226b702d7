"""Csv: a table of one's own, read from a file."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Self

import numpy as np
from msgspec import Meta
from msgspec.structs import replace
from numpy.typing import NDArray

from core.components.datasets.dataset import Data, Dataset, Labels
from core.components.tables import (
    DataError,
    Stamp,
    Table,
    is_number,
    no_number,
    not_finite,
    read_table,
    stamp_of,
    without_home,
)
from core.numerics import Floats
from core.wording import Reason, shortened

if TYPE_CHECKING:
    from numpy.random import Generator

FEW = 20  # as many different whole numbers are classes; more are amounts
MOST_CLASSES = 1000

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")


class Csv(Dataset, frozen=True, tag="csv"):
    """Your own measurements, one sample a row: numbers to learn from, and one column to be predicted.

    Texts and up to 20 different whole numbers are classes, in sorted order; other numbers, such as 3.0, are amounts.
    """

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
            return _shape(stamp_of(self.path), self.target)
        except DataError as error:
            raise self._named(error) from error

    def without_home(self) -> Self:
        return replace(self, path=without_home(self.path))

    def _named(self, error: DataError) -> DataError:
        return DataError(error.reason.at(shortened(self.path, 400)) if self.path else error.reason)


@lru_cache(maxsize=32)
def _shape(stamp: Stamp, target: str) -> tuple[int, int, int]:
    data = _data(stamp, target)
    return data.x.shape[1], data.classes, 0 if data.classes else data.target.shape[1]


@lru_cache(maxsize=1)  # a table may be large
def _data(stamp: Stamp, target: str) -> Data:
    table = read_table(stamp.path, target)
    answers, classes = _amounts_or_classes(table)
    for shared in (table.x, answers):
        shared.flags.writeable = False
    return Data(table.x, answers, classes)


def _amounts_or_classes(table: Table) -> tuple[NDArray[Any], int]:
    """The target: (n, 1) real numbers and 0, or (n,) class numbers and how many classes there are."""
    different = set(table.target)
    texts = {each for each in different if not is_number(each, table.number)}
    if texts:
        _refuse_too_many(table, texts, different)
        return _classes(table, table.target, sorted(different))
    whole = {each: int(each) for each in different if _WHOLE.fullmatch(each)}
    values = sorted(set(whole.values()))
    if len(whole) < len(different) or len(values) > FEW:
        return _amounts(table), 0
    return _classes(table, [whole[each] for each in table.target], values)


def _amounts(table: Table) -> Floats:
    amounts = np.array([[table.number(each)] for each in table.target])
    faults = np.flatnonzero(~np.isfinite(amounts))
    if len(faults):
        raise not_finite(int(table.rows[faults[0]]), table.column)
    return amounts


def _classes(table: Table, labels: Sequence[Any], values: Sequence[Any]) -> tuple[Labels, int]:
    """Each label's place among the values."""
    if len(values) == 1:
        raise DataError(Reason("table.one_class").at(table.column))
    places = {value: place for place, value in enumerate(values)}
    return np.array([places[label] for label in labels], np.int64), len(values)


def _refuse_too_many(table: Table, texts: Collection[str], different: Collection[str]) -> None:
    """Numbers among which a text has slipped, or texts that are names rather than classes."""
    if len(texts) < len(different) and len(different) > FEW:
        sample = next(i for i, each in enumerate(table.target) if each in texts)
        row = int(table.rows[sample])
        raise no_number("table.no_number_in_target", table.target[sample], row, table.column)
    if len(different) > MOST_CLASSES:
        reason = Reason("table.many_classes", count=len(different), limit=MOST_CLASSES)
        raise DataError(reason.at(table.column))
