"""Marks, roles and sizes in words; texts of others in few letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.panels.table_preview.words import ROLES, TableWords, short
from core.components.tables import ColumnReading, Reading


@pytest.fixture
def words(qtbot: QtBot) -> TableWords:
    """In English."""
    return TableWords(QObject())


def column(features: int = 1, *first: int | float | str | None) -> ColumnReading:
    """With some values."""
    return ColumnReading("x", "x", "feature", "number", 0, first, features)


def reading(rows: int, features: int, classes: tuple[tuple[str, int], ...] | None) -> Reading:
    """Of that size."""
    return Reading("utf-8", ",", None, None, True, rows, "y", classes, (column(features),), by_loss=False)


def test_sizes_are_counted_in_words(words: TableWords) -> None:
    assert words.size(reading(1234, 5, (("a", 2), ("b", 3)))) == "1,234 rows × 5 features × 2 classes"
    assert words.size(reading(1, 1, None)) == "1 row × 1 feature × 1 amount"


def test_first_values_are_short_and_what_is_missing_is_a_dash(words: TableWords) -> None:
    assert words.first(column(1, 1, 2.5, None)) == "1  ·  2.5  ·  –"
    assert len(words.first(column(1, "x" * 500))) < 30


def test_marks_have_names_and_any_other_separator_is_itself(words: TableWords) -> None:
    assert [words.mark(mark) for mark in (None, ",", "\t", "^")] == ["none", "comma", "tab", "^"]


def test_what_is_found_out_is_said(words: TableWords) -> None:
    assert words.found_out("comma") == "found out: comma"
    assert words.found_out("") == "found out"


def test_each_role_says_what_follows_from_it(words: TableWords) -> None:
    assert all(words.role_in_full(role).startswith(words.role(role)) for role in ROLES)


def test_control_characters_are_visible() -> None:
    assert short("a\n\u202eb") == "a\\n\\u202eb"
