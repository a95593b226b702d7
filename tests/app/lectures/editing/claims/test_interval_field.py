"""Two numbers are told when both are there and in order; until then it is said below what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.editing.claims.interval_field import FROM, TO, IntervalField, Pair


@pytest.fixture
def field(qtbot: QtBot) -> IntervalField:
    field = IntervalField()
    qtbot.addWidget(field)
    field.show_interval((0.0, 1.0))
    field.show()
    return field


@pytest.fixture
def told(field: IntervalField) -> list[Pair]:
    """What it has told, which it is shown again."""
    told: list[Pair] = []

    def take(pair: Pair) -> None:
        told.append(pair)
        field.show_interval(pair)

    field.changed.connect(take)
    return told


def write(field: IntervalField, end: int, text: str) -> None:
    field.ends[end].setFocus()
    field.ends[end].selectAll()
    QTest.keyClicks(field.ends[end], text)
    QTest.keyClick(field.ends[end], Qt.Key.Key_Return)


def test_both_can_be_changed_in_either_order(field: IntervalField, told: list[Pair]) -> None:
    write(field, FROM, "5")
    between = list(told), field.trouble.text()
    write(field, TO, "6e2")

    assert between == ([], "The first number is larger than the second.")
    assert (told, field.trouble.isVisible()) == ([(5.0, 600.0)], False)


def test_what_is_no_number_is_refused_in_its_place(field: IntervalField, told: list[Pair]) -> None:
    write(field, TO, "much")

    assert (told, field.trouble.text()) == ([], "Enter a number.")


def test_what_is_half_written_stays_until_something_else_is_shown(field: IntervalField, told: list[Pair]) -> None:
    write(field, FROM, "5")

    field.show_interval((0.0, 1.0))
    kept = field.ends[FROM].value, field.trouble.isVisible()
    field.show_interval((0.0, 1.0), anew=True)

    assert (kept, field.ends[FROM].value, field.trouble.isVisible(), told) == ((5.0, True), 0.0, False, [])
