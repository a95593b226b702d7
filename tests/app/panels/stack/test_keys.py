"""Tests of the keyboard on the stack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.panels.stack import Stack
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from tests.app.panels.stack.conftest import WIDTHS, units
from tests.app.panels.stack.hands import CTRL, PLAIN, SHIFT

OUTPUT = len(WIDTHS)
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

    assert last == 5
    assert selection.slots == {0, 1, 2, 3, 4, 5}


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


@pytest.fixture
def folded(view: StackView, document: Document) -> StackView:
    """Slots 1 to 5 are equal and folded."""
    document.repeat((1,), 5)
    view.folds.fold((1,))
    return view


def test_arrows_walk_over_folded_layers_as_over_one_block(folded: StackView, selection: Selection) -> None:
    visited = []

    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        press(folded, key)
        visited.append(selection.slots)

    assert visited == [{0}, set(range(1, 6)), {6}, set(range(1, 6))]


def test_shift_stretches_over_whole_folds_in_both_directions(folded: StackView, selection: Selection) -> None:
    selection.select(folded.folds.row_at(1), 1)

    press(folded, Key.Key_Up, SHIFT)
    up = selection.slots
    press(folded, Key.Key_Down, SHIFT)
    press(folded, Key.Key_Down, SHIFT)

    assert up == set(range(6))
    assert selection.slots == set(range(1, 7))


def test_enter_opens_and_folds(folded: StackView, selection: Selection) -> None:
    selection.select((3,))

    press(folded, Key.Key_Return)
    opened = folded.folds.heads
    press(folded, Key.Key_Return)

    assert opened is None
    assert folded.folds.any_folded()
    assert selection.slots == set(range(1, 6))


def test_enter_on_the_output_alone_folds_nothing(folded: StackView, selection: Selection, document: Document) -> None:
    selection.select((len(document.slot_ids),))
    heads = folded.folds.heads

    press(folded, Key.Key_Return)

    assert folded.folds.heads == heads
    assert selection.slots == {len(document.slot_ids)}


def test_ctrl_with_arrows_opens_and_folds(folded: StackView, selection: Selection) -> None:
    selection.select((3,))

    press(folded, Key.Key_Right, CTRL)
    opened = folded.folds.heads
    press(folded, Key.Key_Left, CTRL)

    assert opened is None
    assert folded.folds.any_folded()


def test_alt_moves_a_block_past_folded_layers_at_once(
    folded: StackView, document: Document, selection: Selection
) -> None:
    selection.select((0,))

    press(folded, Key.Key_Down, ALT)

    assert units(document) == [*[32] * 5, 16, 64, 128, 256]
    press(folded, Key.Key_Up, ALT)
    assert units(document) == [16, *[32] * 5, 64, 128, 256]


def test_delete_takes_all_that_is_folded(folded: StackView, document: Document, selection: Selection) -> None:
    press(folded, Key.Key_Down)
    press(folded, Key.Key_Down)

    press(folded, Key.Key_Delete)

    assert units(document) == [16, 64, 128, 256]


def test_a_key_steps_from_the_nodes_that_are_asked_for(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((OUTPUT,))

    press(view, Key.Key_Right)
    wider = document.experiment.output.units
    press(view, Key.Key_Left)
    press(view, Key.Key_Left)

    assert wider == 4
    assert document.experiment.output.units == 3
    assert view.explains


@pytest.mark.parametrize(
    "key, modifiers",
    [
        (Key.Key_Delete, PLAIN),
        (Key.Key_Up, ALT),
        (Key.Key_D, CTRL),
        (Key.Key_X, CTRL),
        (Key.Key_C, CTRL),
    ],
)
def test_the_output_stays_where_it_is_and_says_so(
    stack: Stack, document: Document, selection: Selection, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    before = document.experiment
    selection.select((OUTPUT,))

    press(stack.view, key, modifiers)

    assert document.experiment is before
    assert "the output stays the last" in stack.refusal
    assert "output stays the last" in stack.view.accessibleDescription()
