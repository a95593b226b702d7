"""A target is a few texts, or any number of numbers; what can be neither is refused as soon as that is certain."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.tables import DataError
from core.components.tables.target import MOST_CLASSES, Target, TargetReader
from core.wording import Phrase


def reader_of(*pieces: list[str], delimiter: str = ",") -> TargetReader:
    reader, row = TargetReader(delimiter, Phrase("place.column", name="y")), 1
    for piece in pieces:
        reader.take(piece, np.arange(row, row + len(piece)))
        row += len(piece)
    return reader


def target_of(*pieces: list[str], delimiter: str = ",") -> Target:
    return reader_of(*pieces, delimiter=delimiter).target()


def many(count: int = MOST_CLASSES + 1) -> list[str]:
    return [f"{i}.5" for i in range(count)]


def test_a_few_texts_are_kept_with_the_row_of_the_first() -> None:
    target = target_of(["b", "a", "b"], ["c", "a"])

    assert dict(target.texts) == {"b": 1, "a": 2, "c": 4}
    assert target.places.tolist() == [0, 1, 0, 2, 1]


def test_many_numbers_are_numbers() -> None:
    target = target_of(["1", "1"], many(), ["1,5"], delimiter=";")

    assert not target.texts
    assert target.numbers.tolist() == [1.0, 1.0, *map(float, many()), 1.5]


def test_what_is_missing_is_told() -> None:
    few, beyond = reader_of(["1"]), reader_of(many())

    for reader in (few, beyond):
        assert reader.take(["?", "1", "NaN"], np.arange(3)).tolist() == [True, False, True]


@pytest.mark.parametrize("before", [["0.5", "2"], many()])
def test_the_first_row_beyond_all_numbers_is_told(before: list[str]) -> None:
    assert target_of(before, ["1", "1e999", "-inf"]).beyond == len(before) + 2
    assert target_of(["inf", *before]).beyond == 1
    assert target_of(before).beyond == 0


def test_names_are_no_classes() -> None:
    with pytest.raises(DataError, match=f'column "y": holds more than {MOST_CLASSES} different texts'):
        target_of([f"name {i}" for i in range(2 * MOST_CLASSES)])


@pytest.mark.parametrize("pieces", [[many(), ["1", "1O"]], [["1O"], many()]])
def test_a_word_among_many_numbers_is_named(pieces: list[list[str]]) -> None:
    row = 1 if pieces[0] == ["1O"] else MOST_CLASSES + 3

    with pytest.raises(DataError, match=f'row {row}, column "y": "1O" is no number'):
        target_of(*pieces)
