"""Rows become menu entries and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.commands.actions import LAYOUTS, ON_LAYERS, ON_OWN_LAYOUT, Actions, Row
from app.program.program import Program
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts

CTRL = Qt.KeyboardModifier.ControlModifier


class Table:
    """A few rows, in a language that can be changed."""

    def __init__(self, document: Document, selection: Selection) -> None:
        self.language, self.on = "", False
        self._verbs = {
            "undo": document.undo_stack.undo,
            "redo": document.undo_stack.redo,
            "select_all": selection.select_all,
            "release_reference": selection.clear,
            **dict.fromkeys((*ON_LAYERS, *ON_OWN_LAYOUT, *(f"layout_{name}" for name in LAYOUTS)), selection.clear),
        }

    def rows(self) -> tuple[Row, ...]:
        """Each verb with its name as its text."""
        rows = (Row(name, name + self.language, "Ctrl+A Ctrl+B", do) for name, do in self._verbs.items())
        return (*rows, Row("switch", "switch", "Ctrl+C", self.turn, lambda: self.on))

    def turn(self) -> None:
        """Switch it on or off."""
        self.on = not self.on


@pytest.fixture
def table(document: Document, selection: Selection) -> Table:
    """In English."""
    return Table(document, selection)


@pytest.fixture
def actions(table: Table, document: Document, selection: Selection, texts: Texts, qapp: QObject) -> Actions:
    """An action for each row."""
    return Actions(table.rows, document.undo_stack, selection, texts, qapp)


def test_a_row_becomes_an_entry_with_its_text_and_all_its_keys(actions: Actions) -> None:
    action = actions["cut"]

    assert (action.text(), action.objectName()) == ("cut", "cut")
    assert [keys.toString() for keys in action.shortcuts()] == ["Ctrl+A", "Ctrl+B"]


def test_a_mac_finds_by_their_names_what_it_has_a_menu_of_its_own_for(program: Program) -> None:
    roles = {name: program.actions[name].menuRole() for name in ("about", "preferences", "quit", "close", "report")}

    role = QAction.MenuRole
    assert [*roles.values()] == [role.AboutRole, role.PreferencesRole, role.QuitRole, role.NoRole, role.NoRole]


def test_undo_says_what_it_undoes_and_does_it(actions: Actions, document: Document) -> None:
    document.set_seed(3)
    text, possible = actions["undo"].text(), actions["undo"].isEnabled()

    actions["undo"].trigger()

    assert (text, possible) == ("Undo: seed", True)
    assert document.experiment.seed == 7
    assert (actions["undo"].text(), actions["undo"].isEnabled()) == ("Undo", False)
    assert (actions["redo"].text(), actions["redo"].isEnabled()) == ("Redo: seed", True)


def test_what_needs_a_selection_waits_for_one(actions: Actions, selection: Selection) -> None:
    before = actions["cut"].isEnabled()

    actions["select_all"].trigger()

    assert (before, actions["cut"].isEnabled(), len(selection.slots)) == (False, True, 8)


def test_a_key_that_needs_a_selection_says_so_without_one(actions: Actions, selection: Selection) -> None:
    said = list[str]()
    actions.remarked.connect(said.append)

    actions.explain(CTRL | Qt.Key.Key_B)
    actions.explain(CTRL | Qt.Key.Key_C)  # which needs none
    selection.select_all()
    actions.explain(CTRL | Qt.Key.Key_B)

    assert said == ["Select a layer first: click its block in the network."]


def test_the_present_layout_is_ticked(actions: Actions) -> None:
    actions.show_layout("understand")

    layouts = [actions[f"layout_{name}"] for name in LAYOUTS]
    assert [action.isChecked() for action in layouts] == [False, False, True, False]
    assert actions.layout("understand") == "layout_understand"


def test_only_a_layout_of_ones_own_can_be_renamed_and_deleted(actions: Actions) -> None:
    possible = []
    for present in ("build", "own/Mine", "present"):
        actions.show_layout(present)
        possible.append([actions[name].isEnabled() for name in ON_OWN_LAYOUT])

    assert possible == [[False, False], [True, True], [False, False]]
    assert actions.layout("own/Mine") == ""


def test_another_language_takes_the_texts_and_leaves_what_undo_would_undo(
    actions: Actions, table: Table, document: Document, qtbot: QtBot
) -> None:
    document.set_seed(3)
    table.language = " (ko)"

    actions.retranslate()

    assert actions["cut"].text() == "cut (ko)"
    assert (actions["undo"].text(), actions["undo"].isEnabled()) == ("Undo: seed", True)


def test_a_reference_can_be_released_while_one_is_kept(actions: Actions) -> None:
    before = actions["release_reference"].isEnabled()

    actions.show_reference(kept=True)

    assert (before, actions["release_reference"].isEnabled()) == (False, True)


def test_a_switch_is_ticked_while_it_is_on_whoever_has_turned_it(actions: Actions, table: Table) -> None:
    menu = QMenu()
    actions.fill(menu.addMenu("inner"), "cut switch")
    actions["switch"].trigger()
    actions.show_ticks(menu)
    by_entry = actions["switch"].isChecked()

    table.turn()
    actions.show_ticks(menu)

    assert (by_entry, actions["switch"].isChecked(), actions["cut"].isCheckable()) == (True, False, False)


def test_only_the_switches_of_the_menu_that_opens_are_asked(actions: Actions, table: Table) -> None:
    menu = QMenu()
    actions.fill(menu, "cut")

    table.turn()
    actions.show_ticks(menu)

    assert not actions["switch"].isChecked()
