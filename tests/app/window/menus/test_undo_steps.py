"""Every edit is listed, and a click leads to it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.texts import Texts
from app.window.menus.undo_steps import AHEAD, BEHIND, UndoSteps


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    """Nothing is listed yet."""
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


@pytest.fixture
def steps(document: Document, texts: Texts) -> UndoSteps:
    """Of a document that was edited three times."""
    for seed in (1, 2, 3):
        document.set_seed(seed)
    return UndoSteps(document.undo_stack, texts, document)


def listed(steps: UndoSteps, menu: QMenu) -> list[str]:
    """What the menu shows, with a mark before what is ticked."""
    steps.show(menu)
    return [("✓ " if row.isChecked() else "") + row.text() for row in menu.actions()]


def test_edits_are_listed_newest_first_and_the_present_one_is_ticked(steps: UndoSteps, menu: QMenu) -> None:
    assert listed(steps, menu) == ["✓ 3 · seed", "2 · seed", "1 · seed", "0 · as it was at first"]


def test_a_click_undoes_and_redoes_until_there(steps: UndoSteps, menu: QMenu, document: Document) -> None:
    steps.show(menu)
    menu.actions()[2].trigger()
    undone = document.experiment.seed

    steps.show(menu)
    menu.actions()[0].trigger()

    assert (undone, document.experiment.seed) == (1, 3)


def test_before_any_edit_that_is_said(document: Document, texts: Texts, menu: QMenu) -> None:
    assert listed(UndoSteps(document.undo_stack, texts, document), menu) == ["Nothing was edited yet"]
    assert not menu.actions()[0].isEnabled()


def test_of_very_many_those_around_the_present_one_are_listed(
    steps: UndoSteps, menu: QMenu, document: Document
) -> None:
    for seed in range(10, 100):
        document.set_seed(seed)
    document.undo_stack.go_to(50)

    assert len(listed(steps, menu)) == BEHIND + AHEAD + 1
