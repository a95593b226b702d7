"""Of many layers some are told of, always in the order of the layers."""

from __future__ import annotations

from app.plots.steps.told import chosen


def test_as_many_as_there_is_room_for_are_told_as_they_are() -> None:
    assert chosen(range(12), 3, {5}, 12) == list(range(12))


def test_of_more_the_first_the_last_what_is_selected_and_what_is_pointed_at() -> None:
    assert chosen(range(200), 120, {7, 33}, 12) == [0, 7, 33, 120, 199]
    assert chosen(range(200), None, set(), 12) == [0, 199]


def test_where_there_is_little_room_what_is_pointed_at_stays() -> None:
    assert chosen(range(200), 120, set(range(50)), 2) == [0, 120]
    assert chosen(range(200), 120, set(), 1) == [120]


def test_what_is_off_is_not_told() -> None:
    assert chosen([0, 2, 4], 2, {1}, 2) == [0, 2]
