"""The target of a table: as many different texts as there can be classes, or any number of numbers."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.components.tables.dialect import is_missing, is_number, number_in, numbers_in
from core.components.tables.faults import no_number
from core.components.tables.source import DataError
from core.numerics import Floats
from core.wording import Phrase, Reason

FEW = 20  # different whole numbers that are classes; more are amounts
MOST_CLASSES = 1000


class Target(NamedTuple):
    """What is to be predicted, as it is written while that is one of a few texts, or else as a number."""

    texts: Mapping[str, int]  # different ones, each with the row where it is met first; none where there are numbers
    places: NDArray[np.int16]  # of each sample among the texts
    numbers: Floats  # of each sample; none where there are texts
    beyond: int  # the first row with a number that is not finite, or 0


class TargetReader:
    """Takes the target piece by piece."""

    def __init__(self, delimiter: str, column: Phrase) -> None:
        self._delimiter, self._number, self._column = delimiter, number_in(delimiter), column
        self._texts: dict[str, int] | None = {}
        self._of_text: dict[str, int] = {}  # its place
        self._places, self._numbers, self._beyond = array("h"), array("d"), 0

    def take(self, labels: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Some more samples; which of them are missing. DataError where there can be neither classes nor amounts."""
        if self._texts is not None:
            self._meet(self._texts, labels, rows)
        if self._texts is None:
            return self._take_numbers(labels, rows)
        places = np.fromiter(map(self._of_text.__getitem__, labels), np.int16, len(labels))
        self._places.frombytes(places.tobytes())
        return np.isin(places, [place for text, place in self._of_text.items() if is_missing(text)])

    def target(self) -> Target:
        """All that was taken."""
        texts = self._texts or {}
        beyond = [row for text, row in texts.items() if self._is_beyond(text)]
        places, numbers = np.frombuffer(self._places, np.int16), np.frombuffer(self._numbers)
        return Target(texts, places, numbers, min(beyond, default=0) if texts else self._beyond)

    def _meet(self, texts: dict[str, int], labels: Sequence[str], rows: NDArray[np.int64]) -> None:
        """Learns texts that are new; where they become too many for classes, all must be numbers."""
        if not set(labels) <= texts.keys():
            for label, row in zip(labels, rows.tolist(), strict=True):
                texts.setdefault(label, row)
            self._of_text = {text: place for place, text in enumerate(texts)}
        if len(texts) > MOST_CLASSES:
            refuse_words(
                {text: row for text, row in texts.items() if not is_missing(text)}, self._delimiter, self._column
            )
            before = np.frombuffer(self._places, np.int16)
            self._beyond = min((row for text, row in texts.items() if self._is_beyond(text)), default=0)
            values = np.array([np.nan if is_missing(text) else self._number(text) for text in texts])
            self._numbers.frombytes(values[before].tobytes())
            self._texts = None

    def _is_beyond(self, text: str) -> bool:
        return is_number(text, self._number) and not np.isfinite(self._number(text))

    def _take_numbers(self, labels: Sequence[str], rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        try:
            numbers = numbers_in(self._delimiter, list(labels))
        except ValueError:
            numbers = np.array([self._checked(label, row) for label, row in zip(labels, rows.tolist(), strict=True)])
        self._numbers.frombytes(numbers.tobytes())
        missing = np.zeros(len(labels), np.bool_)
        for i in np.flatnonzero(~np.isfinite(numbers)).tolist():
            missing[i] = is_missing(labels[i])
            self._beyond = self._beyond or (0 if missing[i] else int(rows[i]))
        return missing

    def _checked(self, label: str, row: int) -> float:
        if is_missing(label):
            return np.nan
        if not is_number(label, self._number):
            raise no_number("table.no_number_in_target", label, row, self._column)
        return self._number(label)


def refuse_words(texts: Mapping[str, int], delimiter: str, column: Phrase) -> None:
    """Raises DataError where among numbers a text has slipped, or where texts are names rather than classes."""
    words = {text: row for text, row in texts.items() if not is_number(text, number_in(delimiter))}
    if words and len(words) < len(texts) and len(texts) > FEW:
        word = min(words, key=words.__getitem__)
        raise no_number("table.no_number_in_target", word, words[word], column)
    if words and len(texts) > MOST_CLASSES:
        raise DataError(Reason("table.many_classes", limit=MOST_CLASSES).at(column))
