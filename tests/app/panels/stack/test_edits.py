"""Tests of what can be done to the selected blocks."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from app.panels.stack.edits import StackEdits
from app.state.document import Document
from app.state.selection import Selection
from core.components.activations import Relu, Sigmoid
from core.components.initializers import HeNormal
from core.experiment import Experiment
from core.layers import Dense, Maxout, Skip
from core.wording import Reason, english
from tests.app.panels.stack.conftest import WIDTHS, units

OUTPUT = len(WIDTHS)


def test_copies_stand_after_the_selection_and_are_selected(
    document: Document, selection: Selection, edits: StackEdits
) -> None:
    selection.select((1, 2))

    edits.duplicate()

    assert units(document) == [16, 32, 64, 32, 64, 128, 256]
    assert selection.slots == {3, 4}


def test_repeating_deepens_and_selects_the_whole_group(
    document: Document, selection: Selection, edits: StackEdits
) -> None:
    selection.select((0,))

    edits.repeat(4)

    assert units(document) == [16, 16, 16, 16, 32, 64, 128, 256]
    assert selection.slots == {0, 1, 2, 3}


def test_a_group_moves_by_one_place_and_stays_selected(
    document: Document, selection: Selection, edits: StackEdits
) -> None:
    selection.select((1, 2))

    edits.move(1)

    assert units(document) == [16, 128, 32, 64, 256]
    assert selection.slots == {2, 3}


def test_at_the_border_nothing_moves(document: Document, selection: Selection, edits: StackEdits) -> None:
    for slot, direction in ((0, -1), (4, 1)):
        selection.select((slot,))
        edits.move(direction)

    assert units(document) == list(WIDTHS)


def test_scattered_blocks_come_together(document: Document, selection: Selection, edits: StackEdits) -> None:
    selection.select((1, 3))

    edits.move(-1)

    assert units(document) == [32, 128, 16, 64, 256]


def test_without_a_selection_nothing_happens(document: Document, edits: StackEdits) -> None:
    for verb in (edits.remove, edits.duplicate, edits.copy, edits.cut):
        verb()
    edits.move(1)
    edits.repeat(3)
    edits.step_units(1)

    assert units(document) == list(WIDTHS)
    assert not document.undo_stack.can_undo


def test_cut_and_paste_carry_layers_as_text(document: Document, selection: Selection, edits: StackEdits) -> None:
    selection.select((0, 1))

    edits.cut()
    selection.select((2,))
    edits.paste()

    assert units(document) == [64, 128, 256, 16, 32]
    assert selection.slots == {3, 4}
    assert '"kind": "dense"' in QGuiApplication.clipboard().text()


def test_a_clipboard_without_layers_is_refused_in_words(document: Document, edits: StackEdits) -> None:
    said: list[Reason] = []
    document.refused.connect(said.append)
    QGuiApplication.clipboard().setText("[no layers at all")

    edits.paste()

    assert len(said) == 1
    assert units(document) == list(WIDTHS)


def test_a_clipboard_that_is_no_json_is_left_to_who_reads_programs(document: Document, edits: StackEdits) -> None:
    handed, said = list[str](), list[Reason]()
    edits.pasted.program.connect(handed.append)
    document.refused.connect(said.append)
    QGuiApplication.clipboard().setText("model = Sequential()")

    edits.paste()

    assert (handed, said) == (["model = Sequential()"], [])
    assert units(document) == list(WIDTHS)


def test_a_step_of_nodes_takes_each_block_from_its_own_number_in_one_undo_step(
    document: Document, selection: Selection, edits: StackEdits
) -> None:
    selection.select((1, 2, 3))

    edits.step_units(1, double=True)

    assert units(document) == [16, 64, 128, 256, 256]
    document.undo_stack.undo()
    assert units(document) == list(WIDTHS)


def test_a_key_that_is_held_down_is_one_undo_step(document: Document, selection: Selection, edits: StackEdits) -> None:
    selection.select((2,))

    edits.step_units(1)
    edits.step_units(1, again=True)
    edits.step_units(1, again=True)

    assert units(document)[2] == 88
    assert document.undo_stack.count == 1


def test_kinds_are_set_for_all_that_have_one(document: Document, selection: Selection, edits: StackEdits) -> None:
    document.insert_layer(0, Maxout())
    selection.select((0, 1, 2))

    edits.set_activation(Relu())
    edits.set_initializer(HeNormal())

    assert [getattr(layer, "activation", None) for layer in document.experiment.layers[:3]] == [None, Relu(), Relu()]
    assert {layer.initializer for layer in document.experiment.layers[:3] if isinstance(layer, Dense | Maxout)} == {
        HeNormal()
    }


def test_walking_selects_the_next_block_and_stops_at_the_ends(selection: Selection, edits: StackEdits) -> None:
    reached = [edits.walk(direction) for direction in (1, 1, -1, -1)]

    assert reached == [0, 1, 0, 0]
    assert selection.slots == {0}


def test_walking_up_from_nothing_begins_at_the_output(edits: StackEdits) -> None:
    assert [edits.walk(-1), edits.walk(-1), edits.walk(1), edits.walk(1)] == [5, 4, 5, 5]


def test_stretching_and_shrinking_keeps_the_block_where_it_began(selection: Selection, edits: StackEdits) -> None:
    selection.select((2,))
    seen = []

    for direction in (1, 1, -1, -1, -1):
        edits.walk(direction, extend=True)
        seen.append(sorted(selection.slots))

    assert seen == [[2, 3], [2, 3, 4], [2, 3], [2], [1, 2]]


def test_something_new_goes_after_the_selection_else_to_the_end(
    document: Document, selection: Selection, edits: StackEdits
) -> None:
    edits.insert(edits.end, [Dense(units=1)])
    selection.select((0,))
    edits.insert(edits.end, [Dense(units=2)])

    assert units(document) == [16, 2, 32, 64, 128, 256, 1]


def test_repeating_scattered_blocks_selects_these_and_their_copies_only(
    edits: StackEdits, document: Document, selection: Selection
) -> None:
    selection.select((0, 3))

    edits.repeat(2)

    assert units(document) == [16, 32, 64, 128, 16, 128, 256]
    assert selection.slots == {0, 3, 4, 5}


def test_an_unknown_kind_is_no_new_layer(edits: StackEdits, document: Document) -> None:
    edits.insert_kind(0, "soup")

    assert len(units(document)) == 5


def test_layers_travel_between_two_windows_as_text(document: Document, selection: Selection, edits: StackEdits) -> None:
    other = Document(Experiment(layers=(Dense(units=1), Skip(span=1, projection=True), Dense(units=3))))
    there = Selection(other)
    there.select((0, 1, 2))
    selection.select((0,))

    StackEdits(other, there).copy()
    edits.paste()

    assert document.experiment.layers[1:4] == other.experiment.layers
    assert selection.slots == {1, 2, 3}
    assert document.undo_stack.count == 1


def test_a_paste_is_refused_with_the_layer_of_the_text_that_is_wrong(document: Document, edits: StackEdits) -> None:
    said: list[Reason] = []
    document.refused.connect(said.append)
    QGuiApplication.clipboard().setText('[{"kind": "dense"}, {"kind": "dense", "units": 5000}]')

    edits.paste()

    assert [english(each) for each in said] == ["layers[1].units: must be at most 4096"]
    assert units(document) == list(WIDTHS)


def test_what_is_pasted_comes_before_the_output(document: Document, selection: Selection, edits: StackEdits) -> None:
    QGuiApplication.clipboard().setText(document.copy((0,)))
    selection.select((OUTPUT,))

    edits.paste()

    assert units(document) == [*WIDTHS, WIDTHS[0]]
    assert selection.slots == {OUTPUT}


def test_layers_that_are_selected_with_the_output_change_together_and_go_without_it(
    document: Document, selection: Selection, edits: StackEdits
) -> None:
    selection.select((3, 4, OUTPUT))

    edits.set_activation(Sigmoid())
    changed = [getattr(entry, "activation", None) == Sigmoid() for entry in document.experiment.entries]
    edits.remove()

    assert changed == [False, False, False, True, True, True]
    assert units(document) == list(WIDTHS[:3])
    assert document.experiment.output.activation == Sigmoid()
    assert selection.slots == {3}
