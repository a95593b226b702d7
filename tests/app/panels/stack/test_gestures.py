"""Tests of the mouse on the stack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.panels.stack import gestures
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from app.widgets.dragging import LAYERS, MOVE
from tests.app.panels.stack.conftest import WIDTHS, activations, units
from tests.app.panels.stack.hands import CTRL, LEFT, PLAIN, SHIFT, choose_from_open_menu, click, place, widen


def test_a_click_selects(view: StackView, selection: Selection) -> None:
    click(view, 2)

    assert selection.slots == {2}
    assert selection.current == 2


def test_ctrl_adds_and_takes_out(view: StackView, selection: Selection) -> None:
    for slot in (0, 2, 3, 2):
        click(view, slot, modifiers=CTRL)

    assert selection.slots == {0, 3}


def test_shift_selects_everything_between(view: StackView, selection: Selection) -> None:
    click(view, 3)

    click(view, 1, modifiers=SHIFT)

    assert selection.slots == {1, 2, 3}


def test_a_click_within_the_selection_selects_that_block_alone(view: StackView, selection: Selection) -> None:
    selection.select((1, 2, 3))

    click(view, 2)

    assert selection.slots == {2}


def test_a_click_on_nothing_selects_nothing(view: StackView, selection: Selection) -> None:
    selection.select((1,))

    QTest.mouseClick(view.viewport(), LEFT, PLAIN, view.places.rows.input.center())

    assert selection.slots == frozenset()


def test_a_double_click_does_nothing_surprising(view: StackView, selection: Selection, document: Document) -> None:
    QTest.mouseDClick(view.viewport(), LEFT, PLAIN, place(view, 1))

    assert selection.slots == {1}
    assert units(document) == list(WIDTHS)


def test_an_edge_that_is_dragged_changes_the_nodes_live_as_one_undo_step(view: StackView, document: Document) -> None:
    seen: list[int] = []
    document.changed.connect(lambda: seen.append(units(document)[2]))

    widen(view, 2, 10, 20, 60)

    assert seen == sorted(seen)
    assert seen[0] > 64
    assert len(seen) > 2
    document.undo_stack.undo()
    assert units(document) == list(WIDTHS)


def test_the_bar_follows_the_pointer(view: StackView, document: Document) -> None:
    start = place(view, 2, "edge")

    widen(view, 2, 50)

    assert place(view, 2, "edge").x() == pytest.approx(start.x() + 50, abs=3)


def test_an_edge_within_the_selection_sets_all_of_it(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((0, 2))

    widen(view, 2, 25)

    assert units(document)[0] == units(document)[2] > 64
    assert units(document)[1] == 32


def test_an_edge_that_is_only_touched_changes_nothing(view: StackView, document: Document) -> None:
    click(view, 2, "edge")

    assert units(document) == list(WIDTHS)
    assert not document.undo_stack.can_undo


def test_escape_takes_back_what_an_edge_did(view: StackView, document: Document, selection: Selection) -> None:
    widen(view, 2, 20, 60, release=False)

    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseMove(view.viewport(), place(view, 2) + QPoint(200, 0))
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, place(view, 2) + QPoint(200, 0))

    assert units(document) == list(WIDTHS)
    assert selection.slots == {2}


def test_two_drags_are_two_undo_steps(view: StackView, document: Document) -> None:
    widen(view, 2, 30)
    widen(view, 2, 30)

    assert document.undo_stack.count == 2


def test_a_chip_opens_its_kinds_for_the_block(view: StackView, document: Document) -> None:
    click(view, 1, "activation")

    choose_from_open_menu("ReLU")

    assert activations(document) == ["tanh", "relu", "tanh", "tanh", "tanh"]


def test_a_chip_within_the_selection_sets_all_of_it_in_one_undo_step(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((1, 3))

    click(view, 3, "activation")
    choose_from_open_menu("ReLU")

    assert activations(document) == ["tanh", "relu", "tanh", "relu", "tanh"]
    assert document.undo_stack.count == 1


def test_a_block_that_is_pulled_is_carried_with_its_whole_selection(
    view: StackView, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[dict[str, str]] = []
    monkeypatch.setattr(gestures, "drag", lambda source, texts, drawing, grip: carried.append(texts))
    selection.select((1, 3))

    QTest.mousePress(view.viewport(), LEFT, PLAIN, place(view, 3))
    QTest.mouseMove(view.viewport(), place(view, 3) + QPoint(2, 1))
    QTest.mouseMove(view.viewport(), place(view, 3) + QPoint(2, 40))
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, place(view, 3) + QPoint(2, 40))

    assert [texts[MOVE] for texts in carried] == ["[1, 3]"]
    assert carried[0][LAYERS].count('"dense"') == 2
    assert selection.slots == {1, 3}


@pytest.fixture
def folded(view: StackView, document: Document) -> StackView:
    """Slots 1 to 5 are equal and folded."""
    document.repeat((1,), 5)
    view.folds.fold((1,))
    return view


def test_a_click_on_folded_layers_selects_all_of_them(folded: StackView, selection: Selection) -> None:
    click(folded, 3)

    assert selection.slots == set(range(1, 6))
    assert selection.current == 1


def test_ctrl_and_shift_take_folded_layers_together(folded: StackView, selection: Selection) -> None:
    click(folded, 0)
    click(folded, 3, modifiers=CTRL)
    added = selection.slots
    click(folded, 3, modifiers=CTRL)
    taken_out = selection.slots
    click(folded, 2, modifiers=SHIFT)

    assert added == selection.slots == set(range(6))
    assert taken_out == {0}


def test_a_click_on_the_chip_opens_and_on_the_mark_folds_again(folded: StackView, selection: Selection) -> None:
    click(folded, 1, "fold")
    opened = folded.folds.heads
    click(folded, 1, "fold")

    assert opened is None
    assert folded.folds.heads == (0, 1, 6, 7, 8)
    assert selection.slots == frozenset()


def test_a_double_click_opens_folded_layers(folded: StackView) -> None:
    QTest.mouseDClick(folded.viewport(), LEFT, PLAIN, place(folded, 1))

    assert folded.folds.heads is None


def test_a_double_click_on_the_chip_is_no_click_on_what_comes_under_it(folded: StackView) -> None:
    spot = place(folded, 1, "fold")

    QTest.mouseClick(folded.viewport(), LEFT, PLAIN, spot)
    QTest.mouseDClick(folded.viewport(), LEFT, PLAIN, spot)

    assert folded.folds.heads is None
    assert QApplication.activePopupWidget() is None


def test_the_edge_of_folded_layers_widens_all_of_them(folded: StackView, document: Document) -> None:
    widen(folded, 1, 30)

    assert len(set(units(document)[1:6])) == 1
    assert units(document)[1] > 32
    assert folded.folds.heads == (0, 1, 6, 7, 8)


def test_folded_layers_are_carried_together(
    folded: StackView, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[dict[str, str]] = []
    monkeypatch.setattr(gestures, "drag", lambda source, texts, drawing, grip: carried.append(texts))

    QTest.mousePress(folded.viewport(), LEFT, PLAIN, place(folded, 1))
    QTest.mouseMove(folded.viewport(), place(folded, 1) + QPoint(2, 60))
    QTest.mouseRelease(folded.viewport(), LEFT, PLAIN, place(folded, 1) + QPoint(2, 60))

    assert [texts[MOVE] for texts in carried] == ["[1, 2, 3, 4, 5]"]
