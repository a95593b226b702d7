"""Every setting of a layer can be reached from the menu of its block."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from app.panels.stack.setting_menus import ABOVE
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from core.components.activations import LeakyRelu, Softmax
from core.components.component import settings
from core.components.initializers import Constant, HeNormal, Normal, Zeros
from core.experiment import Output
from core.layers import BatchNorm, Dense, Dropout, Maxout, Skip, layer_kinds
from tests.app.panels.stack.hands import choose, choose_from_open_menu, click, widen

OUTPUT = 10


@pytest.fixture(autouse=True)
def kinds(document: Document) -> None:
    """A dropout, a skip and others behind the five dense layers."""
    document.insert_layers(5, (Dropout(rate=0.1), Dropout(rate=0.3), Skip(span=1), BatchNorm(), Maxout(units=4)))


def answer(monkeypatch: pytest.MonkeyPatch, name: str, number: float) -> list[tuple[object, ...]]:
    """A person who types that number; what the field was given."""
    asked = list[tuple[object, ...]]()

    def ask(_parent: object, _title: str, _label: str, *numbers: object) -> tuple[float, bool]:
        asked.append(numbers)
        return number, True

    monkeypatch.setattr(QInputDialog, name, ask)
    return asked


def test_the_rate_of_a_dropout_is_asked_for_and_set_for_all_that_are_selected(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, "getDouble", 0.5)
    selection.select((5, 6))
    steps = document.undo_stack.count

    choose(view.menus.block(), "Rate…")

    assert document.experiment.layers[5:7] == (Dropout(rate=0.5),) * 2
    assert document.undo_stack.count == steps + 1
    assert asked[0][1:3] == (0, 0.999)


def test_a_number_that_is_only_looked_at_keeps_all_of_its_decimals(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.replace_layers({5: Dropout(rate=0.123456)})
    selection.select((5,))
    answer(monkeypatch, "getDouble", 0.123)

    choose(view.menus.block(), "Rate…")

    assert document.experiment.layers[5] == Dropout(rate=0.123456)


def test_the_projection_of_a_skip_is_one_click_away(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((7,))
    before = [action.isChecked() for action in view.menus.block().actions() if action.text() == "Projection"]

    choose(view.menus.block(), "Projection")
    after = [action.isChecked() for action in view.menus.block().actions() if action.text() == "Projection"]

    assert (before, after) == ([False], [True])
    assert document.experiment.layers[7] == Skip(span=1, projection=True)


def test_whole_numbers_and_kinds_are_set_too(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, "getInt", 4)

    selection.select((9,))
    choose(view.menus.block(), "Pieces…")
    selection.select((0,))
    choose(view.menus.block(), "Bias initializer", "zeros")

    assert document.experiment.layers[9] == Maxout(units=4, pieces=4)
    assert asked == [(2, 2, 8)]
    assert document.experiment.layers[0] == Dense(units=16, bias_initializer=Zeros())


def test_what_is_set_at_an_activation_is_asked_for_below_its_kinds(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.set_activation((0, 1), LeakyRelu(negative_slope=0.3))
    selection.select((0, 1, 5))  # a dropout has none, and is left alone
    steps = document.undo_stack.count
    answer(monkeypatch, "getDouble", 0.2)

    choose(view.menus.block(), "Activation", "Slope below 0…")

    assert [layer.activation for layer in document.experiment.layers[:2]] == [LeakyRelu(negative_slope=0.2)] * 2
    assert document.undo_stack.count == steps + 1


def test_so_is_what_is_set_at_an_initializer_and_that_of_the_biases(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.set_initializer((0,), Normal(std=0.1))
    selection.select((0,))
    answer(monkeypatch, "getDouble", 0.5)

    choose(view.menus.kinds("initializer"), "Standard deviation…")
    choose(view.menus.block(), "Bias initializer", "constant")
    choose(view.menus.block(), "Bias initializer", "Value…")

    assert document.experiment.layers[0] == Dense(
        units=16, initializer=Normal(std=0.5), bias_initializer=Constant(value=0.5)
    )


def test_where_kinds_differ_there_is_nothing_to_set_at_them(
    view: StackView, document: Document, selection: Selection
) -> None:
    document.set_activation((0,), LeakyRelu())
    selection.select((0, 1))

    entries = {action.text() for action in view.menus.kinds("activation").actions()}

    assert "Slope below 0…" not in entries


def test_every_setting_of_every_kind_is_there(
    view: StackView, document: Document, selection: Selection, texts: Texts, qtbot: QtBot
) -> None:
    for kind in layer_kinds().values():
        document.insert_layer(6, kind())
        selection.select((6,))
        menu: QMenu = view.menus.block()

        entries = {action.text().removesuffix("…") for action in menu.actions()}

        assert {texts.setting(each.name) for each in settings(kind) if each.name not in ABOVE} <= entries
        document.undo_stack.undo()


def test_for_several_kinds_at_once_there_is_none(view: StackView, selection: Selection) -> None:
    selection.select((5, 7))

    entries = {action.text() for action in view.menus.block().actions()}

    assert not entries & {"Rate…", "Span…", "Scale…", "Projection"}


def test_a_click_selects_the_output_and_its_chip_offers_softmax(
    view: StackView, document: Document, selection: Selection
) -> None:
    layers = document.experiment.layers

    click(view, OUTPUT, "activation")
    choose_from_open_menu("softmax")

    assert selection.slots == {OUTPUT}
    assert document.experiment.output == Output(activation=Softmax())
    assert document.experiment.layers == layers
    document.undo_stack.undo()
    assert document.experiment.output == Output()


def test_everything_that_the_output_has_is_in_its_menu_and_nothing_that_would_move_it(
    view: StackView, document: Document, selection: Selection
) -> None:
    layers = document.experiment.layers
    selection.select((OUTPUT,))

    menu = view.menus.block()
    choose(menu, "Initializer", "He normal")
    choose(menu, "Bias")
    choose(menu, "Bias initializer", "constant")

    assert document.experiment.output.initializer == HeNormal()
    assert not document.experiment.output.bias
    assert "Delete" not in {action.text() for action in menu.actions()}
    assert document.experiment.layers == layers


def test_the_nodes_of_the_output_follow_the_hand_and_are_asked_for_again_by_its_menu(
    view: StackView, document: Document, selection: Selection
) -> None:
    layers = document.experiment.layers
    widen(view, OUTPUT, 60)
    widened = document.experiment.output.units

    choose(view.menus.block(), "As many nodes as data and cost ask for")

    assert widened is not None
    assert widened > 3
    assert document.experiment.output.units is None
    assert document.experiment.layers == layers
