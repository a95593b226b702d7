"""Phrases and reasons are values: equal where they say the same, and the same after a pipe."""

from __future__ import annotations

import pickle

from core.wording import Field, Phrase, Reason, Slots


def test_phrases_are_equal_by_code_and_values() -> None:
    assert Phrase("a", x=1) == Phrase("a", x=1) != Phrase("a", x=2)
    assert len({Reason("a", x=1), Reason("a", x=1), Reason("a", x=1).at("file")}) == 2


def test_a_reason_comes_whole_through_a_pipe() -> None:
    reason = Reason("layers.skip_too_long", slot=Slots((3,)), span=7, available=3).at("a.json", Field("layers", 3))

    assert pickle.loads(pickle.dumps(reason)) == reason


def test_places_are_put_before_one_another() -> None:
    reason = Reason("table.gap").at(Field("target")).at("x.csv").at(Field("data"))

    assert reason.place == (Field("data"), "x.csv", Field("target"))
    assert reason.field == Field("data")
    assert reason.clause.place == ("x.csv", Field("target"))
    assert reason.clause.clause == reason.clause == reason.inner
    assert Reason("a").inner == Reason("a")


def test_a_field_is_written_as_in_a_file_and_knows_its_layer() -> None:
    field = Field("layers", 3, "activation", "slope")

    assert (str(field), field.slot) == ("layers[3].activation.slope", 3)
    assert (str(Field(0, "units")), Field(0, "units").slot) == ("[0].units", None)
    assert (str(Field()), Field().slot, Field("layers").slot) == ("", None, None)
