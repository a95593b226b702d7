"""English counts slots from 0 and calls things by their keys, as files do."""

from __future__ import annotations

import pytest

from core.wording import Either, Field, Kind, Listed, Phrase, Reason, Slots, english


@pytest.mark.parametrize(
    "slots, words",
    [
        (Slots((3,)), "slot 3"),
        (Slots((0, 2), 5), "slots 0, 2"),
        (Slots((4,), 5), "the output"),
        (Slots(tuple(range(9))), "slots 0 to 8"),
        (Slots((0, 2, *range(4, 11))), "slots 0, 2, 4, 5, 6, 7, …"),
    ],
)
def test_slots_count_from_zero(slots: Slots, words: str) -> None:
    assert words in english(Phrase("layers.batch_of_one", slot=slots))


def test_alternatives_and_lists_are_joined() -> None:
    wanted = Either((Phrase("type.list"), Phrase("type.null")))
    kinds = Listed((Kind("relu"), Kind("tanh")))

    assert english(Phrase("value.type", wanted=wanted, got=Phrase("type.text"))) == "must be a list or null, not a text"
    assert english(Phrase("kind.missing", kinds=kinds)) == "is missing; it can be relu, tanh"


def test_a_place_stands_before_the_sentence() -> None:
    cell = Phrase("place.cell", row=3, column=Phrase("place.column", name="a"))

    sentence = english(Reason("table.not_finite").at(Field("data"), "x.csv", cell))

    assert sentence.startswith('data: x.csv: row 3, column "a": the')
