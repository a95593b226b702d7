"""A plan is read, thinned out and measured without any window."""

from __future__ import annotations

import pytest
from msgspec import MsgspecError
from msgspec.json import decode, encode

from app.docks.designs import DESIGNS
from app.docks.plan import Arrangement, Part, columns, leaves, pruned, renamed, rows, same_places, sizes, tabs

PLAN = rows((2, "a"), (1, columns((1, tabs("b", "c")), (3, "d"))))


def test_leaves_come_in_reading_order() -> None:
    assert leaves(PLAN) == ("a", "b", "c", "d")


def test_what_there_is_not_leaves_its_room_to_the_others() -> None:
    left = pruned(PLAN, {"a", "c"})

    assert left == rows((2, "a"), (1, columns((1, tabs("c")))))
    assert pruned(PLAN, set()) is None


def test_every_dock_gets_its_share_of_the_room() -> None:
    assert list(sizes(PLAN, 400, 300)) == [("a", 400, 200), ("b", 100, 100), ("c", 100, 100), ("d", 300, 100)]


def test_no_layout_names_a_dock_twice_and_all_have_the_verdict() -> None:
    for design in DESIGNS.values():
        names = leaves(design.plan)
        assert len(names) == len(set(names))
        assert design.presentation or "verdict" in names  # there it is a line above


def test_a_presentation_has_two_plots_at_most() -> None:
    assert [name for name, design in DESIGNS.items() if design.presentation] == ["present"]
    assert len(leaves(DESIGNS["present"].plan)) <= 3


def test_what_is_hidden_takes_no_room_and_keeps_its_proportion() -> None:
    assert list(sizes(PLAN, 410, 310, gap=10, hidden=("d",))) == [
        ("a", 410, 200), ("b", 410, 100), ("c", 410, 100), ("d", 1230, 100),
    ]  # fmt: skip


def test_docks_change_places() -> None:
    swapped = renamed(PLAN, {"a": "c", "c": "a"})

    assert swapped == rows((2, "c"), (1, columns((1, tabs("b", "a")), (3, "d"))))


def test_an_arrangement_survives_its_file() -> None:
    left = Arrangement(rows((2, "a"), (1.5, tabs("b", "c", front="c"))), hidden=("b",), height=700)

    assert decode(encode(left), type=Arrangement) == left


@pytest.mark.parametrize(
    "spoiled",
    [
        '{"plan": 3}',
        '{"plan": ""}',
        '{"plan": {"type": "split", "across": true, "parts": [[1, "a"]]}}',
        '{"plan": {"type": "split", "across": true, "parts": [[1, "a"], [1, "a"]]}}',
        '{"plan": {"type": "split", "across": true, "parts": [[-1, "a"], [1, "b"]]}}',
        '{"plan": {"type": "split", "across": true, "parts": [[1e9, "a"], [1, "b"]]}}',
        '{"plan": {"type": "tabs", "names": []}}',
        '{"plan": "a", "height": -3}',
        '{"plan": ' + '{"type": "split", "across": true, "parts": [[1, "a"], [1, ' * 5_000,
        '{"plan": {"type": "tabs", "names": [' + ",".join(f'"{i}"' for i in range(65)) + "]}}",
    ],
)
def test_what_is_no_arrangement_is_refused(spoiled: str) -> None:
    with pytest.raises((MsgspecError, RecursionError)):
        decode(spoiled, type=Arrangement)


def test_levels_are_as_many_as_docks_at_most() -> None:
    deep: Part = "0"
    for number in range(1, 70):
        deep = rows((1, deep), (1, str(number)))

    with pytest.raises(MsgspecError):
        decode(b'{"plan": %s}' % encode(deep), type=Arrangement)


@pytest.mark.parametrize(
    "other, same",
    [
        (rows((7, "a"), (1, columns((2, tabs("b", "c", front="b")), (1, "d")))), True),
        (rows((2, "a"), (1, columns((1, tabs("b", "c", front="c")), (3, "d")))), False),
        (rows((2, "a"), (1, columns((1, "d"), (3, tabs("b", "c"))))), False),
        (columns((2, "a"), (1, columns((1, tabs("b", "c")), (3, "d")))), False),
        ("a", False),
    ],
)
def test_places_are_the_same_however_the_room_is_shared(other: Part, same: bool) -> None:
    assert same_places(PLAN, other) is same
