"""Plots take turns where there is no time for all of them."""

from __future__ import annotations

from app.window.plots.draw_scheduler import AT_ONCE_S, DrawScheduler


def turn(scheduler: DrawScheduler, seconds: float) -> list[str]:
    """Who is drawn in a turn, where each takes so long."""
    drawn = []
    for name in scheduler.take():
        scheduler.spent(name, seconds)
        drawn.append(name)
    return drawn


def test_all_are_drawn_where_there_is_time() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for name in "abc":
        scheduler.spent(name, 0.003)

    scheduler.announce("abc")

    assert turn(scheduler, 0.003) == ["a", "b", "c"]
    assert not scheduler.waiting


def test_on_a_slow_machine_each_has_its_turn_and_the_oldest_is_first() -> None:
    scheduler, drawn = DrawScheduler(budget=0.010), list[list[str]]()
    for name in "abcd":
        scheduler.spent(name, 0.005)

    for _ in range(4):
        scheduler.announce("abcd")
        drawn.append(turn(scheduler, 0.005))

    assert drawn == [["a", "b"], ["c", "d"], ["a", "b"], ["c", "d"]]


def test_one_that_costs_more_than_there_is_is_drawn_alone() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.050)

    scheduler.announce("ab")

    assert (turn(scheduler, 0.050), scheduler.waiting) == (["a"], True)
    assert (turn(scheduler, 0.050), scheduler.waiting) == (["b"], False)


def test_who_is_out_of_sight_waits_no_longer() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.050)
    scheduler.announce("ab")
    turn(scheduler, 0.050)

    scheduler.announce("a")

    assert turn(scheduler, 0.050) == ["a"]


def test_one_slow_frame_does_not_change_an_estimate_much() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for _ in range(5):
        scheduler.spent("a", 0.001)
        scheduler.spent("b", 0.001)

    scheduler.spent("a", 0.030)
    scheduler.announce("ab")

    assert turn(scheduler, 0.001) == ["a", "b"]


def test_one_that_takes_longer_than_before_leaves_the_others_to_the_next_turn() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for name in "abc":
        scheduler.spent(name, 0.001)
    scheduler.announce("abc")

    assert [turn(scheduler, 0.050) for _ in range(3)] == [["a"], ["b"], ["c"]]


def test_who_has_not_waited_is_admitted_as_long_as_there_is_time_in_the_turn() -> None:
    scheduler, half = DrawScheduler(budget=0.010), AT_ONCE_S / 2
    scheduler.spent("a", half)
    scheduler.spent("b", half)
    turn(scheduler, 0)

    admitted = []
    for name in "aba":
        admitted.append(scheduler.admits(name))
        scheduler.spent(name, half)
    turn(scheduler, 0)

    assert admitted == [True, True, False]
    assert scheduler.admits("a")


def test_what_was_laid_out_in_a_pass_leaves_less_time_for_what_is_drawn_in_it() -> None:
    scheduler = DrawScheduler()
    scheduler.spent("a", AT_ONCE_S / 2)
    turn(scheduler, 0)

    assert scheduler.admits("a", spent=AT_ONCE_S / 3)
    assert not scheduler.admits("a", spent=AT_ONCE_S * 2 / 3)


def test_a_turn_takes_nothing_from_what_is_drawn_at_once_long_after_it() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.010)
    scheduler.announce("b")

    turn(scheduler, 0.100)

    assert scheduler.admits("a")


def test_one_that_is_queued_joins_those_who_wait() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.announce("ab")

    scheduler.queue("c")
    scheduler.queue("a")

    assert turn(scheduler, 0.001) == ["a", "b", "c"]
