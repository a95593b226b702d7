"""Every edit goes through a verb, can be undone, and keeps each layer's identity."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.document import Document
from core.activations import Relu, Sigmoid
from core.datasets import Iris, Sine
from core.experiment import Experiment
from core.initializers import HeNormal
from core.layers import Dense, Maxout
from core.losses import MeanSquaredError
from core.optimizers import Adam
from core.preprocessing import NoPreprocessing


def stack(*units: int) -> Experiment:
    """A network that can be told apart by the number of its nodes."""
    return Experiment(layers=tuple(Dense(units=each) for each in units))


def units(document: Document) -> list[int]:
    """The number of nodes of each layer."""
    return [layer.units for layer in document.experiment.layers]


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Five layers."""
    return Document(stack(1, 2, 3, 4, 5))


def test_an_edit_is_told_to_everybody(document: Document, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignals([document.slots_changed, document.cleanness_changed]),
        qtbot.waitSignal(document.changed) as told,
    ):
        document.insert_layer(1, Maxout(units=9))

    assert told.args == [document.experiment]
    assert units(document) == [1, 9, 2, 3, 4, 5]


def test_new_layers_have_new_ids_and_the_old_keep_theirs(document: Document) -> None:
    before = document.slot_ids

    document.insert_layers(2, (Dense(), Dense()))

    assert document.slot_ids[:2] + document.slot_ids[4:] == before
    assert len(set(document.slot_ids)) == 7


@pytest.mark.parametrize(
    "moved, to, result",
    [([0], 5, [2, 3, 4, 5, 1]), ([3, 1], 0, [2, 4, 1, 3, 5]), ([1, 2], 4, [1, 4, 2, 3, 5]), ([4], 1, [1, 5, 2, 3, 4])],
)
def test_ids_move_with_their_layers(document: Document, moved: list[int], to: int, result: list[int]) -> None:
    identity = dict(zip(units(document), document.slot_ids, strict=True))

    document.move_layers(moved, to)

    assert units(document) == result
    assert [identity[each] for each in result] == list(document.slot_ids)


def test_removed_layers_come_back_with_their_ids(document: Document) -> None:
    before = document.slot_ids

    document.remove_layers([1, 3])
    removed = document.slot_ids
    document.undo_stack.undo()

    assert removed == (before[0], before[2], before[4])
    assert (units(document), document.slot_ids) == ([1, 2, 3, 4, 5], before)


def test_several_layers_change_at_once_and_in_one_step(document: Document) -> None:
    document.set_activation({0, 1}, Sigmoid())
    document.set_initializer({0, 1}, HeNormal())
    document.set_units({0, 1}, 7)

    assert document.experiment.layers[:2] == (Dense(7, Sigmoid(), HeNormal()),) * 2
    assert units(document) == [7, 7, 3, 4, 5]
    assert document.undo_stack.count() == 3


def test_everything_else_can_be_set_and_undone(document: Document) -> None:
    before = document.experiment

    document.set_data(Iris())
    document.set_preprocessing(NoPreprocessing())
    document.set_loss(MeanSquaredError())
    document.set_optimizer(Adam())
    document.set_seed(11)
    document.set_batch(32)
    document.set_precision("float64")
    document.set_test_share(0.3)
    document.replace_layer(0, Dense(units=8, activation=Relu()))
    after = document.experiment
    document.undo_stack.setIndex(0)

    assert (after.data, after.loss, after.optimizer, after.seed) == (Iris(), MeanSquaredError(), Adam(), 11)
    assert (after.batch, after.precision, after.test_share, after.preprocessing) == (
        32,
        "float64",
        0.3,
        NoPreprocessing(),
    )
    assert document.experiment == before
    document.undo_stack.setIndex(9)
    assert document.experiment == after


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


def test_an_edit_that_changes_nothing_is_none(document: Document, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(document.changed):
        document.set_units([2], 3)
        document.move_layers([2], 3)

    assert not document.undo_stack.canUndo()


IMPOSSIBLE: dict[str, Callable[[Document], None]] = {
    "a billion nodes": lambda document: document.set_units([0], 10**9),
    "regression under cross entropy": lambda document: document.set_data(Sine()),
    "text that holds no layers": lambda document: document.paste(0, "no layers at all"),
    "a million layers": lambda document: document.repeat([0], 10**6),
}


@pytest.mark.parametrize("attempt", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_the_impossible_is_refused_in_a_sentence_and_changes_nothing(
    document: Document, attempt: Callable[[Document], None], qtbot: QtBot
) -> None:
    before = document.experiment

    with qtbot.waitSignal(document.refused) as refused:
        attempt(document)

    assert len(refused.args[0]) > 10
    assert document.experiment == before
    assert not document.undo_stack.canUndo()


def test_several_layers_can_be_replaced_each_by_its_own(document: Document) -> None:
    document.replace_layers({0: Dense(units=50), 3: Maxout(units=60)})

    assert units(document) == [50, 2, 3, 60, 5]
    assert document.undo_stack.count() == 1


def test_repeating_deepens_the_network(document: Document) -> None:
    document.repeat([1, 2], 3)

    assert units(document) == [1, 2, 3, 2, 3, 2, 3, 4, 5]


def test_layers_travel_as_text(document: Document, qtbot: QtBot) -> None:
    other = Document(stack(50))

    text = document.cut([3, 1])
    other.paste(1, text)

    assert (units(document), units(other)) == ([1, 3, 5], [50, 2, 4])


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
