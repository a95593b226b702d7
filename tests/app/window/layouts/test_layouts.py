"""Four layouts: each remembered as it was left, each reset to its design."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.docks.designs import DESIGNS, FORMER
from app.docks.plan import Arrangement, leaves, rows
from app.program.program import Program
from tests.app.room import settled


def shown(program: Program) -> set[str]:
    """What has a place."""
    docks = {name for name in program.board.bench.docks if program.board.bench.is_shown(name)}
    return docks | {column for column in ("inspector", "network") if program.columns.is_shown(column)}


BUILD = {"inspector", "network", "gradient-profile", "heatmap", "loss", "verdict"}


def test_the_first_start_is_to_build(program: Program) -> None:
    assert program.layouts.current == "build"
    assert shown(program) == BUILD
    assert program.actions["layout_build"].isChecked()
    assert program.transport.layout_button.text() == "Build"


def test_a_layout_is_left_and_found_as_it_was(program: Program) -> None:
    program.board.toggles["heatmap"].trigger()
    program.actions["show_inspector"].trigger()

    program.actions["layout_watch"].trigger()
    watching = shown(program)
    program.actions["layout_build"].trigger()

    assert {"heatmap", "network", "loss"} <= watching
    assert "inspector" not in watching
    assert shown(program) == BUILD - {"heatmap", "inspector"}


def test_what_comes_into_sight_together_is_drawn_in_later_turns(program: Program, qtbot: QtBot) -> None:
    settled(program, qtbot)
    plots = program.board.plots

    program.layouts.show_layout("understand")
    inside = {name for name, plot in plots.items() if plot.isVisible()}
    waiting = {name for name in inside if plots[name].waits}

    assert len(inside) > 1
    assert waiting == inside
    qtbot.waitUntil(lambda: not any(plots[name].waits for name in inside))


def test_a_guest_goes_when_its_layout_is_left(program: Program) -> None:
    program.layouts.receive("data")
    received = shown(program)

    program.layouts.keep()  # as at the end

    assert received == BUILD | {"data"}
    assert shown(program) == BUILD
    assert program.board.bench.docks["loss"].in_front


def test_a_guest_with_a_place_of_its_own_stays(program: Program) -> None:
    program.layouts.receive("data")
    docks = program.board.bench.docks
    program.board.bench.area.splitDockWidget(docks["heatmap"], docks["data"], Qt.Orientation.Vertical)

    program.actions["layout_watch"].trigger()
    program.actions["layout_build"].trigger()

    assert shown(program) == BUILD | {"data"}


def test_reset_brings_back_the_design(program: Program, qtbot: QtBot) -> None:
    widths = program.columns.sizes()
    program.board.toggles["loss"].trigger()
    program.actions["show_network"].trigger()
    program.columns.setSizes([400, 300, 580])

    program.actions["reset_layout"].trigger()

    assert shown(program) == BUILD
    qtbot.waitUntil(lambda: program.columns.sizes() == widths)


def test_the_next_start_has_the_layout_that_was_left(program: Program) -> None:
    program.board.toggles["loss"].trigger()
    program.actions["layout_understand"].trigger()
    program.layouts.keep()

    assert program.preferences.kept("layout", str) == "understand"
    assert program.preferences.kept("docks/build", Arrangement) is not None


def test_what_nobody_has_moved_is_not_kept_so_that_it_follows_its_design(program: Program) -> None:
    for name in ("watch", "understand", "build"):
        program.layouts.show_layout(name)

    assert [program.preferences.kept(f"docks/{name}", Arrangement) for name in DESIGNS] == [None] * 4


def test_the_tab_that_was_left_in_front_is_found_in_front(program: Program, qtbot: QtBot) -> None:
    program.layouts.show_layout("watch")
    program.board.bench.bring_forward("update-ratio")
    qtbot.waitUntil(lambda: program.board.bench.docks["update-ratio"].in_front)

    program.layouts.show_layout("build")
    program.layouts.show_layout("watch")

    qtbot.waitUntil(lambda: program.board.bench.docks["update-ratio"].in_front)


@pytest.mark.parametrize("hidden, then", [((), {"gradient-profile"}), (("loss",), {"gradient-profile", "verdict"})])
def test_a_layout_of_an_earlier_version_becomes_the_present_one_unless_a_hand_has_changed_it(
    program: Program, hidden: tuple[str, ...], then: set[str]
) -> None:
    program.preferences.keep("docks/present", left(program, Arrangement(FORMER["present"], hidden)))
    program.preferences.forget("designs")

    program.layouts.begin()
    program.layouts.show_layout("present")

    assert shown(program) == then


def test_the_docks_of_an_earlier_version_are_let_go_only_once(program: Program) -> None:
    program.layouts.begin()
    program.preferences.keep("docks/present", left(program, Arrangement(FORMER["present"])))

    program.layouts.begin()
    program.layouts.show_layout("present")

    assert shown(program) == {"gradient-profile", "loss", "verdict"}


def left(program: Program, arrangement: Arrangement) -> Arrangement | None:
    """How docks that were laid out in that way are kept."""
    program.board.bench.lay_out(arrangement)
    kept = program.board.bench.arrangement()
    program.board.bench.lay_out(DESIGNS["build"].plan)
    return kept


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", ["layout_watch", "layout_understand"])
def test_every_layout_fits_the_smallest_window(program: Program, qtbot: QtBot, name: str) -> None:
    program.actions[name].trigger()

    qtbot.waitUntil(lambda: program.columns.width() == 1280)
    assert program.window.minimumSizeHint().width() <= 1066
    cards = [dock.card for dock in program.board.bench.docks.values() if dock.card is not None and dock.in_front]
    assert len(cards) >= 2
    assert program.board.width() + program.stack.width() <= 1280


def test_the_program_does_not_begin_in_the_midst_of_a_presentation(program: Program) -> None:
    program.preferences.keep("layout", "present")
    program.layouts.current = ""

    program.layouts.begin()

    assert program.layouts.current == "build"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_menu_is_pushed_out_of_the_top_bar(program: Program, qtbot: QtBot, language: str) -> None:
    program.language.show_language(language)

    for name in ("understand", "present", "build"):
        program.actions[f"layout_{name}"].trigger()

    menus = program.transport.menus
    qtbot.waitUntil(lambda: program.transport.width() == 1280 and menus.width() >= menus.sizeHint().width())
    program.language.show_language("en")


def test_going_back_and_forth_mixes_no_layouts_and_leaves_no_rows_of_tabs(program: Program) -> None:
    names = ("build", "watch", "understand", "present")
    designed: dict[str, set[str]] = {}

    for name in names * 3:  # first as designed, then twice as remembered
        program.layouts.show_layout(name)
        tabs = program.board.bench.area.tab_bars()
        in_tabs = {bar.tabText(at) for bar in tabs if bar.isVisible() for at in range(bar.count())}

        assert shown(program) == designed.setdefault(name, shown(program))
        assert in_tabs == {program.board.title(each) for each in shown(program) if tabbed(program, each)}
        assert not [bar for bar in tabs if bar.isVisible() and bar.count() < 2]


def tabbed(program: Program, name: str) -> bool:
    """Whether it shares its place."""
    return name in program.board.bench.docks and program.board.bench.is_tabbed(name)


def test_layouts_with_docks_that_there_are_not_are_as_designed(program: Program) -> None:
    program.preferences.keep("docks/watch", Arrangement("telescope"))
    program.preferences.keep("docks/understand", Arrangement(rows((1, "telescope"), (1, "loss"))))

    program.layouts.show_layout("watch")
    watch = [name for name, dock in program.board.bench.docks.items() if not dock.isHidden()]
    program.layouts.show_layout("understand")
    understand = [name for name, dock in program.board.bench.docks.items() if not dock.isHidden()]

    assert set(watch) == set(leaves(DESIGNS["watch"].plan))
    assert understand == ["loss"]


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    "size, layout, touched",
    [
        ((1280, 720), "build", True),
        ((1600, 900), "watch", True),
        ((1280, 720), "understand", True),
        ((1280, 720), "watch", False),
        ((1600, 900), "understand", False),
    ],
)
def test_normal_type_after_larger_type_restores_every_layout_to_the_pixel(
    program: Program, qapp: QApplication, qtbot: QtBot, layout: str, size: tuple[int, int], touched: bool
) -> None:
    program.theme.apply(qapp)
    program.window.resize(*size)
    program.limit_type()
    program.layouts.show_layout(layout)
    if touched:
        program.board.toggles["data"].trigger()
        program.columns.moveSplitter(330, 1)
    before = settled(program, qtbot)

    for _ in range(2):
        program.actions["larger"].trigger()
        larger = settled(program, qtbot)
    program.actions["normal_size"].trigger()

    after = settled(program, qtbot)
    qapp.setStyleSheet("")
    assert larger != before
    assert after == before
