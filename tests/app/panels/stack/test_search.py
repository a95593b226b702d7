"""Tests of the search field above the stack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.stack import Stack
from app.panels.stack.search import Search
from app.state.document import Document
from app.state.selection import Selection
from core.components.activations import Relu, Tanh
from core.experiment import Experiment
from core.layers import Dense

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
Enter = Qt.Key.Key_Return


@pytest.fixture
def search(stack: Stack, document: Document) -> Search:
    """The open field over ReLUs in slots 1 and 3, and fifty equal tanh layers behind."""
    tanh, relu = Dense(units=8, activation=Tanh()), Dense(units=16, activation=Relu())
    document.new(Experiment(layers=(tanh, relu, tanh, relu, *(Dense(units=32),) * 50)))
    stack.open_search()
    return stack.search


def type_in(search: Search, text: str) -> None:
    """Type a query."""
    search.field.clear()
    QTest.keyClicks(search.field, text)


def test_typing_marks_what_is_meant(search: Search, stack: Stack) -> None:
    type_in(search, "relu")

    assert stack.view.drawing.found == frozenset({1, 3})
    assert search.count.text() == "2 found"


def test_enter_goes_from_match_to_match_and_round(search: Search, selection: Selection) -> None:
    type_in(search, "relu")
    visited = []

    for modifiers in (Qt.KeyboardModifier.NoModifier,) * 3 + (SHIFT,):
        QTest.keyClick(search.field, Enter, modifiers)
        visited.append((selection.current, search.count.text()))

    assert visited == [(1, "1 of 2"), (3, "2 of 2"), (1, "1 of 2"), (3, "2 of 2")]


def test_folded_layers_that_are_all_meant_are_one_stop(search: Search, selection: Selection) -> None:
    type_in(search, "tanh 32")

    QTest.keyClick(search.field, Enter)

    assert selection.slots == set(range(4, 54))
    QTest.keyClick(search.field, Enter)
    assert selection.current == 4


def test_one_layer_of_a_fold_is_laid_open(search: Search, stack: Stack, selection: Selection) -> None:
    type_in(search, "20")

    QTest.keyClick(search.field, Enter)

    assert selection.slots == {19}
    assert stack.view.folds.heads is None


@pytest.mark.parametrize("by_key", [True, False])
def test_all_matches_are_selected_at_once(search: Search, selection: Selection, by_key: bool) -> None:
    type_in(search, "relu")

    if by_key:
        QTest.keyClick(search.field, Enter, ALT)
    else:
        QTest.mouseClick(search.select_button, Qt.MouseButton.LeftButton)

    assert selection.slots == {1, 3}


def test_escape_closes_and_gives_the_keyboard_back(search: Search, stack: Stack, qtbot: QtBot) -> None:
    type_in(search, "relu")

    QTest.keyClick(search.field, Qt.Key.Key_Escape)

    assert search.isHidden()
    assert stack.view.drawing.found is None
    qtbot.waitUntil(stack.view.hasFocus)


def test_matches_follow_the_edits(search: Search, document: Document, stack: Stack) -> None:
    type_in(search, "relu")

    document.remove_layers((0,))

    assert stack.view.drawing.found == frozenset({0, 2})


def test_without_a_match_nothing_happens(search: Search, selection: Selection) -> None:
    type_in(search, "soup")

    QTest.keyClick(search.field, Enter)
    QTest.keyClick(search.field, Enter, ALT)

    assert search.count.text() == "0 found"
    assert selection.slots == frozenset()
    assert not search.select_button.isEnabled()


def test_an_empty_field_marks_nothing(search: Search, stack: Stack) -> None:
    type_in(search, "relu")

    search.field.clear()

    assert stack.view.drawing.found is None
    assert search.count.text() == ""


def test_the_output_is_found_too(search: Search, selection: Selection, document: Document) -> None:
    type_in(search, "output")

    QTest.keyClick(search.field, Enter)

    assert (search.count.text(), set(selection.slots)) == ("1 of 1", {len(document.experiment.layers)})
