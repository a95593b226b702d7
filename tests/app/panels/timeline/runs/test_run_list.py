"""The window of the list, as a person uses it: look back, keep, compare, return."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.timeline.runs.model import STAR, STEPS, WHAT
from app.panels.timeline.runs.run_list import MARGIN, ROW, RunList
from app.playback.player import Player
from app.playback.runs import LISTED
from app.texts import Texts
from app.theme import Theme
from tests.app.playback.playing import DEEP, WIDER, shown, stepped

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(window: QWidget, tried: Player, theme: Theme, texts: Texts) -> RunList:
    opened = RunList(window, tried, theme, texts)
    opened.open_list()
    return opened


def press(opened: RunList, row: int, column: int = WHAT) -> None:
    """With the mouse."""
    place = opened.table.visualRect(opened.model.index(row, column)).center()
    QTest.mouseClick(opened.table.viewport(), LEFT, pos=place)


def selected(opened: RunList) -> list[int]:
    return [index.row() for index in opened.table.selectionModel().selectedRows()]


def test_it_opens_at_the_run_that_is_shown_and_looks_back_at_nothing(opened: RunList, tried: Player) -> None:
    assert selected(opened) == [0]
    assert tried.former is None
    assert not opened.live.isEnabled()


def test_a_press_on_a_run_looks_back_at_it_and_live_returns(qtbot: QtBot, opened: RunList, tried: Player) -> None:
    press(opened, 1)
    looked = tried.former, tried.shown.experiment if tried.shown is not None else None
    qtbot.waitUntil(opened.live.isEnabled)

    QTest.mouseClick(opened.live, LEFT)
    qtbot.waitUntil(lambda: selected(opened) == [0])

    assert looked == (tried.runs.past[0], DEEP)
    assert tried.former is None


def test_the_arrow_keys_look_back_too_and_the_first_row_is_live(opened: RunList, tried: Player) -> None:
    QTest.keyClick(opened.table, Qt.Key.Key_Down)
    looked = tried.former
    QTest.keyClick(opened.table, Qt.Key.Key_Up)

    assert looked is tried.runs.past[0]
    assert tried.former is None


def test_a_press_on_the_star_keeps_a_run_and_looks_back_at_nothing(
    qtbot: QtBot, opened: RunList, tried: Player
) -> None:
    press(opened, 1, STAR)
    qtbot.waitUntil(lambda: opened.model.rows[1].starred)

    assert tried.runs.past[0].starred
    assert (tried.former, selected(opened)) == (None, [0])


def test_the_run_that_is_shown_is_kept_and_compared_with_by_its_buttons(
    qtbot: QtBot, opened: RunList, tried: Player
) -> None:
    press(opened, 1)
    for button in (opened.star, opened.reference):
        QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: opened.model.rows[1].starred)
    kept = tried.runs.past[0].starred, tried.comparison.kept
    qtbot.waitUntil(lambda: opened.star.isChecked() and opened.reference.isChecked())
    for button in (opened.star, opened.reference):
        QTest.mouseClick(button, LEFT)

    assert kept == (True, tried.runs.past[0].view)
    assert (tried.runs.past[0].starred, tried.comparison.kept) == (False, None)


def test_buttons_that_are_on_look_so(opened: RunList) -> None:
    assert {button.property("role") for button in (opened.star, opened.reference)} == {"toggle"}


def test_it_says_how_much_room_they_take_and_what_is_let_go(opened: RunList, tried: Player) -> None:
    text = opened.room.text()

    assert text.startswith(f"1 run before the present one, {tried.runs.nbytes / 1e6:.1f} of at most 8 MB")
    assert "the oldest without a star go first" in text


def test_it_follows_the_present_run_and_keeps_the_choice(qtbot: QtBot, opened: RunList, tried: Player) -> None:
    tried.play()
    press(opened, 1)
    tried.show_step(3)
    shown(qtbot, tried, LISTED)
    qtbot.waitUntil(lambda: int(opened.model.index(0, STEPS).data().replace(",", "")) >= LISTED - 1, timeout=20_000)

    assert selected(opened) == [1]
    assert tried.cursor == 3


def test_a_list_without_a_run_before_says_what_will_stand_there_and_from_when(
    qtbot: QtBot, window: QWidget, player: Player, theme: Theme, texts: Texts
) -> None:
    opened = RunList(window, player, theme, texts)
    opened.open_list()
    stepped(qtbot, player, DEEP, LISTED)
    alone = opened.room.text()
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(WIDER)
    qtbot.waitUntil(lambda: opened.room.text() != alone)

    assert f"from {LISTED} frames on, or with a star" in alone
    assert opened.room.text().startswith("1 run before the present one")


def test_the_buttons_stand_one_margin_below_what_is_said(opened: RunList, theme: Theme) -> None:
    layout = opened.layout()
    assert layout is not None

    layout.activate()

    buttons = (opened.star, opened.reference, opened.live, opened.close_button)
    top = min(button.geometry().top() for button in buttons)
    assert top - opened.room.geometry().bottom() - 1 == pytest.approx(theme.size(MARGIN), abs=1)


def test_over_a_small_window_it_is_low_so_that_plots_stay_in_sight(opened: RunList, window: QWidget) -> None:
    rows = opened.table.viewport().height()

    assert opened.height() <= window.height() * 2 / 5
    assert rows >= 3 * ROW
    assert opened.room.text().endswith("the oldest without a star go first.")
    assert opened.room.toolTip() == "At most the last three can go on; of older ones the curves stay."


def test_over_a_wide_one_it_says_all_that_becomes_of_them(
    window: QWidget, tried: Player, theme: Theme, texts: Texts
) -> None:
    window.resize(1280, 720)

    opened = RunList(window, tried, theme, texts)
    opened.open_list()

    assert opened.room.text().endswith("At most the last three can go on; of older ones the curves stay.")
