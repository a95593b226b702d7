"""Tests of the menus of the stack."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from core.components.activations import AnyActivation, LeakyRelu, Tanh
from core.components.component import kinds_of
from core.components.initializers import HeNormal
from core.layers import Dense, Maxout
from tests.app.panels.stack.conftest import WIDTHS, units
from tests.app.panels.stack.hands import choose, open_menu, place


def entries(menu: QMenu) -> list[str]:
    """The texts of a menu."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


FOLDS = {"Fold equal layers", "Open equal layers", "Fold all", "Open all"}


def visible(menu: QMenu) -> set[str]:
    """The texts that can be seen."""
    return {action.text() for action in menu.actions() if action.isVisible()}


def test_every_kind_can_be_chosen_and_the_present_ones_are_checked(
    view: StackView, document: Document, selection: Selection
) -> None:
    document.set_activation((0,), LeakyRelu())
    selection.select((0, 1))

    menu = view.menus.kinds("activation")

    assert len(entries(menu)) == len(kinds_of(AnyActivation))
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["tanh", "Leaky ReLU"]
    assert all(action.toolTip() for action in menu.actions())


def test_choosing_what_is_there_keeps_its_settings(view: StackView, document: Document, selection: Selection) -> None:
    document.set_activation((0,), LeakyRelu(0.3))
    selection.select((0,))

    choose(view.menus.block(), "Activation", "Leaky ReLU")

    assert document.experiment.layers[0] == Dense(units=16, activation=LeakyRelu(0.3))
    assert document.undo_stack.count == 1


def test_the_menu_of_a_block_applies_to_the_whole_selection(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((0, 1))

    choose(view.menus.block(), "Initializer", "He normal")

    assert [
        layer.initializer == HeNormal() for layer in document.experiment.layers if isinstance(layer, Dense | Maxout)
    ] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert document.undo_stack.count == 1


@pytest.mark.parametrize(
    "entry, expected",
    [
        ("Duplicate", [16, 32, 32, 64, 128, 256]),
        ("Move up", [32, 16, 64, 128, 256]),
        ("Move down", [16, 64, 32, 128, 256]),
        ("Cut", [16, 64, 128, 256]),
        ("Delete", [16, 64, 128, 256]),
    ],
)
def test_the_verbs_of_the_menu(
    view: StackView, document: Document, selection: Selection, entry: str, expected: list[int]
) -> None:
    selection.select((1,))

    choose(view.menus.block(), entry)

    assert units(document) == expected


def test_copy_and_paste_from_the_menu(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((1,))

    choose(view.menus.block(), "Copy")
    choose(view.menus.space(), "Paste")

    assert units(document) == [16, 32, 32, 64, 128, 256]


def test_nodes_are_asked_for(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, ...]] = []

    def answer(parent: QWidget, title: str, label: str, *numbers: int) -> tuple[int, bool]:
        asked.append(numbers)
        return 100, True

    monkeypatch.setattr(QInputDialog, "getInt", answer)
    selection.select((1, 2))

    choose(view.menus.block(), "Nodes…")

    assert asked == [(32, 1, 4096)]
    assert units(document) == [16, 100, 100, 128, 256]


def test_a_question_that_is_cancelled_changes_nothing(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getInt", lambda *question: (9, False))
    selection.select((1,))

    choose(view.menus.block(), "Nodes…")

    assert units(document) == list(WIDTHS)


def test_repetitions_are_asked_for(view: StackView, selection: Selection, qtbot: QtBot) -> None:
    selection.select((0,))

    with qtbot.waitSignal(view.menus.repeat_wanted):
        choose(view.menus.block(), "Repeat ×N…")


def test_folded_layers_can_be_opened_and_open_ones_folded(
    view: StackView, document: Document, selection: Selection
) -> None:
    document.repeat((1,), 5)
    selection.select((3,))

    before = visible(view.menus.block())
    choose(view.menus.block(), "Fold equal layers")
    folded = view.folds.heads
    after = visible(view.menus.block())
    choose(view.menus.block(), "Open equal layers")

    assert folded == (0, 1, 6, 7, 8)
    assert selection.slots == set(range(1, 6))
    assert view.folds.heads is None
    assert {"Fold equal layers", "Fold all"} == FOLDS & before
    assert {"Open equal layers", "Open all"} == FOLDS & after


def test_everything_is_folded_from_where_no_block_is(view: StackView, document: Document) -> None:
    document.repeat((1,), 5)

    choose(view.menus.space(), "Fold all")
    folded = view.folds.any_folded()
    choose(view.menus.space(), "Open all")

    assert folded
    assert not view.folds.any_folded()


def test_what_no_selected_block_has_cannot_be_chosen(view: StackView, document: Document, selection: Selection) -> None:
    document.insert_layer(0, Maxout())
    selection.select((0,))

    menu = view.menus.block()

    assert [action.isEnabled() for action in menu.actions()[:3]] == [False, True, True]


def test_the_right_button_selects_what_it_is_on_and_opens_the_menu(view: StackView, selection: Selection) -> None:
    spot = place(view, 3)

    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)

    assert selection.slots == {3}
    assert "Repeat ×N…" in entries(open_menu())
    open_menu().close()


def test_the_menu_of_a_selected_block_is_of_all_that_are_selected(view: StackView, selection: Selection) -> None:
    selection.select((1, 3))

    menu = view.menus.at(3)

    assert selection.slots == {1, 3}
    assert "Duplicate" in entries(menu)


def test_the_menu_key_opens_the_menu_of_the_current_block(view: StackView, selection: Selection) -> None:
    selection.select((1,))

    spot = view.viewport().rect().bottomLeft()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, view.mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)

    assert "Duplicate" in entries(open_menu())
    open_menu().close()


def test_the_default_kind_is_checked_for_a_new_layer(view: StackView, selection: Selection) -> None:
    selection.select((0,))

    menu = view.menus.kinds("activation")

    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == [Tanh.__struct_config__.tag]


def test_the_whole_network_is_normalized_in_one_step_and_each_layer_stays_who_it_is(
    view: StackView, document: Document
) -> None:
    before, ids = document.experiment, document.slot_ids

    for _ in range(2):  # the second time there is nothing left to do
        choose(view.menus.space(), "Normalize every layer", "LayerNorm")
    after, kept = document.experiment, document.slot_ids[::2]
    document.undo_stack.undo()

    assert [type(layer).__name__ for layer in after.layers] == ["Dense", "LayerNorm"] * 5
    assert (kept, document.experiment, document.slot_ids) == (ids, before, ids)


def test_skips_are_asked_for(view: StackView, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getInt", lambda *question: (2, True))
    steps = document.undo_stack.count

    choose(view.menus.space(), "Skip every N layers…")

    assert [slot for slot, layer in enumerate(document.experiment.layers) if layer.looks_back()] == [2, 5]
    assert document.undo_stack.count == steps + 1
