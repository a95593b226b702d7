"""Edits swap states, and know which of them belong together."""

from __future__ import annotations

import gc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.edits import (
    fitting_loss,
    lockable,
    with_bookmark,
    with_data,
    with_names_once,
    with_new_data,
    with_new_weights,
    without_bookmark,
)
from core.components.datasets import AnyDataset, Csv, Iris, Sine, Spirals
from core.components.losses import AnyLoss, CrossEntropy, Hinge, Huber, MeanSquaredError
from core.experiment import Bookmark, Experiment
from core.layers import BatchNorm, Dense, Dropout
from core.training.session import Session
from tests.app.state.test_document import stack, units
from tests.core.components.tables.files import table_file


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Five layers."""
    return Document(stack(1, 2, 3, 4, 5))


def test_a_gesture_is_one_step_of_undo(document: Document) -> None:
    for wanted in range(10, 60):
        document.set_units([2], wanted, gesture="drag 1")
    document.set_units([2], 100, gesture="drag 2")

    document.undo_stack.undo()
    after_one = units(document)[2]
    document.undo_stack.undo()

    assert (after_one, units(document)[2], document.undo_stack.can_undo) == (59, 3, False)


def test_a_bookmark_stands_in_the_order_of_the_steps_and_can_have_another_word() -> None:
    marked = with_bookmark(with_bookmark(Experiment(), 30, "it turns"), 4, "")
    reworded = with_bookmark(marked, 30, "발산")

    assert marked.bookmarks == (Bookmark(step=4), Bookmark(step=30, text="it turns"))
    assert reworded.bookmarks == (Bookmark(step=4), Bookmark(step=30, text="발산"))
    assert without_bookmark(reworded, 4).bookmarks == (Bookmark(step=30, text="발산"),)


def test_of_two_bookmarks_on_a_step_the_first_is_reworded_and_both_are_removed() -> None:
    doubled = Experiment(bookmarks=(Bookmark(step=4, text="one"), Bookmark(step=4, text="two")))

    assert [each.text for each in with_bookmark(doubled, 4, "first").bookmarks] == ["first", "two"]
    assert without_bookmark(doubled, 4).bookmarks == ()


def test_a_gesture_that_ends_where_it_began_leaves_no_step(document: Document) -> None:
    document.set_units([2], 50, gesture="drag")

    document.set_units([2], 3, gesture="drag")

    assert not document.undo_stack.can_undo
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
    document.undo_stack.go_to(0)
    assert (document.experiment, document.slot_ids) == before
    document.undo_stack.go_to(document.undo_stack.count)
    assert (document.experiment, document.slot_ids) == after


def test_documents_that_nobody_needs_any_more_are_collected_in_peace(qtbot: QtBot) -> None:
    for _ in range(50):
        document = Document(stack(1, 2, 3))
        for seed in range(100, 105):
            document.set_seed(seed)
        document.undo_stack.undo()
        document.set_seed(7, gesture="drag")

    del document
    gc.collect()  # ended the process while Qt owned the edits too


@pytest.mark.parametrize(
    "loss, before, after, fitting",
    [
        (CrossEntropy(), Spirals(), Sine(), MeanSquaredError()),
        (Huber(), Spirals(), Sine(), Huber()),
        (MeanSquaredError(), Sine(), Sine(noise=0.5), MeanSquaredError()),
        (MeanSquaredError(), Sine(), Spirals(), CrossEntropy()),
        (Huber(), Sine(), Spirals(), Huber()),
        (MeanSquaredError(), Iris(), Spirals(), MeanSquaredError()),
        (Hinge(), Iris(), Spirals(), Hinge()),
    ],
)
def test_a_loss_changes_only_where_targets_change_their_kind(
    loss: AnyLoss, before: AnyDataset, after: AnyDataset, fitting: AnyLoss
) -> None:
    assert fitting_loss(Experiment(data=before, loss=loss), after) == fitting


def test_whole_numbers_are_amounts_where_amounts_are_measured_and_no_loss_changes(tmp_path: Path) -> None:
    table = Csv(path=table_file(tmp_path, "x,y\n" + "".join(f"{i},{2 * i}\n" for i in range(1, 8))))

    assert fitting_loss(Experiment(data=Sine(), loss=Huber()), table) == Huber()
    assert fitting_loss(Experiment(data=Sine(), loss=MeanSquaredError()), table) == MeanSquaredError()
    assert fitting_loss(Experiment(data=Iris()), table) == CrossEntropy()
    assert fitting_loss(Experiment(data=table, loss=MeanSquaredError()), Iris()) == CrossEntropy()


@pytest.mark.parametrize("data, kept", [(Spirals(), True), (Sine(), False), (Iris(), False), (Csv(path="no"), False)])
def test_inputs_go_where_they_cannot_be_made(data: AnyDataset, kept: bool) -> None:
    made = Experiment(data=Spirals(noise=0.3), inputs=("x1", "x1^2"))

    assert with_data(made, data).inputs == (made.inputs if kept else None)


def test_new_weights_leave_the_data_where_they_are() -> None:
    rolled = with_new_weights(Experiment(seed=5))
    again = with_new_weights(rolled)

    assert (rolled.data_seed, again.data_seed) == (5, 5)
    assert 5 != rolled.seed != again.seed
    assert replace(rolled, seed=5, data_seed=None) == Experiment(seed=5)


def test_new_data_leave_the_weights_where_they_are() -> None:
    rolled = with_new_data(Experiment(seed=5))
    again = with_new_data(rolled)

    assert rolled.seed == again.seed == 5
    assert rolled.data_seed not in (None, 5, again.data_seed)


def test_the_dice_is_one_step_of_undo_and_gives_other_weights_to_the_same_data(document: Document) -> None:
    before = document.experiment

    document.draw_weights()
    rolled = document.experiment
    document.undo_stack.undo()

    first, second = Session(before), Session(rolled)
    np.testing.assert_array_equal(first.samples.excerpt.raw, second.samples.excerpt.raw)
    assert not np.array_equal(first.network.flat, second.network.flat)
    assert document.experiment == before
    assert not document.undo_stack.can_undo


def test_new_data_for_the_same_weights_are_one_step_of_undo(document: Document) -> None:
    before = document.experiment

    document.draw_data()
    drawn = document.experiment
    document.undo_stack.undo()

    first, second = Session(before), Session(drawn)
    np.testing.assert_array_equal(first.network.flat, second.network.flat)
    assert not np.array_equal(first.samples.excerpt.raw, second.samples.excerpt.raw)
    assert document.experiment == before


def test_a_name_is_given_once() -> None:
    layers = (Dense(name="a"), Dense(name="b"), Dense(name="b"), Dense())

    assert with_names_once(layers, ("a", "", "c")) == (Dense(), Dense(name="b"), Dense(), Dense())


def test_what_has_no_weights_cannot_be_locked() -> None:
    experiment = Experiment(layers=(Dropout(), BatchNorm(), Dense()))

    assert lockable(experiment, {3, 1, 0}) == (1, 3)


def test_a_layer_and_the_output_can_be_named_and_a_name_is_one_line(document: Document) -> None:
    document.set_name(1, "  the \n encoder ")
    document.set_name(5, "logits")

    assert document.experiment.names == ("", "the encoder", "", "", "", "logits")
    assert [document.undo_stack.undo_verb, document.undo_stack.count] == ["name", 2]


def test_copies_of_a_named_layer_have_no_name_and_what_is_cut_keeps_it(document: Document) -> None:
    document.set_name(1, "encoder")

    document.repeat((1,), 3)
    document.insert_layers(0, document.experiment.layers[1:2], "duplicate")
    copied = document.experiment.names
    text = document.cut((2,))
    document.paste(0, text)
    document.paste(0, text)

    assert copied == ("", "", "encoder", "", "", "", "", "", "")
    assert document.experiment.names[:3] == ("", "encoder", "")


def test_weights_are_locked_as_one_step_where_there_are_any(document: Document) -> None:
    document.insert_layer(2, Dropout())

    document.set_trainable((1, 2, 6), trainable=False)
    locked = [entry.trainable for entry in document.experiment.entries]
    document.undo_stack.undo()

    assert locked == [True, False, True, True, True, True, False]
    assert all(entry.trainable for entry in document.experiment.entries)
