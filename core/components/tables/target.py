"""The target of a table: classes, or amounts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.cells.numerals import Numerals, bare
from core.components.tables.column import MOST_CLASSES, Column
from core.components.tables.faults import no_number
from core.components.tables.roles import almost_all_differ
from core.components.tables.source import DataError
from core.components.tables.wishes import TargetAs
from core.wording import Phrase, Reason

FEW = 20  # different whole numbers that are classes; more are amounts


class Answers(NamedTuple):
    """What is to be predicted; a sample whose answer is missing has -1 or NaN."""

    values: NDArray[Any]  # (n,) class numbers, or (n, 1) amounts
    classes: tuple[str, ...]  # their names in the order of their numbers; none for amounts


def answers_of(column: Column, name: Phrase, numerals: Numerals, wanted: TargetAs | None, of_amounts: bool) -> Answers:
    """The target as classes or amounts, as it is `wanted`, or else as it is written; `of_amounts`: the loss measures
    amounts. DataError where it can be neither."""
    if wanted == "amounts" or (wanted is None and _is_amount(column, name, numerals, of_amounts)):
        return _amounts(column, name)
    return _classes(column, name, numerals)


def depends_on_loss(column: Column, numerals: Numerals) -> bool:
    """Whether it is few whole numbers that do not count classes: classes under some losses, amounts under others."""
    wholes = _wholes(column, numerals)
    return wholes is not None and len(wholes) <= FEW and not _counts(wholes)


def _is_amount(column: Column, name: Phrase, numerals: Numerals, of_amounts: bool) -> bool:
    if column.kind != "number":
        return False
    if not column.is_few:
        return True
    words = {text: row for text, row in column.known.items() if not _reads(column, text)}
    if words:
        if len(column.known) > FEW or almost_all_differ(len(column.known), column.met):
            word = min(words, key=words.__getitem__)
            raise no_number("table.no_number_in_target", word, words[word], name)
        return False
    wholes = _wholes(column, numerals)
    return wholes is None or not (_counts(wholes) or (len(wholes) <= FEW and not of_amounts))


def _wholes(column: Column, numerals: Numerals) -> set[int] | None:
    """The different numbers, if all of them are written without a decimal mark."""
    if column.kind != "number" or not column.is_few:
        return None
    if not all(_is_whole(column, numerals, text) for text in column.known):
        return None
    return {int(column.read(text)) for text in column.known}


def _is_whole(column: Column, numerals: Numerals, text: str) -> bool:
    """Digits alone, but for thousands marks and a unit."""
    if not _reads(column, text) or not math.isfinite(column.read(text)):
        return False
    return numerals.whole(bare(text, column.unit)) is not None


def _counts(wholes: set[int]) -> bool:
    return len(wholes) <= FEW and wholes == set(range(len(wholes)))


def _reads(column: Column, text: str) -> bool:
    try:
        column.read(text)
    except ValueError:
        return False
    return True


def _amounts(column: Column, name: Phrase) -> Answers:
    if column.kind == "text":
        text, row = next(iter(column.known.items()), ("", 0))
        raise no_number("table.no_number_in_target", text, row, name)
    if column.stray is not None:
        raise no_number("table.no_number_in_target", column.stray.cell, column.stray.row, name)
    return Answers(column.values().reshape(-1, 1), ())


def _classes(column: Column, name: Phrase, numerals: Numerals) -> Answers:
    """Each sample's class; classes are sorted, numbers by what they are."""
    known = column.known
    if column.kind != "number" and almost_all_differ(len(known), column.met):
        raise DataError(Reason("table.unique_texts").at(name))
    if not column.is_few:
        raise DataError(Reason("table.many_classes", limit=MOST_CLASSES).at(name))
    values = _class_values(column, known, numerals)
    if len(set(values.values())) < 2:
        raise DataError(Reason("table.one_class").at(name))
    order = {value: place for place, value in enumerate(sorted(set(values.values())))}
    places = np.array([-1 if text in column.gaps else order[values[text]] for text in column.texts], np.int64)
    return Answers(places[column.places], tuple(map(_label, order)))


def _class_values(column: Column, known: Mapping[str, int], numerals: Numerals) -> dict[str, Any]:
    """The class of each text, by which it is sorted."""
    if column.kind == "number" and all(_reads(column, text) and math.isfinite(column.read(text)) for text in known):
        wholes = _wholes(column, numerals) is not None
        return {text: int(column.read(text)) if wholes else column.read(text) for text in known}
    return {text: text for text in known}


def _label(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
