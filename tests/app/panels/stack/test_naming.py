"""Tests of the field in which a layer is named."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.stack import Stack
from app.panels.stack.naming import Naming
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.patience import Patience
from app.state.selection import Selection
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from tests.app.state.slow import SlowTable


@pytest.fixture
def field(stack: Stack, selection: Selection) -> Naming:
    """The field over the second block."""
    selection.select((1,), 1)
    stack.naming.open()
    return stack.naming


def typed(field: Naming, text: str, key: Qt.Key) -> None:
    """What a person types, and the key that ends it."""
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def test_it_stands_over_the_name_of_the_block(field: Naming, view: StackView) -> None:
    assert field.isVisible()
    assert view.places.rect_of(1).contains(field.geometry())
    assert field.geometry().contains(view.places.parts(1).name)
    assert (field.text(), field.placeholderText()) == ("", "Dense")
    assert field.accessibleName() == "Name of layer 2"


def test_enter_takes_the_name_as_one_step(
    field: Naming, document: Document, selection: Selection, view: StackView
) -> None:
    typed(field, "encoder", Qt.Key.Key_Return)

    assert document.experiment.names[1] == "encoder"
    assert document.undo_stack.count == 1
    assert field.isHidden()
    assert selection.slots == {1}


def test_escape_leaves_it_as_it_was(field: Naming, document: Document, selection: Selection) -> None:
    typed(field, "encoder", Qt.Key.Key_Escape)

    assert field.isHidden()
    assert document.undo_stack.count == 0
    assert selection.slots == {1}


@pytest.mark.parametrize(
    "reason, named",
    [
        (Qt.FocusReason.MouseFocusReason, "encoder"),
        (Qt.FocusReason.TabFocusReason, "encoder"),
        (Qt.FocusReason.PopupFocusReason, ""),
        (Qt.FocusReason.ActiveWindowFocusReason, ""),
    ],
)
def test_going_elsewhere_takes_it_but_not_a_menu_or_another_window(
    reason: Qt.FocusReason, named: str, field: Naming, document: Document
) -> None:
    QTest.keyClicks(field, "encoder")

    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, reason))

    assert document.experiment.names[1] == named
    assert field.isHidden() == bool(named)


def test_scrolling_takes_it(field: Naming, document: Document, stack: Stack, view: StackView) -> None:
    stack.resize(376, 260)
    stack.naming.open()
    QTest.keyClicks(field, "encoder")

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    assert document.experiment.names[1] == "encoder"


def test_a_name_that_is_taken_away_leaves_the_kind(field: Naming, document: Document, stack: Stack) -> None:
    typed(field, "encoder", Qt.Key.Key_Enter)
    stack.naming.open()
    before = field.text()

    typed(field, " ", Qt.Key.Key_Enter)

    assert before == "encoder"
    assert document.experiment.names[1] == ""


def test_the_output_is_named_too(stack: Stack, selection: Selection, document: Document) -> None:
    selection.select((5,), 5)
    stack.naming.open()
    said = stack.naming.accessibleName(), stack.naming.placeholderText()

    typed(stack.naming, "logits", Qt.Key.Key_Return)

    assert said == ("Name of the output", "Output")
    assert document.experiment.output.name == "logits"


def test_an_edit_by_somebody_else_closes_it(field: Naming, document: Document) -> None:
    QTest.keyClicks(field, "encoder")

    document.remove_layers((1,))

    assert field.isHidden()
    assert document.experiment.names == ("",) * 5


def test_where_nothing_is_selected_nothing_opens(stack: Stack) -> None:
    stack.naming.open()

    assert stack.naming.isHidden()


def test_of_a_folded_row_the_first_is_named_and_stands_apart(
    stack: Stack, selection: Selection, document: Document, view: StackView, qtbot: QtBot
) -> None:
    document.repeat((4,), 6)
    view.folds.fold_all()
    selection.select(range(4, 10), 4)
    stack.naming.open()

    typed(stack.naming, "tail", Qt.Key.Key_Return)

    assert document.experiment.names[4:6] == ("tail", "")
    assert view.folds.row_at(4) == range(4, 5)
    assert view.folds.row_at(5) == range(5, 10)


def test_the_field_has_its_answer_before_a_large_table_is_waited_for(
    stack: Stack, selection: Selection, document: Document, slow: SlowTable, theme: Theme, qtbot: QtBot
) -> None:
    slow.let_go()
    document.set_data(slow.data)
    slow.write(600)
    document.patiently = Patience(partial(Waiting, stack, theme), stack)

    selection.select((1,), 1)
    stack.naming.open()
    typed(stack.naming, "encoder", Qt.Key.Key_Return)
    within = document.experiment.names[1]
    qtbot.waitUntil(lambda: document.experiment.names[1] == "encoder")

    assert within == ""
