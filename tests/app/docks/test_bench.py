"""The bench knows what is in sight, makes nothing else, and brings everything back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionTab, QTabBar
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.plan import columns, rows, tabs
from app.theme import Theme
from tests.app.passes import let_pass

PLAN = rows((2, "a"), (1, columns((1, tabs("b", "c")), (1, "verdict"))))


def seen(bench: Bench) -> set[str]:
    """Whose cards can be seen."""
    return {name for name, dock in bench.docks.items() if dock.card is not None and dock.card.isVisible()}


def test_only_what_is_in_front_is_made(bench: Bench, made: list[str]) -> None:
    bench.lay_out(PLAN)
    let_pass()

    assert sorted(made) == ["a", "b", "verdict"]
    assert seen(bench) == {"a", "b", "verdict"}


def test_a_tab_that_comes_to_the_front_is_made_and_the_other_hidden(bench: Bench, made: list[str]) -> None:
    bench.lay_out(PLAN)
    let_pass()

    bench.toggle("c")

    assert seen(bench) == {"a", "c", "verdict"}
    assert made.count("b") == 1


def test_a_click_on_a_tab_does_the_same(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    (bar,) = [bar for bar in bench.area.tab_bars() if bar.isVisible()]

    bar.setCurrentIndex(1)

    qtbot.waitUntil(lambda: seen(bench) == {"a", "c", "verdict"})
    assert bench.is_tabbed("c")
    assert not bench.is_tabbed("a")


def test_what_is_in_front_is_hidden_and_comes_back_to_its_place(bench: Bench) -> None:
    bench.lay_out(PLAN)
    let_pass()
    before = bench.docks["a"].geometry()

    bench.toggle("a")
    hidden = seen(bench)
    bench.toggle("a")

    assert hidden == {"b", "verdict"}
    assert bench.docks["a"].geometry() == before


def test_a_dock_without_a_place_joins_the_last_plot(bench: Bench) -> None:
    bench.lay_out(PLAN)
    let_pass()

    bench.toggle("d")

    assert seen(bench) == {"a", "d", "verdict"}
    assert bench.docks["d"] in bench.area.tabifiedDockWidgets(bench.docks["b"])


def test_a_double_click_gives_a_dock_the_whole_bench_and_another_takes_it_back(bench: Bench) -> None:
    bench.lay_out(PLAN)
    before = {name: dock.geometry() for name, dock in bench.docks.items()}

    QTest.mouseDClick(bench.docks["b"].bar, Qt.MouseButton.LeftButton)
    alone, card = seen(bench), bench.docks["b"].card
    height = card.height() if card is not None else 0
    QTest.mouseDClick(bench.stage.bar, Qt.MouseButton.LeftButton)

    assert alone == {"b"}
    assert height > 650
    assert seen(bench) == {"a", "b", "verdict"}
    assert {name: dock.geometry() for name, dock in bench.docks.items()} == before


def test_a_double_click_on_a_tab_maximises_too(bench: Bench) -> None:
    bench.lay_out(PLAN)
    (bar,) = [bar for bar in bench.area.tab_bars() if bar.isVisible()]

    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())

    assert bench.maximised == "c"


def test_the_dock_with_the_keyboard_is_the_one_that_is_maximised(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    bench.activateWindow()
    bench.docks["verdict"].bar.maximise.setFocus()
    qtbot.waitUntil(bench.docks["verdict"].bar.maximise.hasFocus)

    bench.maximise_current()
    first = bench.maximised
    bench.maximise_current()

    assert (first, bench.maximised) == ("verdict", None)


def test_what_was_opened_after_the_keyboard_came_is_the_one_that_is_maximised(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(columns((1, "a"), (1, "b"), (1, "verdict")))
    bench.docks["verdict"].bar.maximise.setFocus()
    qtbot.waitUntil(bench.docks["verdict"].bar.maximise.hasFocus)

    bench.show_dock("d")
    bench.maximise_current()

    assert bench.maximised == "d"


def test_what_was_opened_by_its_tab_is_the_one_that_is_maximised(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    (bar,) = [bar for bar in bench.area.tab_bars() if bar.isVisible()]

    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    qtbot.waitUntil(lambda: bench.docks["c"].in_front)
    bench.maximise_current()

    assert bench.maximised == "c"


def test_no_title_is_cut_whichever_tab_is_in_front(
    bench: Bench, qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    theme.apply(qapp)
    titles = {"b": "활성화 함수 곡선", "c": "엔트로피, 교차 엔트로피, KL"}
    for name, title in titles.items():
        bench.docks[name].show_title(title)
    bench.lay_out(PLAN)
    bench.resize(1280, 720)
    (bar,) = [bar for bar in bench.area.tab_bars() if bar.isVisible()]
    qtbot.waitUntil(lambda: [bar.tabText(each) for each in range(2)] == list(titles.values()))

    shown = list[str]()
    for index in (1, 0, 1):
        bar.setCurrentIndex(index)
        qtbot.waitUntil(lambda: bar.grab().width() > 0 and bench.docks["bc"[bar.currentIndex()]].in_front)
        shown += [drawn(bar, each) for each in range(2)]

    qapp.setStyleSheet("")
    assert shown == [*titles.values()] * 3


def drawn(bar: QTabBar, index: int) -> str:
    """What is painted of a title."""
    option = QStyleOptionTab()
    bar.initStyleOption(option, index)
    return option.text


def test_a_state_comes_back_and_what_was_not_known_then_stays_hidden(bench: Bench) -> None:
    bench.lay_out(PLAN)
    bench.toggle("c")
    left, before = bench.arrangement(), bench.docks["c"].geometry()
    assert left is not None

    bench.lay_out(columns((1, "d"), (1, "a")))
    other = seen(bench)
    bench.lay_out(left)

    assert other == {"a", "d"}
    assert seen(bench) == {"a", "c", "verdict"}
    assert bench.docks["c"].geometry() == before


def test_a_state_is_kept_in_proportion_in_a_window_of_another_size(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)
    left, share = bench.arrangement(), bench.docks["a"].height() / 700
    assert left is not None
    bench.lay_out(columns((1, "d"), (1, "a")))

    bench.resize(1400, 1000)
    bench.lay_out(left)

    qtbot.waitUntil(lambda: abs(bench.docks["a"].height() / 1000 - share) < 0.05)


def test_without_any_dock_a_sentence_says_how_to_get_them_back(bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "b")))

    bench.toggle("a")
    bench.toggle("b")
    sentence = bench.currentWidget()
    bench.toggle("b")

    assert sentence is bench.notice
    assert bench.notice.text() == "All plots are hidden: View brings them back."
    assert seen(bench) == {"b"}


def test_a_larger_window_keeps_the_shares_of_the_plan(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(PLAN)

    bench.resize(1800, 1400)

    qtbot.waitUntil(lambda: abs(bench.docks["a"].height() - 2 / 3 * 1400) < 40)


def test_least_sizes_grow_with_the_type(bench: Bench, theme: Theme) -> None:
    bench.lay_out(PLAN)

    theme.show_scale(2.0)
    bench.show_sizes()

    assert bench.docks["a"].holder.minimumHeight() == 160


def test_a_dock_changes_places_with_its_neighbour(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(rows((2, "a"), (1, columns((3, "b"), (1, tabs("c", "d"))))))
    bench.activateWindow()
    bench.docks["b"].bar.maximise.setFocus()
    qtbot.waitUntil(bench.docks["b"].bar.maximise.hasFocus)
    upper, left, right = (bench.docks[name].geometry() for name in "abc")

    bench.move_current(1, 0)
    after_right = [bench.docks[name].geometry() for name in "bc"]
    bench.move_current(-1, 0)
    bench.move_current(0, -1)
    bench.move_current(0, -1)  # nothing is above any more

    assert after_right == [right, left]
    assert [bench.docks[name].geometry() for name in "bac"] == [upper, left, right]
    assert bench.docks["b"].bar.maximise.hasFocus()
    assert bench.docks["d"] in bench.area.tabifiedDockWidgets(bench.docks["c"])


def test_what_was_clicked_last_is_the_one_that_is_maximised(bench: Bench) -> None:
    bench.lay_out(PLAN)
    let_pass()
    bench.maximise("a")
    bench.maximise("a")
    card = bench.docks["verdict"].card
    assert card is not None

    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    bench.maximise_current()

    assert bench.maximised == "verdict"
