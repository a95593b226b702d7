"""Arrow keys find the next number in their direction, and stay where there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from app.plots.microscope.settings import BIAS, Term, W, X
from app.plots.microscope.terms import DIRECTIONS, beside, term_at

PLACES = {
    Term(kind, i): QRectF(100 + 60 * column, 20 * (i + 1), 60, 20)
    for i in range(3)
    for column, kind in enumerate((X, W))
} | {BIAS: QRectF(400, 40, 200, 20)}


@pytest.mark.parametrize(
    "here, key, goal",
    [
        (None, Qt.Key.Key_Left, Term("inputs", 0)),
        (Term("inputs", 0), Qt.Key.Key_Down, Term("inputs", 1)),
        (Term("inputs", 1), Qt.Key.Key_Right, Term("weights", 1)),
        (Term("weights", 2), Qt.Key.Key_Up, Term("weights", 1)),
        (Term("weights", 1), Qt.Key.Key_Right, BIAS),
        (BIAS, Qt.Key.Key_Left, Term("weights", 1)),
        (Term("inputs", 2), Qt.Key.Key_Down, Term("inputs", 2)),
    ],
)
def test_an_arrow_goes_to_the_next_number(here: Term | None, key: Qt.Key, goal: Term) -> None:
    assert beside(PLACES, here, DIRECTIONS[key]) == goal


def test_where_there_are_none_it_goes_nowhere() -> None:
    assert beside({}, None, DIRECTIONS[Qt.Key.Key_Down]) is None


def test_a_number_is_found_under_the_pointer() -> None:
    assert term_at(PLACES, QPointF(110, 30)) == Term("inputs", 0)
    assert term_at(PLACES, QPointF(5, 5)) is None
    assert term_at(PLACES, None) is None
