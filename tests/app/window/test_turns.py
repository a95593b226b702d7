"""Plots take turns where there is no time for all of them."""

from __future__ import annotations

from app.window.turns import Turns


def test_all_are_drawn_where_there_is_time() -> None:
    turns = Turns(budget=0.010)
    for name in "abc":
        turns.spent(name, 0.003)

    turns.announce("abc")

    assert turns.take() == ["a", "b", "c"]
    assert not turns.waiting


def test_on_a_slow_machine_each_has_its_turn_and_the_oldest_is_first() -> None:
    turns, drawn = Turns(budget=0.010), list[list[str]]()
    for name in "abcd":
        turns.spent(name, 0.005)

    for _ in range(4):
        turns.announce("abcd")
        drawn.append(turns.take())

    assert drawn == [["a", "b"], ["c", "d"], ["a", "b"], ["c", "d"]]


def test_one_that_costs_more_than_there_is_is_drawn_alone() -> None:
    turns = Turns(budget=0.010)
    turns.spent("a", 0.050)

    turns.announce("ab")

    assert (turns.take(), turns.waiting) == (["a"], True)
    assert (turns.take(), turns.waiting) == (["b"], False)


def test_who_is_out_of_sight_waits_no_longer() -> None:
    turns = Turns(budget=0.010)
    turns.spent("a", 0.050)
    turns.announce("ab")
    turns.take()

    turns.announce("a")

    assert turns.take() == ["a"]


def test_one_slow_frame_does_not_change_an_estimate_much() -> None:
    turns = Turns(budget=0.010)
    for _ in range(5):
        turns.spent("a", 0.001)
        turns.spent("b", 0.001)

    turns.spent("a", 0.030)
    turns.announce("ab")

    assert turns.take() == ["a", "b"]
