"""One command swaps states, and knows which edits belong together."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from app.edits import Edit, Source, State
from core.experiment import Experiment


def states(count: int) -> list[State]:
    """Different states of one document."""
    source = Source(None, Experiment())
    return [State(Experiment(seed=seed), (), source) for seed in range(count)]


def test_redo_and_undo_show_the_states(qtbot: QtBot) -> None:
    before, after = states(2)
    shown: list[State] = []
    undo = QUndoStack()

    undo.push(Edit(shown.append, "seed", before, after, ""))
    undo.undo()
    undo.redo()

    assert shown == [after, before, after]
    assert undo.undoText() == "seed"


def test_only_equal_gestures_in_a_row_merge(qtbot: QtBot) -> None:
    all_states = states(6)
    undo = QUndoStack()

    for number, gesture in enumerate(["a", "a", "b", "", ""]):
        undo.push(Edit(lambda _state: None, "seed", all_states[number], all_states[number + 1], gesture))

    assert undo.count() == 4


def test_a_merged_edit_goes_back_to_the_first_state(qtbot: QtBot) -> None:
    first, second, third = states(3)
    shown: list[State] = []
    undo = QUndoStack()

    undo.push(Edit(shown.append, "seed", first, second, "drag"))
    undo.push(Edit(shown.append, "seed", second, third, "drag"))
    undo.undo()

    assert shown[-1] is first
