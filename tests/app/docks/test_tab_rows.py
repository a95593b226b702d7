"""Whoever goes from tab to tab opens a plot, and what Qt brings to the front by itself is not opened by anybody."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.plan import columns, rows, tabs

PLAN = rows((2, "a"), (1, columns((1, tabs("b", "c")), (1, "verdict"))))


def row_of(bench: Bench) -> QTabBar:
    """The one in sight."""
    (bar,) = [bar for bar in bench.area.tab_bars() if bar.isVisible()]
    return bar


def test_the_tab_chosen_by_an_arrow_key_is_the_one_that_is_maximised(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    bench.show_dock("a")
    bar = row_of(bench)
    bench.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)

    QTest.keyClick(bar, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bench.docks["c"].in_front)
    bench.maximise_current()

    assert bench.maximised == "c"


def test_a_tab_that_comes_to_the_front_by_itself_is_not_opened(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    bench.show_dock("a")

    row_of(bench).setCurrentIndex(1)
    qtbot.waitUntil(lambda: bench.docks["c"].in_front)
    bench.maximise_current()

    assert bench.maximised == "a"


def test_a_row_says_what_it_is_for(bench: Bench) -> None:
    bench.lay_out(PLAN)
    bar = row_of(bench)

    assert bar.accessibleName() == "Plots in one place"
    assert "F9" in bar.toolTip()
    assert bar.tabToolTip(1).startswith("Title of c\n")
    assert "F9" in bar.tabToolTip(1)
    assert "←" in bar.whatsThis()


def test_a_tab_that_is_not_named_yet_takes_no_other_ones_tip(bench: Bench) -> None:
    bench.lay_out(PLAN)
    bar = row_of(bench)

    bar.setTabText(0, "a title of before")
    bench.retranslate()

    assert [bar.tabToolTip(index).splitlines()[0] for index in range(2)] == ["Title of b", "Title of c"]


def test_titles_without_room_are_brief_on_the_tabs_and_whole_in_the_tips(bench: Bench, qtbot: QtBot) -> None:
    bench.docks["b"].show_title("A title that takes a great deal of room", "B")
    bench.docks["c"].show_title("Another that is hardly any shorter than it", "C")
    bench.lay_out(PLAN)
    qtbot.waitUntil(lambda: texts(row_of(bench)) == ["B", "C"])
    tips = [row_of(bench).tabToolTip(index).splitlines()[0] for index in range(2)]

    bench.resize(2400, 700)

    assert tips == [bench.docks[name].title for name in "bc"]
    qtbot.waitUntil(lambda: texts(row_of(bench)) == tips)


def texts(bar: QTabBar) -> list[str]:
    """What stands on its tabs."""
    return [bar.tabText(index) for index in range(bar.count())]


def test_the_right_button_on_a_tab_means_what_stands_behind_it(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    (bar,) = [bar for bar in bench.area.tab_bars() if bar.isVisible()]

    QTest.mouseClick(bar, Qt.MouseButton.RightButton, pos=bar.tabRect(1).center())

    qtbot.waitUntil(lambda: bench.docks["c"].in_front)
    assert bench.current == "c"
