"""Plots take turns where there is no time for all of them."""

from __future__ import annotations

from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.player import Player
from app.window import board as board_module
from app.window.board import Board
from app.window.draw_scheduler import DrawScheduler


def test_all_are_drawn_where_there_is_time() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for name in "abc":
        scheduler.spent(name, 0.003)

    scheduler.announce("abc")

    assert scheduler.take() == ["a", "b", "c"]
    assert not scheduler.waiting


def test_on_a_slow_machine_each_has_its_turn_and_the_oldest_is_first() -> None:
    scheduler, drawn = DrawScheduler(budget=0.010), list[list[str]]()
    for name in "abcd":
        scheduler.spent(name, 0.005)

    for _ in range(4):
        scheduler.announce("abcd")
        drawn.append(scheduler.take())

    assert drawn == [["a", "b"], ["c", "d"], ["a", "b"], ["c", "d"]]


def test_one_that_costs_more_than_there_is_is_drawn_alone() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.050)

    scheduler.announce("ab")

    assert (scheduler.take(), scheduler.waiting) == (["a"], True)
    assert (scheduler.take(), scheduler.waiting) == (["b"], False)


def test_who_is_out_of_sight_waits_no_longer() -> None:
    scheduler = DrawScheduler(budget=0.010)
    scheduler.spent("a", 0.050)
    scheduler.announce("ab")
    scheduler.take()

    scheduler.announce("a")

    assert scheduler.take() == ["a"]


def test_one_slow_frame_does_not_change_an_estimate_much() -> None:
    scheduler = DrawScheduler(budget=0.010)
    for _ in range(5):
        scheduler.spent("a", 0.001)
        scheduler.spent("b", 0.001)

    scheduler.spent("a", 0.030)
    scheduler.announce("ab")

    assert scheduler.take() == ["a", "b"]


def test_once_what_somebody_waits_for_is_drawn_a_run_takes_its_turns_again(
    request: pytest.FixtureRequest, player: Player, document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_module, "REFRESH_INTERVAL_MS", 600_000)
    monkeypatch.setattr(board_module, "perf_counter", partial(next, count()))  # each plot takes a second
    board: Board = request.getfixturevalue("board")
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    qtbot.waitUntil(lambda: {plot.view for plot in board.plots.values()} == {player.live})
    drawn = list[str]()

    def draw(name: str, _: object) -> None:
        drawn.append(name)
        if len(drawn) == 1:
            player.refreshed.emit()  # before all have had their turn

    for name, plot in board.plots.items():
        monkeypatch.setattr(plot, "show_views", partial(draw, name))

    board.show_news()
    qtbot.waitUntil(lambda: len(drawn) >= 3)
    for _ in range(20):
        QCoreApplication.processEvents()

    assert sorted(drawn) == sorted(board.plots)
