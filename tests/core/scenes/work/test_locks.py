"""Locks: what is covered by a path, what is locked inside it, and how the place is called."""

from __future__ import annotations

import pytest

from core.scenes.work.locks import covered, field_of, locked_inside, told_locks, touched
from core.wording import Field, english


@pytest.mark.parametrize(
    "path, locked, is_covered",
    [
        ("data", ["data"], True),
        ("data", ["data.noise"], False),
        ("output.activation", ["output"], True),
        ("layers[*].units", ["layers"], True),
        ("layers[*].units", ["layers[*]"], True),
        ("layers[*].units", ["layers[*].units"], True),
        ("layers[*].units", ["layers[2].units"], False),
        ("layers[*].units", ["layers[*].activation", "seed"], False),
        ("layers", ["layers[*]"], False),
        ("data", [], False),
    ],
)
def test_a_place_is_covered_by_what_leads_to_it(path: str, locked: list[str], is_covered: bool) -> None:
    assert covered(path, locked) is is_covered


def test_settings_right_below_are_locked_by_name() -> None:
    locked = ["optimizer.learning_rate", "optimizer.schedule.kind", "optimizer.kind", "data"]

    assert locked_inside("optimizer", locked) == {"learning_rate", "kind", "schedule"}
    assert locked_inside("layers[*].initializer", ["layers[*].initializer.std"]) == {"std"}


def test_what_is_locked_of_one_layer_is_locked_of_no_other() -> None:
    locked = ["layers[0].activation.kind"]

    assert [locked_inside(f"layers[{slot}].activation", locked) for slot in "01*"] == [{"kind"}, set(), set()]


@pytest.mark.parametrize(
    "path, field",
    [
        ("data", Field("data")),
        ("layers[2].units", Field("layers", 2, "units")),
        ("layers[*].activation.kind", Field("activation")),
        ("layers[*]", Field("layers")),
        ("optimizer.learning_rate", Field("optimizer", "learning_rate")),
    ],
)
def test_a_place_is_called_as_in_the_window(path: str, field: Field) -> None:
    assert field_of(path) == field


@pytest.mark.parametrize(
    "path, locked, is_touched",
    [
        ("layers[2].activation", ["layers[2].activation.kind"], True),
        ("layers[2].activation", ["layers[*].activation"], True),
        ("layers[2].activation", ["layers[2]"], True),
        ("layers[2].activation", ["layers[1].activation", "layers[2].units", "output.activation"], False),
        ("layers[2].activation", [], False),
    ],
)
def test_a_place_is_touched_by_what_leads_to_it_and_by_what_lies_in_it(
    path: str, locked: list[str], is_touched: bool
) -> None:
    assert touched(path, locked) is is_touched


def test_places_are_told_apart() -> None:
    told = told_locks([Field("data"), Field("layers", 0, "units")])

    assert told is not None
    assert english(told) == "Locked by the exercise: data; layers[0].units"
    assert told_locks([]) is None
