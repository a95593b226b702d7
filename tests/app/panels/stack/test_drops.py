"""Tests of what is dropped on the stack."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.patience import Patience
from app.state.selection import Selection
from app.theme import Theme
from app.widgets.dragging import KIND, LAYERS, MOVE
from app.widgets.overlays.waiting import Waiting
from core.components.activations import Sigmoid
from core.experiment.files import layers_as_text
from core.layers import Dense, Skip
from core.wording import Reason, Slots
from tests.app.panels.stack.conftest import WIDTHS, units
from tests.app.panels.stack.hands import before, carry, carry_away, drop
from tests.app.state.slow import SlowTable

SHORTEN = "shorten its span or put it further down"
TOO_LONG = Misfit(Reason("layers.skip_too_long", slot=Slots((1,)), span=2, available=1), gap=1)

ROOT = Path(__file__).parents[4]
NEW = {LAYERS: layers_as_text((Dense(units=7), Dense(units=9)))}


def test_new_layers_land_where_the_line_is_and_are_selected(
    view: StackView, document: Document, selection: Selection
) -> None:
    drop(view, NEW, before(view, 2))

    assert units(document) == [16, 32, 7, 9, 64, 128, 256]
    assert selection.slots == {2, 3}
    assert document.undo_stack.count == 1


def test_a_new_layer_of_a_kind_takes_after_its_neighbour_and_leaves_all_layers_meant(
    view: StackView, document: Document, selection: Selection
) -> None:
    document.set_activation(range(5), Sigmoid())
    selection.select((0,))

    drop(view, NEW | {KIND: "dense"}, before(view, 2))

    assert document.experiment.layers[2] == Dense(units=32, activation=Sigmoid())
    assert selection.slots == frozenset()


def test_a_drop_has_its_answer_before_a_large_table_is_waited_for(
    view: StackView, document: Document, slow: SlowTable, theme: Theme, qtbot: QtBot
) -> None:
    slow.let_go()
    document.set_data(slow.data)
    slow.write(600)
    document.patiently = Patience(partial(Waiting, view, theme), view)

    drop(view, NEW, before(view, 2))
    within = units(document)
    qtbot.waitUntil(lambda: units(document) != within)

    assert (within, units(document)) == (list(WIDTHS), [16, 32, 7, 9, 64, 128, 256])


def test_below_everything_is_the_end(view: StackView, document: Document) -> None:
    drop(view, NEW, view.places.rows.output.center())

    assert units(document)[-2:] == [7, 9]


def test_a_block_moves_to_another_place(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((0,))

    drop(view, {MOVE: "[0]"}, before(view, 3))

    assert units(document) == [32, 64, 16, 128, 256]
    assert selection.slots == {2}


def test_several_blocks_move_together(view: StackView, document: Document) -> None:
    drop(view, {MOVE: "[0, 3]"}, before(view, 2))

    assert units(document) == [32, 16, 128, 64, 256]


def test_a_block_that_is_dropped_where_it_was_changes_nothing(view: StackView, document: Document) -> None:
    drop(view, {MOVE: "[2]"}, before(view, 2))
    drop(view, {MOVE: "[2]"}, before(view, 3))

    assert not document.undo_stack.can_undo


def test_blocks_of_another_window_are_copied(view: StackView, document: Document) -> None:
    drop(view, {MOVE: "[0]"} | NEW, before(view, 0))

    assert units(document) == [7, 9, *WIDTHS]


def test_a_line_shows_the_place_and_goes_away(view: StackView) -> None:
    carry(view, NEW, before(view, 1))
    shown = view.drawing.landing
    carry_away(view)

    assert (shown, view.drawing.landing) == (1, None)


def test_other_things_are_not_taken(view: StackView, document: Document) -> None:
    accepted = drop(view, {"text/plain": "[]"}, before(view, 0))

    assert not accepted
    assert units(document) == list(WIDTHS)


def test_a_broken_text_is_refused_in_words(view: StackView, document: Document) -> None:
    said: list[Reason] = []
    document.refused.connect(said.append)

    drop(view, {LAYERS: '[{"kind": "soup"}]'}, before(view, 0))

    assert len(said) == 1
    assert units(document) == list(WIDTHS)


def test_near_the_border_the_stack_scrolls_and_the_line_follows(
    view: StackView, document: Document, qtbot: QtBot
) -> None:
    document.repeat(range(5), 20)
    bar = view.verticalScrollBar()

    carry(view, NEW, view.viewport().rect().bottomLeft() + QPoint(40, -4))
    first = view.drawing.landing or 0
    qtbot.waitUntil(lambda: bar.value() > 100)
    last = view.drawing.landing or 0
    carry_away(view)
    carry(view, NEW, view.viewport().rect().topLeft() + QPoint(40, 4))
    qtbot.waitUntil(lambda: bar.value() == 0)
    carry_away(view)

    assert last > first


def test_an_empty_stack_takes_a_layer_anywhere(view: StackView, document: Document) -> None:
    document.remove_layers(range(5))

    drop(view, NEW, view.viewport().rect().bottomRight() - QPoint(30, 10))

    assert units(document) == [7, 9]


def test_an_impossible_place_says_why_beside_the_line(view: StackView, document: Document) -> None:
    skip = {LAYERS: layers_as_text((Skip(span=2),))}

    carry(view, skip, before(view, 1))
    early = view.drawing.misfit
    carry(view, skip, before(view, 0))
    earlier = view.drawing.misfit
    carry_away(view)

    assert early == TOO_LONG
    assert earlier is not None
    assert earlier.gap == 0
    assert view.drawing.misfit is None


def test_what_is_dropped_where_it_cannot_be_is_refused_there(view: StackView, document: Document) -> None:
    drop(view, {LAYERS: layers_as_text((Skip(span=2),))}, before(view, 1))

    assert units(document) == list(WIDTHS)
    assert view.drawing.misfit == TOO_LONG
    assert (
        view.accessibleDescription() == f"The skip in layer 2 leads around 2 layers, and 1 stands before it: {SHORTEN}"
    )


def test_folded_layers_take_the_place_of_one_block(view: StackView, document: Document) -> None:
    document.repeat((1,), 5)
    view.folds.fold_all()

    drop(view, NEW, before(view, 6))

    assert units(document) == [16, *[32] * 5, 7, 9, 64, 128, 256]
    assert view.folds.heads == (0, 1, 6, 7, 8, 9, 10)


def test_a_real_hand_drags_one_layer_several_and_folded_ones() -> None:
    program = [sys.executable, "-m", "tests.app.panels.stack.real_drag"]
    platform = os.environ | {"QT_QPA_PLATFORM": "minimal"}  # the platform of the other tests cannot drag

    ran = subprocess.run(program, cwd=ROOT, env=platform, capture_output=True, text=True, timeout=60, check=False)

    moved = ["[16, 16, 32]", "[16, 32, 16]", "[2, 4, 1, 3]", "[2, 2, 2, 2, 2, 1, 3]"]
    assert ran.stdout.splitlines() == moved, ran.stderr
