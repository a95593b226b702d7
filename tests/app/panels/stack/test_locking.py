"""Tests of locking the weights of layers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from app.panels.stack import Stack
from app.panels.stack.locking import Locking
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from core.layers import BatchNorm, Dropout, Skip
from tests.app.panels.stack.hands import choose


def learning(document: Document) -> list[bool]:
    """Which entries learn."""
    return [entry.trainable for entry in document.experiment.entries]


def ticked(menu: QMenu) -> bool:
    """Whether the entry of the menu says that weights are locked."""
    return next(action.isChecked() for action in menu.actions() if action.text() == "Lock weights")


def test_all_that_is_selected_is_locked_and_where_all_is_it_learns_again(
    document: Document, selection: Selection
) -> None:
    locking = Locking(document, selection)
    document.set_trainable((1,), trainable=False)
    selection.select((0, 1, 5))

    before = locking.locked
    locking.toggle()
    locked = learning(document), locking.locked
    locking.toggle()

    assert not before
    assert locked == ([False, False, True, True, True, False], True)
    assert all(learning(document))
    assert document.undo_stack.undo_verb == "learn"


@pytest.mark.parametrize("selected", [(0,), ()])
def test_what_has_no_weights_cannot_be_locked_and_it_is_said_why(
    stack: Stack, document: Document, selection: Selection, selected: tuple[int, ...]
) -> None:
    document.insert_layers(0, (Dropout(), BatchNorm()))
    selection.select(selected)

    stack.locking.toggle()

    assert "no weights here that could be locked" in stack.refusal
    document.set_batch(7)
    assert stack.refusal == ""


def test_what_has_no_weights_stays_as_it_is(document: Document, selection: Selection) -> None:
    document.insert_layers(0, (Dropout(), BatchNorm()))
    selection.select((0,))
    locking, steps = Locking(document, selection), document.undo_stack.count

    locking.toggle()

    assert (locking.slots, locking.locked, document.undo_stack.count) == ((), False, steps)


def test_the_menu_of_a_block_locks_and_shows_that_it_is(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((0, 1))
    before = ticked(view.menus.block())

    choose(view.menus.block(), "Lock weights")

    assert (before, ticked(view.menus.block())) == (False, True)
    assert learning(document)[:3] == [False, False, True]


def test_of_skips_only_those_with_weights_of_their_own_are_locked(document: Document, selection: Selection) -> None:
    document.insert_layers(1, (BatchNorm(), Skip(span=1), Skip(span=1, projection=True)))
    selection.select((2, 3))

    Locking(document, selection).toggle()

    assert [entry.trainable for entry in document.experiment.layers[2:4]] == [True, False]
