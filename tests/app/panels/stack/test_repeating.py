"""Tests of the field that repeats layers."""

from __future__ import annotations

from collections.abc import Iterator

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.panels.stack import Stack
from app.panels.stack.repeating import Repeating
from app.state.document import Document
from app.state.selection import Selection
from tests.app.panels.stack.conftest import WIDTHS, units


@pytest.fixture
def field(stack: Stack, selection: Selection) -> Iterator[Repeating]:
    """The field for the second and the third layer."""
    selection.select((1, 2))
    stack.ask_repeat()
    field = QApplication.activePopupWidget()
    assert isinstance(field, Repeating)
    yield field
    still_open = QApplication.activePopupWidget()
    if still_open is not None:
        still_open.close()


def test_it_says_what_would_come_of_it(field: Repeating) -> None:
    field.times.setText("10")

    assert field.outcome.text() == "layers 2 to 3, 23 in all"


def test_enter_repeats_the_block_as_one_step_and_selects_it(
    field: Repeating, document: Document, selection: Selection
) -> None:
    field.times.setText("3")

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert units(document) == [16, 32, 64, 32, 64, 32, 64, 128, 256]
    assert selection.slots == set(range(1, 7))
    assert document.undo_stack.count == 1
    assert not field.isVisible()


def test_too_many_layers_are_refused_in_the_field(field: Repeating, document: Document) -> None:
    field.times.setText("4000")

    field.repeat()

    assert field.isVisible()
    assert field.refusal.text() == "Layers: must have at most 5000 entries"
    assert units(document) == list(WIDTHS)


def test_too_much_memory_is_refused_in_the_field(
    field: Repeating, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: type("Memory", (), {"available": 10**6})())

    field.repeat()

    assert "GB of memory" in field.refusal.text()
    assert units(document) == list(WIDTHS)


def test_arrows_step_and_nonsense_is_no_number(field: Repeating) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(field.times, key)
    stepped = field.wanted

    field.times.clear()
    QTest.keyClicks(field.times, "x-")

    assert (stepped, field.wanted) == (3, 2)


def test_escape_leaves_everything_as_it_was(field: Repeating, document: Document) -> None:
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not field.isVisible()
    assert units(document) == list(WIDTHS)


def test_without_a_selection_nothing_is_asked(stack: Stack, selection: Selection) -> None:
    selection.clear()

    stack.ask_repeat()

    assert QApplication.activePopupWidget() is None
