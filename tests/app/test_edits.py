"""One command swaps states, and knows which edits belong together."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from app.document import Document
from app.edits import Edit, Source, State
from core.experiment import Experiment
from core.layers import Dense
from tests.app.test_document import stack, units


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Five layers."""
    return Document(stack(1, 2, 3, 4, 5))


class Stage:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        self.shown: list[State] = []

    def show(self, state: State) -> None:
        """Remember one state."""
        self.shown.append(state)


def states(count: int) -> list[State]:
    """Different states of one document."""
    source = Source(None, Experiment())
    return [State(Experiment(seed=seed), (), source) for seed in range(count)]


def test_redo_and_undo_show_the_states(qtbot: QtBot) -> None:
    before, after = states(2)
    stage, undo = Stage(), QUndoStack()

    undo.push(Edit(stage.show, "seed", before, after, ""))
    undo.undo()
    undo.redo()

    assert stage.shown == [after, before, after]
    assert undo.undoText() == "seed"


def test_only_equal_gestures_in_a_row_merge(qtbot: QtBot) -> None:
    all_states, stage, undo = states(6), Stage(), QUndoStack()

    for number, gesture in enumerate(["a", "a", "b", "", ""]):
        undo.push(Edit(stage.show, "seed", all_states[number], all_states[number + 1], gesture))

    assert undo.count() == 4


def test_a_merged_edit_goes_back_to_the_first_state(qtbot: QtBot) -> None:
    first, second, third = states(3)
    stage, undo = Stage(), QUndoStack()

    undo.push(Edit(stage.show, "seed", first, second, "drag"))
    undo.push(Edit(stage.show, "seed", second, third, "drag"))
    undo.undo()

    assert stage.shown[-1] is first


def test_a_gesture_is_one_step_of_undo(document: Document) -> None:
    for wanted in range(10, 60):
        document.set_units([2], wanted, gesture="drag 1")
    document.set_units([2], 100, gesture="drag 2")

    document.undo_stack.undo()
    after_one = units(document)[2]
    document.undo_stack.undo()

    assert (after_one, units(document)[2], document.undo_stack.canUndo()) == (59, 3, False)


def test_a_gesture_that_ends_where_it_began_leaves_no_step(document: Document) -> None:
    document.set_units([2], 50, gesture="drag")

    document.set_units([2], 3, gesture="drag")

    assert not document.undo_stack.canUndo()
    assert document.is_clean


EDITS = st.lists(
    st.tuples(st.sampled_from(["insert", "remove", "move", "units"]), st.integers(0, 4), st.integers(0, 4)), max_size=12
)


@given(EDITS)
def test_undoing_everything_leads_back_and_redoing_leads_forth(edits: list[tuple[str, int, int]]) -> None:
    document = Document(stack(1, 2, 3, 4, 5))
    before = (document.experiment, document.slot_ids)

    for verb, wish, number in edits:
        last = len(document.slot_ids) - 1
        place = min(wish, last)
        match verb if last >= 0 else "insert":
            case "insert":
                document.insert_layer(max(place, 0), Dense(units=90 + number))
            case "remove":
                document.remove_layers([place])
            case "move":
                document.move_layers([place], min(number, last + 1))
            case _:
                document.set_units([place], 10 + number, gesture="drag")
    after = (document.experiment, document.slot_ids)

    assert len(set(document.slot_ids)) == len(document.experiment.layers)
    document.undo_stack.setIndex(0)
    assert (document.experiment, document.slot_ids) == before
    document.undo_stack.setIndex(document.undo_stack.count())
    assert (document.experiment, document.slot_ids) == after


def test_documents_that_nobody_needs_any_more_are_collected_in_peace(qtbot: QtBot) -> None:
    for _ in range(50):
        document = Document(stack(1, 2, 3))
        for seed in range(100, 105):
            document.set_seed(seed)
        document.undo_stack.undo()
        document.set_seed(7, gesture="drag")

    del document
    gc.collect()  # ended the process while commands held their document
