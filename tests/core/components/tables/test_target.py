"""A target is classes or amounts: as it is written, as the loss measures, or as somebody wants it."""

from __future__ import annotations

import pytest

from core.components.tables import DataError, Numerals, TargetAs
from core.components.tables.target import FEW, Answers, answers_of, depends_on_loss
from core.wording import Phrase
from tests.core.components.tables.test_column import column_of

NAME = Phrase("place.column", name="y")
MARKS = Numerals(".", ",")


def answers(cells: list[str], wanted: TargetAs | None = None, of_amounts: bool = False) -> Answers:
    return answers_of(column_of(cells, numerals=MARKS), NAME, MARKS, wanted, of_amounts)


def refusal(cells: list[str], wanted: TargetAs | None = None) -> str:
    with pytest.raises(DataError) as refused:
        answers(cells, wanted)
    return str(refused.value)


@pytest.mark.parametrize("of_amounts", [False, True])
@pytest.mark.parametrize(
    "cells", [["b", "a"], ["1", "0"], ["0", "1", "2"], [str(i) for i in range(FEW)], ["1", "1", "0"]]
)
def test_texts_and_numbers_that_count_are_classes_under_every_loss(cells: list[str], of_amounts: bool) -> None:
    assert answers(cells, of_amounts=of_amounts).classes == tuple(sorted(set(cells), key=lambda c: (len(c), c)))


@pytest.mark.parametrize(
    "cells",
    [["-7", "-5"], ["1", "2"], ["0", "2"], ["1,000", "2,000"], ["5 kg", "7 kg"], ["5 EUR", "7 EUR"], ["5 m²", "7 m²"]],
)
def test_other_whole_numbers_are_what_the_loss_measures(cells: list[str]) -> None:
    assert len(answers(cells).classes) == 2
    assert answers(cells, of_amounts=True).classes == ()
    assert depends_on_loss(column_of(cells, numerals=MARKS), MARKS)


@pytest.mark.parametrize("of_amounts", [False, True])
@pytest.mark.parametrize(
    "cells", [["3.0", "4.0"], ["0.0", "1"], ["1e3", "2"], ["1,250.5 m²", "3,000 m²"], [str(i) for i in range(FEW + 1)]]
)
def test_numbers_with_a_decimal_point_and_many_are_amounts_under_every_loss(cells: list[str], of_amounts: bool) -> None:
    found = answers(cells, of_amounts=of_amounts)

    assert (found.classes, found.values.shape) == ((), (len(cells), 1))
    assert not depends_on_loss(column_of(cells, numerals=MARKS), MARKS)


def test_what_somebody_wants_goes_before() -> None:
    assert answers(["0", "1", "0"], "amounts").values.tolist() == [[0], [1], [0]]
    assert answers(["2.5", "10", "2.5"], "classes").classes == ("2.5", "10")
    assert answers([str(i) for i in range(30)], "classes").classes == tuple(map(str, range(30)))
    assert (
        refusal(["1.5", "2.5", "x"], "amounts")
        == 'row 3, column "y": "x" is no number: put a number there, like in other rows'
    )
    assert refusal(["a", "b"], "amounts").startswith('row 1, column "y": "a" is no number')


def test_a_missing_answer_is_no_class() -> None:
    found = answers(["b", "?", "a"])

    assert (found.values.tolist(), found.classes) == ([1, -1, 0], ("a", "b"))


def test_texts_that_differ_in_almost_every_row_are_no_classes() -> None:
    assert refusal([f"name {i}" for i in range(20)]) == (
        'column "y": holds another text in almost every row, of which nothing can be learned: choose another target'
    )
    assert refusal([f"2024-01-{i + 1:02}" for i in range(20)]).startswith('column "y": holds another text')
    assert refusal([f"name {i}" for i in range(2000)]).startswith('column "y": holds another text')
    assert refusal([f"name {i // 2}" for i in range(2400)]).startswith('column "y": holds more than 1000')


def test_a_word_among_amounts_is_no_class() -> None:
    assert refusal([*(f"{i / 4}" for i in range(8)), "Total"]).startswith('row 9, column "y": "Total" is no number')
    assert answers(["0.5", "1.5", "control"] * 4).classes == ("0.5", "1.5", "control")


def test_one_class_is_none() -> None:
    assert refusal(["0", "0"]) == 'column "y": holds one class only: there is nothing to tell apart'
