"""Docks stand where a plan says, and those tabs are in front that are so in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.placing import bring_to_front, place
from app.docks.plan import Part, columns, leaves, rows, tabs
from tests.app.docks.standing import near, seen
from tests.app.passes import let_pass


@pytest.fixture
def area(qtbot: QtBot) -> QMainWindow:
    """Of 600 × 400, with nothing in it."""
    area = QMainWindow()
    qtbot.addWidget(area)
    area.setDockNestingEnabled(True)
    area.resize(600, 400)
    return area


@pytest.fixture
def docks(area: QMainWindow) -> dict[str, QDockWidget]:
    """Four that have no place yet."""
    docks = {name: QDockWidget(name, area) for name in "abcd"}
    for name, dock in docks.items():
        dock.setWidget(QLabel(name))
    return docks


def test_they_stand_beside_and_below_each_other(area: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    place(area, docks, rows((1, columns((1, "b"), (1, "a"))), (1, columns((1, "c"), (1, "d")))))
    area.show()

    b, a, c, d = (docks[name].geometry() for name in "bacd")
    assert b.top() == a.top() < c.top() == d.top()
    assert b.right() < a.left()
    assert c.right() < d.left()


@pytest.mark.parametrize("part, front", [
    (tabs("a", "b", "c"), "a"), (tabs("a", "b", front="b"), "b"), (tabs("a", "b", front="d"), "a"),
    (rows((1, "c"), (1, tabs("b", "a"))), "b"),
])  # fmt: skip
def test_one_of_those_behind_each_other_is_in_front(
    area: QMainWindow, docks: dict[str, QDockWidget], part: Part, front: str
) -> None:
    place(area, docks, part)
    area.show()

    bring_to_front(docks, part)

    assert not docks[front].visibleRegion().isEmpty()
    assert area.tabifiedDockWidgets(docks[front]) != []


def test_a_dock_joins_another_at_its_side_or_behind_a_tab_of_it_where_it_is_small(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "verdict")))
    let_pass()
    bench.show_dock("b", beside="a")
    let_pass()
    beside = bench.arrangement()
    bench.resize(330, 170)
    let_pass()

    bench.show_dock("c", beside="b")

    assert beside is not None
    assert leaves(beside.plan) == ("a", "b", "verdict")
    assert not bench.is_tabbed("a")
    assert bench.are_tabbed("b", "c")


def test_another_beside_one_gets_its_half_and_takes_nothing_from_others(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "b")))
    let_pass()
    before = seen(bench)

    bench.show_dock("c", beside="b")
    let_pass()

    after = seen(bench)
    assert near(after["a"], before["a"])
    assert abs(after["b"].width() - after["c"].width()) <= 2
