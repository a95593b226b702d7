"""Edits are undone and done again in their order; those of one gesture are one step."""

from __future__ import annotations

import gc
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.edits import Edit, State
from app.state.source import Source
from app.state.undo import UndoStack
from core.experiment import Experiment


@pytest.fixture
def stage() -> list[State]:
    """What was shown, in order."""
    return []


@pytest.fixture
def undo(qtbot: QtBot, stage: list[State]) -> UndoStack:
    """Nothing is done yet."""
    stack = UndoStack(lambda state: True)
    stack.swapped.connect(lambda state, _way: stage.append(state))
    return stack


def states(count: int) -> list[State]:
    """Different states of one document."""
    source = Source(None, Experiment())
    return [State(Experiment(seed=seed), (), source) for seed in range(count)]


def test_redo_and_undo_show_the_states(undo: UndoStack, stage: list[State]) -> None:
    before, after = states(2)

    undo.push(Edit("seed", before, after))
    undo.undo()
    undo.redo()

    assert stage == [after, before, after]
    assert (undo.undo_verb, undo.redo_verb) == ("seed", "")


def test_only_equal_gestures_in_a_row_merge(undo: UndoStack) -> None:
    all_states = states(6)

    for number, gesture in enumerate(["a", "a", "b", "", ""]):
        undo.push(Edit("seed", all_states[number], all_states[number + 1], gesture))

    assert undo.count == 4


def test_a_merged_edit_goes_back_to_the_first_state(undo: UndoStack, stage: list[State]) -> None:
    first, second, third = states(3)

    undo.push(Edit("seed", first, second, "drag"))
    undo.push(Edit("seed", second, third, "drag"))
    undo.undo()

    assert stage[-1] is first


def test_a_new_edit_forgets_what_was_undone(undo: UndoStack, stage: list[State]) -> None:
    first, second, third = states(3)
    undo.push(Edit("seed", first, second))
    undo.undo()

    undo.push(Edit("units", first, third))
    undo.redo()

    assert (undo.count, stage[-1]) == (1, third)


def test_nothing_is_undone_that_was_not_done(undo: UndoStack, stage: list[State]) -> None:
    undo.undo()
    undo.redo()

    assert stage == []
    assert not undo.can_undo


def test_whoever_names_the_entries_of_the_menu_hears_of_every_change(undo: UndoStack, qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    before, after = states(2)
    undo.undo_changed.connect(lambda verb: heard.append(("undo", verb)))
    undo.redo_changed.connect(lambda verb: heard.append(("redo", verb)))

    undo.push(Edit("seed", before, after))
    undo.undo()
    undo.clear()

    assert heard == [("undo", "seed"), ("redo", ""), ("undo", ""), ("redo", "seed"), ("undo", ""), ("redo", "")]


def test_a_document_in_a_cycle_is_collected_in_peace_in_any_thread(qtbot: QtBot) -> None:
    gc.collect()  # windows that other tests have left may be freed in this thread only
    for _ in range(50):
        document = Document(Experiment())
        document.heard = [document]  # type: ignore[attr-defined]  # as a window and its document hold each other
        for seed in range(100, 105):
            document.set_seed(seed)
    del document

    thread = Thread(target=gc.collect)  # with Qt's own stack, it ended the process
    thread.start()
    thread.join()

    assert not thread.is_alive()


def test_it_says_on_which_way_a_state_came(undo: UndoStack) -> None:
    ways = list[str]()
    undo.swapped.connect(lambda _state, way: ways.append(way))
    a, b, c, d = states(4)

    for before, after, gesture in ((a, b, ""), (b, c, "drag"), (c, d, "drag"), (d, a, "another")):
        undo.push(Edit("units", before, after, gesture))
    undo.undo()
    undo.go_to(0)
    undo.redo()
    undo.push(Edit("units", b, c, "another"))

    assert ways == ["edit", "edit", "gesture", "edit", "undo", "undo", "undo", "edit"]
