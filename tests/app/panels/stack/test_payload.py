"""Tests of what is carried over the stack."""

from __future__ import annotations

import pytest

from app.panels.stack.edits import StackEdits
from app.panels.stack.payload import Payload
from app.state.document import Document
from app.widgets.dragging import KIND, LAYERS, MOVE, load
from core.experiment import Experiment
from core.experiment.files import layers_as_text
from core.layers import Dense, Skip
from core.wording import Reason, Slots, english
from tests.app.panels.stack.conftest import WIDTHS, units

SHORTEN = "shorten its span or put it further down"


def payload(document: Document, edits: StackEdits, moves: bool = True, **texts: str) -> Payload:
    """What a drag with these texts carries."""
    names = {"layers": LAYERS, "kind": KIND, "move": MOVE}
    return Payload(document, edits, load({names[name]: text for name, text in texts.items()}), moves)


def test_blocks_of_this_stack_move_and_those_of_another_are_new(document: Document, edits: StackEdits) -> None:
    text = layers_as_text((Dense(units=7),))

    payload(document, edits, layers=text, move="[0]").deliver(2)
    payload(document, edits, moves=False, layers=text, move="[0]").deliver(0)

    assert units(document) == [7, 32, 16, 64, 128, 256]


def test_scattered_blocks_arrive_together(document: Document, edits: StackEdits) -> None:
    payload(document, edits, move="[0, 2, 4]").deliver(2)

    assert units(document) == [32, 16, 64, 256, 128]


def test_what_cannot_be_at_a_place_is_known_before_it_is_let_go(document: Document, edits: StackEdits) -> None:
    skip = payload(document, edits, layers=layers_as_text((Skip(span=2),)))

    assert skip.objection(1) == Reason("layers.skip_too_long", slot=Slots((1,)), span=2, available=1)
    assert "make the widths equal" in told(skip, 3)
    assert units(document) == list(WIDTHS)


def test_a_move_that_takes_a_source_away_is_objected_to(document: Document, edits: StackEdits) -> None:
    document.new(Experiment(layers=(Dense(units=8), Dense(units=8), Skip(span=1))))

    move = payload(document, edits, move="[0]")

    assert move.objection(1) is None
    assert "2 wide" in told(move, 3)


def test_a_new_layer_of_a_kind_is_tried_as_it_would_be_put_in(document: Document, edits: StackEdits) -> None:
    kind = payload(document, edits, layers="[]", kind="skip")

    assert told(kind, 0).startswith("the skip in slot 0 leads around 1 layer, and 0 stand before it")


@pytest.mark.parametrize("text", ["soup", '[{"kind": "soup"}]', "7"])
def test_what_is_no_layer_is_not_judged_by_its_place(document: Document, edits: StackEdits, text: str) -> None:
    assert payload(document, edits, layers=text).objection(0) is None


def test_places_that_are_none_are_ignored(document: Document, edits: StackEdits) -> None:
    strange = payload(document, edits, move='[9, "x", -1]')

    strange.deliver(0)

    assert strange.objection(0) is None
    assert units(document) == list(WIDTHS)


def test_the_same_things_are_alike(document: Document, edits: StackEdits) -> None:
    assert payload(document, edits, move="[1]").is_like(payload(document, edits, move="[1]"))
    assert not payload(document, edits, move="[1]").is_like(payload(document, edits, move="[2]"))


def told(carried: Payload, index: int) -> str:
    """Why it cannot be before a position."""
    reason = carried.objection(index)
    return english(reason) if reason is not None else ""
