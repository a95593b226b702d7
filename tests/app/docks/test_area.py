"""Qt's docking obeys a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from msgspec.json import decode, encode
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.docks.bench import Bench
from app.docks.dock import Dock
from app.docks.plan import Arrangement, columns, leaves, rows, tabs
from tests.app.docks.standing import ROUNDED, near, seen
from tests.app.passes import let_pass


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


def test_an_arrangement_brings_back_nothing_of_another_that_stood_there_before(bench: Bench) -> None:
    bench.lay_out(rows((1, columns((1, "a"), (1, "b"))), (1, tabs("c", "d"))))
    one = bench.arrangement()
    bench.lay_out(columns((1, "a"), (1, "verdict")))
    two = bench.arrangement()
    assert one is not None
    assert two is not None

    for left in (one, two, one, two):
        bench.lay_out(left)

    assert [name for name, dock in bench.docks.items() if not dock.isHidden()] == ["a", "verdict"]


def test_what_a_person_has_arranged_comes_back_to_the_pixel(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(rows((2, columns((3, "a"), (1, tabs("b", "c")))), (1, "verdict")))
    bench.area.touch()
    bench.area.resizeDocks([bench.docks["a"], bench.docks["b"]], [550, 300], Qt.Orientation.Horizontal)
    bench.toggle("d")
    bench.toggle("c")
    bench.toggle("verdict")
    left, before = bench.arrangement(), seen(bench)
    assert left is not None

    bench.lay_out(columns((1, "d"), (1, "verdict")))
    bench.lay_out(decode(encode(left), type=Arrangement))
    again, after = bench.arrangement(), seen(bench)
    bench.toggle("verdict")

    assert after == before
    assert again == left
    assert left.hidden == ("verdict",)
    qtbot.waitUntil(lambda: bench.docks["verdict"].y() > bench.docks["a"].geometry().bottom())


def test_a_dock_that_a_hand_has_made_high_stays_so(bench: Bench, qtbot: QtBot) -> None:
    bench.docks["verdict"]._most = 100
    bench.lay_out(rows((1, "a"), (1, "verdict")))
    designed = bench.docks["verdict"].height()
    bench.area.touch()
    bench.area.resizeDocks([bench.docks["a"], bench.docks["verdict"]], [300, 390], Qt.Orientation.Vertical)
    left = bench.arrangement()
    assert left is not None

    bench.lay_out(left)

    assert designed < 200
    qtbot.waitUntil(lambda: bench.docks["verdict"].height() > 350)


class Heard(QObject):
    """Which docks were told of one thing."""

    def __init__(self, docks: Iterable[Dock], what: QEvent.Type) -> None:
        super().__init__()
        self.names, self._what = list[str](), what
        for dock in docks:
            dock.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == self._what:
            self.names.append(watched.objectName())
        return False


def test_no_dock_gets_another_parent_whatever_is_laid_out(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "b")))
    moves = Heard(bench.docks.values(), QEvent.Type.ParentChange)  # which dresses it anew

    bench.lay_out(columns((1, "b"), (1, tabs("c", "nowhere"))))
    bench.show_dock("d")

    assert moves.names == []
    assert [name for name, dock in bench.docks.items() if not dock.isHidden()] == ["b", "c", "d"]


def test_rows_of_tabs_do_not_pile_up(bench: Bench, qapp: QApplication) -> None:
    for _ in range(20):
        bench.lay_out(columns((1, "a"), (1, tabs("b", "verdict"))))
        bench.lay_out(columns((1, tabs("a", "b")), (1, tabs("c", "d"))))

    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [bar.count() for bar in bench.area.tab_bars()] == [2, 2]


def test_a_dock_without_a_place_comes_when_it_is_shown(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "c")))
    bench.lay_out(columns((1, "a"), (1, "b")))

    bench.show_dock("c")

    assert bench.docks["c"].in_front
    assert bench.is_tabbed("c")


@pytest.mark.parametrize("shown", [True, False])
def test_docks_that_are_laid_out_get_a_size_and_then_their_share(bench: Bench, shown: bool) -> None:
    bench.lay_out(tabs("a", "b", "c", "d"))
    bench.setVisible(shown)
    sizes = Heard(bench.docks.values(), QEvent.Type.Resize)

    bench.lay_out(rows((1, columns((2, "a"), (1, "b"))), (1, columns((1, "c"), (2, "d")))))
    bench.show()

    assert set(sizes.names) == {"a", "b", "c", "d"}
    assert max(Counter(sizes.names).values()) <= 2


def test_what_is_laid_out_unseen_has_its_tab_in_front_and_leaves_it_to_the_hand_afterwards(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.hide()
    bench.lay_out(rows((2, "a"), (1, tabs("b", "c", front="c"))))
    bench.show()
    qtbot.waitUntil(lambda: bench.docks["c"].in_front)

    bench.bring_forward("b")
    bench.maximise("a")
    bench.maximise("a")

    qtbot.waitUntil(lambda: bench.docks["b"].in_front)


def test_what_is_removed_has_no_place_no_tab_and_no_card(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(tabs("a", "c"))
    let_pass()
    bench.toggle("c")
    gone = bench.docks["c"]

    bench.remove("c")
    qtbot.waitUntil(lambda: not isValid(gone))

    seen = [bar for bar in bench.area.tab_bars() if bench.area.rect().intersects(bar.geometry())]
    assert seen == []  # Qt puts a row with one tab aside
    bench.lay_out(tabs("a", "c"))  # where it is still named
    after = bench.arrangement()
    assert after is not None
    assert set(leaves(after.plan)) == {"a"}


def test_docks_come_and_go_after_one_was_removed(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "b"), (1, "c")))
    let_pass()

    bench.remove("c")
    bench.hide_dock("a")
    bench.show_dock("a")

    assert {name for name, dock in bench.docks.items() if dock.in_front} == {"a", "b"}
    assert abs(bench.docks["a"].width() - bench.docks["b"].width()) <= ROUNDED


@pytest.mark.parametrize("apart", [False, True])
def test_a_dock_comes_back_with_the_share_that_it_had(bench: Bench, apart: bool) -> None:
    bench.lay_out(design := rows((2, columns((1, "a"), (1, "b"), (1, "c"))), (1, "verdict")))
    let_pass()
    before = seen(bench)

    bench.docks["b"].away = apart
    bench.hide_dock("b")
    left = bench.arrangement()
    assert left is not None
    for to in (left, Arrangement(columns((1, "a"), (1, "d"))), left):
        bench.lay_out(to)
        let_pass()
    bench.docks["b"].away = False
    bench.show_dock("b")
    let_pass()

    assert {name: near(place, before[name]) for name, place in seen(bench).items()} == dict.fromkeys(before, True)
    assert not bench.stands_as(design)  # it was left otherwise, and is laid out as it was left


def test_what_is_hidden_and_shown_again_stands_as_designed(bench: Bench) -> None:
    bench.lay_out(design := columns((1, "a"), (1, "b")))
    let_pass()

    bench.toggle("b")
    hidden = bench.stands_as(design)
    bench.toggle("b")

    assert (hidden, bench.stands_as(design)) == (False, True)
