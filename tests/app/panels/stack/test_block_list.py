"""To a screen reader the stack is a list, with an item for each block."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from core.experiment import Experiment, Output
from core.layers import Dense


@pytest.fixture(autouse=True)
def somebody_listens(qtbot: QtBot) -> Iterator[None]:
    """As with a screen reader, Qt makes the interfaces and tells of what changes."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def heard(view: StackView) -> QAccessibleInterface:
    """The stack as a screen reader has it."""
    return QAccessible.queryAccessibleInterface(view)


def names(view: StackView) -> list[str]:
    """What its items are called."""
    listed = heard(view)
    return [listed.child(i).text(QAccessible.Text.Name) for i in range(listed.childCount())]


def selected(view: StackView) -> list[int]:
    """The items that are said to be selected."""
    listed = heard(view)
    return [i for i in range(listed.childCount()) if listed.child(i).state().selected]


def test_it_is_a_list_of_the_layers_and_the_output(view: StackView) -> None:
    listed = heard(view)

    assert listed.role() == QAccessible.Role.List
    assert listed.text(QAccessible.Text.Name) == "Network"
    assert [listed.child(i).role() for i in range(6)] == [QAccessible.Role.ListItem] * 6
    assert names(view)[2] == "Layer 3 of 5: Dense 64, tanh, Xavier normal, 32 → 64, 2,112 parameters"
    assert names(view)[5].startswith("Output 3, linear")


def test_names_locks_and_edits_are_read(view: StackView, document: Document) -> None:
    document.set_name(1, "encoder")
    document.set_trainable((1,), False)

    assert names(view)[1].startswith("Layer 2 of 5: encoder, Dense 32, tanh, Xavier normal, weights locked")

    document.remove_layers((0,))

    assert len(names(view)) == 5
    assert names(view)[0].startswith("Layer 1 of 4: encoder")


def test_what_is_selected_and_where_the_keyboard_is_is_known(view: StackView, selection: Selection) -> None:
    selection.select((1, 2, 4), current=2)

    listed = heard(view)
    assert selected(view) == [1, 2, 4]
    assert view.currentIndex().row() == 2
    assert listed.selectionInterface().selectedItemCount() == 3

    selection.clear()

    assert (selected(view), view.currentIndex().isValid()) == ([], False)


def test_a_screen_reader_can_select(view: StackView, selection: Selection) -> None:
    listed = heard(view)
    selection.select((0,))

    listed.selectionInterface().select(listed.child(3))

    assert 3 in selection.slots


def test_the_selection_stays_while_the_items_become_others(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((4,))

    document.insert_layers(0, (Dense(),))

    assert selection.slots == {5}
    assert selected(view) == [5]


def test_a_folded_stretch_is_one_item(view: StackView, document: Document, selection: Selection) -> None:
    document.new(Experiment(layers=(Dense(units=8), *(Dense(units=16),) * 6), output=Output()))
    view.folds.fold_all()
    selection.select((3,))

    assert len(names(view)) == 3
    assert names(view)[1].startswith("Layers 2 to 7 of 7, folded: Dense 16")
    assert selected(view) == [1]

    view.folds.fold_all(False)

    assert len(names(view)) == 8


def test_items_are_where_the_blocks_are_painted(view: StackView) -> None:
    listed, block = heard(view), view.places.rect_of(2)
    place = QRect(view.viewport().mapToGlobal(block.topLeft()), block.size())

    assert listed.child(2).rect() == place
    assert listed.childAt(place.center().x(), place.center().y()).text(QAccessible.Text.Name) == names(view)[2]
    assert not view.indexAt(QPoint(5, -40)).isValid()


def test_the_list_leaves_the_scroll_bar_to_the_stack(view: StackView, document: Document) -> None:
    document.insert_layers(0, tuple(Dense(units=i) for i in range(8, 40)))
    highest = view.verticalScrollBar().maximum()

    view.doItemsLayout()
    view.updateGeometries()
    view.verticalScrollBar().setValue(highest)

    assert view.verticalScrollBar().maximum() == highest == view.places.rows.height - view.viewport().height()
    assert view.places.offset == highest
