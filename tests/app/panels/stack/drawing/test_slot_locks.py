"""Locks of slots: they go with their layers."""

from __future__ import annotations

from app.panels.stack.drawing.slot_locks import SlotLocks
from app.state.document import Document
from core.layers import LayerNorm
from core.wording import english


def test_a_block_has_the_locks_of_its_layer_wherever_that_goes(document: Document) -> None:
    locks = SlotLocks(document)

    locks.show_locked(("data", "layers[0].units", "layers[2].initializer.kind", "output.activation"))

    assert [locks.at(slot) for slot in range(3)] == [{"edge"}, frozenset(), {"initializer"}]
    assert locks.at(len(document.slot_ids)) == {"activation"}
    document.insert_layer(0, LayerNorm())
    assert [locks.at(slot) for slot in range(4)] == [frozenset(), {"edge"}, frozenset(), {"initializer"}]


def test_all_parts_of_a_layer_that_is_locked_are(document: Document) -> None:
    locks = SlotLocks(document)

    locks.show_locked(("layers[1]",))

    assert locks.at(1) == {"edge", "activation", "initializer"}
    assert locks.at(0) == frozenset()


def test_what_is_locked_is_told_by_the_names_that_it_has(document: Document) -> None:
    locks = SlotLocks(document)
    locks.show_locked(("layers[1].units", "layers[1].activation"))

    told = [english(reason) for reason in (locks.told(1), locks.told(1, "edge")) if reason is not None]
    assert told == [
        "Locked by the exercise: layers[1].units; layers[1].activation", "Locked by the exercise: layers[1].units",
    ]  # fmt: skip
    assert locks.told(1, "gain") is None
    assert locks.told(0) is None


def test_nothing_is_locked_any_more_when_the_exercise_is_left(document: Document) -> None:
    locks = SlotLocks(document)
    locks.show_locked(("layers",))

    locks.show_locked(())

    assert locks.at(0) == locks.at(len(document.slot_ids)) == frozenset()
