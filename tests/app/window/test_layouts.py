"""Four layouts: each remembered as it was left, each reset to its design."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.window.window import Window


def shown(window: Window) -> set[str]:
    """What has a place."""
    docks = {name for name in window.board.bench.docks if window.board.bench.is_shown(name)}
    return docks | {column for column in ("inspector", "network") if window.columns.is_shown(column)}


BUILD = {"inspector", "network", "gradient-profile", "heatmap", "loss", "verdict"}


def test_the_first_start_is_to_build(window: Window) -> None:
    assert window.layouts.current == "build"
    assert shown(window) == BUILD
    assert window.actions_["layout_build"].isChecked()
    assert window.transport.layout_button.text() == "Build"


def test_a_layout_is_left_and_found_as_it_was(window: Window) -> None:
    window.board.toggles["heatmap"].trigger()
    window.actions_["show_inspector"].trigger()

    window.actions_["layout_watch"].trigger()
    watching = shown(window)
    window.actions_["layout_build"].trigger()

    assert {"heatmap", "network", "loss"} <= watching
    assert "inspector" not in watching
    assert shown(window) == BUILD - {"heatmap", "inspector"}


def test_reset_brings_back_the_design(window: Window, qtbot: QtBot) -> None:
    widths = window.columns.sizes()
    window.board.toggles["loss"].trigger()
    window.actions_["show_network"].trigger()
    window.columns.setSizes([400, 300, 580])

    window.actions_["reset_layout"].trigger()

    assert shown(window) == BUILD
    qtbot.waitUntil(lambda: window.columns.sizes() == widths)


def test_the_next_start_has_the_layout_that_was_left(window: Window) -> None:
    window.actions_["layout_understand"].trigger()
    window.layouts.keep()

    assert window.preferences.layout == "understand"
    assert window.preferences.shape("build-docks") is not None


@pytest.mark.parametrize("name", ["layout_watch", "layout_understand"])
def test_every_layout_fits_the_smallest_window(window: Window, qtbot: QtBot, name: str) -> None:
    window.actions_[name].trigger()

    qtbot.waitUntil(lambda: window.columns.width() == 1280)
    assert window.minimumSizeHint().width() <= 1066
    cards = [dock.card for dock in window.board.bench.docks.values() if dock.card is not None and dock.in_front]
    assert len(cards) >= 2
    assert window.board.width() + window.stack.width() <= 1280


def test_the_program_does_not_begin_in_the_midst_of_a_presentation(window: Window) -> None:
    window.preferences.layout = "present"
    window.layouts.current = ""

    window.layouts.begin()

    assert window.layouts.current == "build"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_menu_is_pushed_out_of_the_top_bar(window: Window, qtbot: QtBot, language: str) -> None:
    window.language.show_language(language)

    for name in ("understand", "present", "build"):
        window.actions_[f"layout_{name}"].trigger()

    menus = window.transport.menus
    qtbot.waitUntil(lambda: window.transport.width() == 1280 and menus.width() >= menus.sizeHint().width())
    window.language.show_language("en")


def test_going_back_and_forth_mixes_no_layouts_and_leaves_no_rows_of_tabs(window: Window) -> None:
    names = ("build", "watch", "understand", "present")
    designed: dict[str, set[str]] = {}

    for name in names * 3:  # first as designed, then twice as remembered
        window.layouts.show_layout(name)
        tabs = window.board.bench.area.tab_bars()
        in_tabs = {bar.tabText(at) for bar in tabs if bar.isVisible() for at in range(bar.count())}

        assert shown(window) == designed.setdefault(name, shown(window))
        assert in_tabs == {window.board.title(each) for each in shown(window) if tabbed(window, each)}
        assert not [bar for bar in tabs if bar.isVisible() and bar.count() < 2]


def tabbed(window: Window, name: str) -> bool:
    """Whether it shares its place."""
    return name in window.board.bench.docks and window.board.bench.is_tabbed(name)
