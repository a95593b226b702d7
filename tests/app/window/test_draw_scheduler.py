"""Plots take turns where there is no time for all of them."""

from __future__ import annotations

from app.window.draw_scheduler import DrawScheduler


def test_all_are_drawn_where_there_is_time() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for name in "abc":
        scheduler.spent(name, 0.003)

    scheduler.announce("abc")

    assert scheduler.take() == ["a", "b", "c"]
    assert not scheduler.waiting


def test_on_a_slow_machine_each_has_its_turn_and_the_oldest_is_first() -> None:
    scheduler, drawn = DrawScheduler(budget=0.010), list[list[str]]()
    for name in "abcd":
        scheduler.spent(name, 0.005)

    for _ in range(4):
        scheduler.announce("abcd")
        drawn.append(scheduler.take())

    assert drawn == [["a", "b"], ["c", "d"], ["a", "b"], ["c", "d"]]


def test_one_that_costs_more_than_there_is_is_drawn_alone() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.050)

    scheduler.announce("ab")

    assert (scheduler.take(), scheduler.waiting) == (["a"], True)
    assert (scheduler.take(), scheduler.waiting) == (["b"], False)


def test_who_is_out_of_sight_waits_no_longer() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.050)
    scheduler.announce("ab")
    scheduler.take()

    scheduler.announce("a")

    assert scheduler.take() == ["a"]


def test_one_slow_frame_does_not_change_an_estimate_much() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for _ in range(5):
        scheduler.spent("a", 0.001)
        scheduler.spent("b", 0.001)

    scheduler.spent("a", 0.030)
    scheduler.announce("ab")

    assert scheduler.take() == ["a", "b"]
