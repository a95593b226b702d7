"""Keys are for the dock that was opened last, or has the keyboard."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.plan import columns

BESIDE = columns((1, "a"), (1, "b"), (1, "verdict"))


def test_at_first_it_is_the_first_in_front(bench: Bench) -> None:
    bench.lay_out(columns((1, "b"), (1, "c")))

    assert bench.at_hand.current() == "b"


def test_what_was_opened_is_meant_until_the_keyboard_goes_elsewhere(bench: Bench, qtbot: QtBot) -> None:
    bench.lay_out(BESIDE)
    bench.activateWindow()
    bench.at_hand.open("b")
    opened = bench.at_hand.current()

    bench.docks["verdict"].bar.maximise.setFocus()
    qtbot.waitUntil(bench.docks["verdict"].bar.maximise.hasFocus)

    assert (opened, bench.at_hand.current()) == ("b", "verdict")


def test_what_is_hidden_or_gone_is_not_meant(bench: Bench) -> None:
    bench.lay_out(BESIDE)
    meant = []

    for do in (bench.hide_dock, bench.remove):
        bench.show_dock("b")
        do("b")
        meant.append(bench.at_hand.current())

    assert meant == ["a", "a"]
