"""A card in a window of its own: borrowed and given back, with keys that are about this window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.dock_window import DockWindow
from app.docks.plan import columns
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from tests.app.passes import let_pass


@pytest.fixture
def window(bench: Bench, theme: Theme, qtbot: QtBot) -> DockWindow:
    """The card of the first dock, beside which another stands."""
    bench.lay_out(columns((1, "a"), (1, "b")))
    let_pass()
    window = DockWindow(bench.docks["a"], theme)
    qtbot.addWidget(window)
    window.borrow()
    bench.hide_dock("a")
    window.show_experiment("deep [*] net")
    window.show()
    return window


def test_it_shows_the_card_and_says_whose_it_is(window: DockWindow, bench: Bench) -> None:
    card = bench.docks["a"].card

    assert card is not None
    assert (card.window(), card.isVisible()) == (window, True)
    assert window.windowTitle() == "Title of a – deep [*][*] net"
    assert bench.is_shown("a")
    assert not bench.docks["a"].isVisible()


def test_no_layout_shows_the_dock_meanwhile(window: DockWindow, bench: Bench) -> None:
    bench.lay_out(columns((1, "a"), (1, "c")))
    let_pass()

    assert not bench.docks["a"].isVisible()
    assert bench.docks["a"].card is not None
    assert bench.docks["a"].card.window() is window


@pytest.mark.parametrize("wish", ["show_dock", "bring_forward", "maximise", "toggle"])
def test_whoever_wants_to_see_it_has_the_window_come_forward(wish: str, window: DockWindow, bench: Bench) -> None:
    wanted = list[str]()
    bench.apart_wanted.connect(wanted.append)

    getattr(bench, wish)("a")

    assert wanted == ["a"]
    assert bench.maximised is None
    assert not bench.docks["a"].isVisible()


def test_given_back_it_is_where_it_was(window: DockWindow, bench: Bench) -> None:
    window.give_back()
    bench.show_dock("a")
    let_pass()

    card = bench.docks["a"].card
    assert card is not None
    assert (card.window() is bench.window(), card.isVisible()) == (True, True)
    assert bench.docks["a"].x() < bench.docks["b"].x()


def test_f11_is_the_whole_screen_and_escape_ends_it(window: DockWindow) -> None:
    seen = []

    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_F11):
        QTest.keyClick(window, key)
        seen.append(window.isFullScreen())

    assert seen == [False, True, False, True, False]


def test_f9_is_the_whole_screen_with_its_frame_and_a_window_again(window: DockWindow) -> None:
    seen = []

    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_F9)
        seen.append(window.isMaximized())

    assert seen == [True, False]


def test_it_changes_places_with_no_dock(window: DockWindow, bench: Bench) -> None:
    bench.lay_out(columns((1, "b"), (1, "c")))
    let_pass()
    before = bench.docks["b"].geometry()

    bench.at_hand.open("a")
    bench.move_current(1, 0)

    assert bench.docks["b"].geometry() == before


def test_closed_by_keys_it_asks_to_be_taken_back(window: DockWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)


def test_minimised_nothing_in_it_is_drawn(window: DockWindow, bench: Bench, qtbot: QtBot) -> None:
    card = bench.docks["a"].card
    assert card is not None
    window.showMinimized()
    minimised = card.isVisible()

    window.showNormal()

    assert not minimised
    assert card.isVisible()


def test_no_key_of_the_program_works_there_as_long_as_that_waits(
    window: DockWindow, bench: Bench, theme: Theme, qtbot: QtBot
) -> None:
    card, pressed, counts = Waiting(bench, theme), list[bool](), list[int]()
    shared = QAction(bench, shortcut=QKeySequence("Ctrl+E"))
    shared.triggered.connect(lambda: pressed.append(True))
    window.addAction(shared)

    for wait in (card.begin, card.close_card):
        wait()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        counts.append(len(pressed))

    assert counts == [0, 1]
