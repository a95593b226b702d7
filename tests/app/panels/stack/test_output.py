"""The output as a block like any other, but that it stays the last."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.panels.stack import Stack
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from core.components.activations import Sigmoid, Softmax
from core.components.initializers import HeNormal
from core.experiment import Output
from tests.app.panels.stack.conftest import WIDTHS, units
from tests.app.panels.stack.hands import choose, choose_from_open_menu, click, widen

OUTPUT = len(WIDTHS)
Key = Qt.Key


def test_a_click_selects_it_and_its_chip_offers_softmax(
    view: StackView, document: Document, selection: Selection
) -> None:
    click(view, OUTPUT, "activation")
    choose_from_open_menu("softmax")

    assert selection.slots == {OUTPUT}
    assert document.experiment.output == Output(activation=Softmax())
    assert document.experiment.layers == Document(document.experiment).experiment.layers
    document.undo_stack.undo()
    assert document.experiment.output == Output()


def test_everything_that_it_has_is_in_its_menu_and_nothing_that_would_move_it(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((OUTPUT,))

    menu = view.menus.block()
    choose(menu, "Initializer", "He normal")
    choose(menu, "Bias")
    choose(menu, "Bias initializer", "constant")

    assert document.experiment.output.initializer == HeNormal()
    assert not document.experiment.output.bias
    assert "Delete" not in {action.text() for action in menu.actions()}
    assert units(document) == list(WIDTHS)


def test_its_nodes_follow_the_hand_and_are_asked_for_again_by_its_menu(
    view: StackView, document: Document, selection: Selection
) -> None:
    widen(view, OUTPUT, 60)
    widened = document.experiment.output.units

    choose(view.menus.block(), "As many nodes as data and cost ask for")

    assert widened is not None
    assert widened > 3
    assert document.experiment.output.units is None
    assert units(document) == list(WIDTHS)


def test_a_key_steps_from_the_nodes_that_are_asked_for(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((OUTPUT,))

    QTest.keyClick(view, Key.Key_Right)
    wider = document.experiment.output.units
    QTest.keyClick(view, Key.Key_Left)
    QTest.keyClick(view, Key.Key_Left)

    assert wider == 4
    assert document.experiment.output.units == 3
    assert view.explains


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Up, Qt.KeyboardModifier.AltModifier),
        (Key.Key_D, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_X, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_it_stays_where_it_is_and_says_so(
    stack: Stack, document: Document, selection: Selection, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    before = document.experiment
    selection.select((OUTPUT,))

    QTest.keyClick(stack.view, key, modifiers)

    assert document.experiment is before
    assert "the output stays the last" in stack.refusal
    assert "output stays the last" in stack.view.accessibleDescription()


def test_what_is_pasted_comes_before_it(view: StackView, document: Document, selection: Selection) -> None:
    QGuiApplication.clipboard().setText(document.copy((0,)))
    selection.select((OUTPUT,))

    view.edits.paste()

    assert units(document) == [*WIDTHS, WIDTHS[0]]
    assert selection.slots == {OUTPUT}


def test_layers_that_are_selected_with_it_change_together_and_go_without_it(
    view: StackView, document: Document, selection: Selection
) -> None:
    selection.select((3, 4, OUTPUT))

    view.edits.set_activation(Sigmoid())
    changed = [getattr(entry, "activation", None) == Sigmoid() for entry in document.experiment.entries]
    view.edits.remove()

    assert changed == [False, False, False, True, True, True]
    assert units(document) == list(WIDTHS[:3])
    assert document.experiment.output.activation == Sigmoid()
    assert selection.slots == {3}


def test_too_few_nodes_are_refused_at_its_block(stack: Stack, document: Document) -> None:
    document.set_output(replace(document.experiment.output, units=2))

    assert stack.view.explains
    assert "2 output units are too few for 3 classes" in stack.refusal
    assert document.experiment.output.units is None


def test_it_is_spoken_with_what_is_part_of_the_cost(view: StackView, document: Document, selection: Selection) -> None:
    QTest.keyClick(view, Key.Key_End)
    fused = view.accessibleDescription()

    document.set_activation((OUTPUT,), Softmax())

    assert fused == "Output 3, linear, Xavier normal, softmax in the cost"
    assert view.accessibleDescription() == "Output 3, softmax, Xavier normal"


def test_a_name_of_two_letters_has_its_chip_too(view: StackView, document: Document) -> None:
    label, geometry = "선형", view.drawing._blocks.geometry
    geometry.label = lambda layer, part: label  # type: ignore[method-assign]

    assert set(view.places.parts(OUTPUT).chips) == {"activation", "initializer"}


def test_the_softmax_of_the_cost_stands_in_brackets(view: StackView, document: Document) -> None:
    label = view.drawing._blocks.geometry.label

    fused = label(view.drawing.output, "activation")
    document.set_activation((OUTPUT,), Softmax())

    assert fused == "(softmax)"
    assert label(view.drawing.output, "activation") == "softmax"
