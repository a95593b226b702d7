"""Reversal: undone to the very beginning, the first experiment must be there again; done again, the last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from app.panels.title_page import TitlePage
from core.experiment import Experiment
from tests.monkey.act import Moment, Steps, World
from tests.monkey.acts.pointing import LEFT, MIDDLE, RIGHT, let_go
from tests.monkey.acts.typing import press
from tests.monkey.journal import Journal
from tests.monkey.reach import handle_of, moment

PATIENCE = 200  # steps until everything that is open must be closed
SIZE = 1600, 900


def put_away(world: World, journal: Journal) -> Steps:
    """Close what is open, question by question, until the window is alone and as large as it was."""
    window = world.program.window
    for _ in range(PATIENCE):
        question = QApplication.activeModalWidget()
        for button in (LEFT, RIGHT, MIDDLE):
            let_go(window, button, window.rect().center())
        if QApplication.activePopupWidget() is not None:
            yield "Escape"
            press(Qt.Key.Key_Escape)
        elif question is not None:
            yield "an end to questions"
            give_up(question)
        elif world.program.patience.is_busy:  # meanwhile no other window of ours is reached
            yield "nobody waits for the table"
            world.program.patience.give_up()
        elif others := [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]:
            yield f"close {type(others[0]).__name__}"
            if isValid(others[0]):  # or it has gone meanwhile, as the hall of a lecture does
                if isinstance(others[0], TitlePage) and others[0].refusal.isVisible():
                    others[0].notes.clear()  # it stays as long as there is more than an experiment may have
                others[0].close()
        elif world.program.guide.finder.isVisible() or world.program.layouts.presenting:
            yield "Escape"
            window.activateWindow()
            press(Qt.Key.Key_Escape)
        else:
            break
    else:
        journal.fail("stuck", "there is no way back to the window alone")
    yield "as large as it was"
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*SIZE)


def give_up(question: object) -> None:
    """Whatever is asked: no, or never mind."""
    if isinstance(question, QMessageBox):
        discard = question.button(QMessageBox.StandardButton.Discard)
        if discard is not None:
            discard.click()
            return
    press(Qt.Key.Key_Escape)


def reverse(world: World, journal: Journal, first: Experiment) -> Steps:
    """All the way back by the window's own undo, all the way forth again, and back, to go on from there."""
    last, done = world.program.document.experiment, world.program.document.undo_stack.index
    yield from _go(world, "undo")
    _compare(world, journal, first, "undone to the beginning, the experiment is not the first")
    yield from _go(world, "redo", done)
    _compare(world, journal, last, "everything done again, the experiment is not the last")
    yield from _go(world, "undo")
    _compare(world, journal, first, "undone a second time, the experiment is not the first")


def _go(world: World, name: str, most: int | None = None) -> Steps:
    """By the action of that name, so often, or as often as it can be chosen."""
    action, steps = named_action(world, name), 0
    while steps != most and action.isEnabled() and moment() is Moment.WINDOW:
        if steps % 50 == 0:
            yield f"{name} {steps}"
        elif steps:
            yield ""
        action.trigger()
        steps += 1


def _compare(world: World, journal: Journal, wanted: Experiment, lack: str) -> None:
    there = world.program.document.experiment
    if there != wanted:
        names = [name for name in there.__struct_fields__ if getattr(there, name) != getattr(wanted, name)]
        differing = [f"{name}: {getattr(there, name)} instead of {getattr(wanted, name)}" for name in names]
        journal.fail("undo", lack, "\n".join(differing))


def leave(world: World) -> Steps:
    """Quit from the menu; what is unsaved may go."""
    yield "quit"
    (ending := named_action(world, "quit")).setEnabled(True)
    ending.trigger()


def named_action(world: World, name: str) -> QAction:
    """An action of the window, by its name in the program."""
    return next(each for each in world.program.window.actions() if each.objectName() == name)


def settle(world: World) -> Steps:
    """The pointer beside everything, and a moment of rest."""
    handle = handle_of(world.program.window)
    if handle is not None:
        QTest.mouseMove(handle, world.program.window.rect().topLeft())
    for _ in range(20):
        yield ""
