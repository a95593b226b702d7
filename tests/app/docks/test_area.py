"""Qt's docking obeys a plan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.plan import columns, rows, tabs


def test_docks_stand_where_the_plan_says(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(rows((2, columns((1, "a"), (1, "b"))), (1, tabs("c", "d"))))

    qtbot.waitUntil(lambda: bench.docks["b"].x() > bench.docks["a"].x())
    a, b, c = (bench.docks[name].geometry() for name in "abc")
    assert a.top() == b.top() < c.top()
    assert a.right() < b.left()
    assert c.width() == bench.area.width()


def test_docks_that_there_are_not_are_passed_over(bench: Bench) -> None:
    bench.lay_out(rows((1, "budget"), (1, tabs("cost", "a"))))

    assert [name for name, dock in bench.docks.items() if not dock.isHidden()] == ["a"]
    assert bench.docks["a"].width() == bench.area.width()


def test_what_a_hand_has_moved_is_not_shared_anew(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(columns((1, "a"), (1, "b")))

    bench.area.touch()
    bench.area.resizeDocks([bench.docks["a"], bench.docks["b"]], [700, 200], Qt.Orientation.Horizontal)
    bench.resize(1000, 700)

    qtbot.waitUntil(lambda: bench.area.width() == 1000)
    assert bench.docks["a"].width() > 600


def test_a_dock_that_was_dropped_outside_comes_back(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "b")))

    bench.docks["a"].setFloating(True)
    bench.settle()

    assert not bench.docks["a"].isFloating()
    assert bench.docks["a"].in_front


def test_a_state_brings_back_nothing_of_another_that_stood_there_before(bench: Bench) -> None:
    bench.lay_out(rows((1, columns((1, "a"), (1, "b"))), (1, tabs("c", "d"))))
    one = bench.state()
    bench.lay_out(columns((1, "a"), (1, "verdict")))
    two = bench.state()

    for state in (one, two, one, two):
        bench.restore(state)

    assert [name for name, dock in bench.docks.items() if not dock.isHidden()] == ["a", "verdict"]
