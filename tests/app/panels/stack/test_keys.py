"""Tests of the keyboard on the stack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.document import Document
from app.panels.stack.view import StackView
from app.selection import Selection
from tests.app.panels.stack.conftest import WIDTHS, units
from tests.app.panels.stack.hands import CTRL, PLAIN, SHIFT

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def press(view: StackView, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """One key on the stack."""
    QTest.keyClick(view, key, modifiers)


def test_arrows_walk_and_shift_stretches(view: StackView, selection: Selection) -> None:
    press(view, Key.Key_Down)
    press(view, Key.Key_Down)
    press(view, Key.Key_Down, SHIFT)

    assert selection.slots == {1, 2}


def test_home_and_end_reach_the_ends(view: StackView, selection: Selection) -> None:
    press(view, Key.Key_End)
    last = selection.current
    press(view, Key.Key_Home, SHIFT)

    assert last == 4
    assert selection.slots == {0, 1, 2, 3, 4}


def test_alt_and_an_arrow_move_the_block(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((0,))

    press(view, Key.Key_Down, ALT)

    assert units(document)[:2] == [32, 16]
    assert selection.current == 1


@pytest.mark.parametrize(
    "key, modifiers, expected",
    [(Key.Key_Right, PLAIN, 72), (Key.Key_Left, PLAIN, 60), (Key.Key_Right, SHIFT, 128), (Key.Key_Left, SHIFT, 32)],
)
def test_arrows_change_the_nodes(
    view: StackView,
    document: Document,
    selection: Selection,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    expected: int,
) -> None:
    selection.select((2,))

    press(view, key, modifiers)

    assert units(document)[2] == expected


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_takes_out_what_is_selected_and_stays_there(
    view: StackView, document: Document, selection: Selection, key: Qt.Key
) -> None:
    selection.select((1, 2))

    press(view, key)

    assert units(document) == [16, 128, 256]
    assert selection.slots == {1}


def test_ctrl_d_duplicates_all_that_ctrl_a_selects(view: StackView, document: Document) -> None:
    press(view, Key.Key_A, CTRL)
    press(view, Key.Key_D, CTRL)

    assert units(document) == [*WIDTHS, *WIDTHS]


def test_copy_cut_and_paste(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((0,))
    press(view, Key.Key_C, CTRL)
    press(view, Key.Key_V, CTRL)
    selection.select((4,))
    press(view, Key.Key_X, CTRL)

    assert units(document) == [16, 16, 32, 64, 256]


def test_escape_clears_the_selection(view: StackView, selection: Selection) -> None:
    selection.select((1, 2))

    press(view, Key.Key_Escape)

    assert selection.slots == frozenset()


def test_other_keys_are_left_to_the_window(view: StackView, document: Document) -> None:
    for key in (Key.Key_Space, Key.Key_PageDown, Key.Key_Q):
        press(view, key)

    assert units(document) == list(WIDTHS)


def test_the_current_block_is_scrolled_into_sight(view: StackView, document: Document, selection: Selection) -> None:
    document.repeat(range(5), 20)

    press(view, Key.Key_End)

    assert view.viewport().rect().contains(view.places.rect_of(99))
