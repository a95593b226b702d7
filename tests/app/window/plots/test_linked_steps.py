"""Plots over steps show the same ones, wherever they are."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.plots.steps.step_unit import EPOCHS, STEPS
from app.plots.steps.stepped import SteppedPlot
from app.plots.steps.traced import TracedPlot
from app.plots.wishes import MeasureSteps, PointAtStep, ShowStep, ShowSteps
from app.program.program import Program
from app.state.document import Document
from app.window.board import Board
from tests.app.plots.seen import turn_at

SHOWN = (2.0, 14.0)

pytestmark = pytest.mark.own_window


@pytest.fixture
def board(program: Program, player: Player, document: Document, qtbot: QtBot) -> Board:
    """Of the whole program, with the first step of a run; of the plots over steps, the curves have not been made."""
    qtbot.waitUntil(lambda: player.live is not None and player.live.last is not None)
    board = program.board
    qtbot.waitUntil(lambda: all(plot.view is not None for plot in board.plots.values() if plot.isVisible()))
    return board


def zooms(board: Board) -> dict[str, tuple[float, float] | None]:
    """What each plot shows of the steps."""
    return {name: plot.zoom for name, plot in board.plots.items() if isinstance(plot, SteppedPlot)}


def test_the_wheel_over_one_plot_moves_them_all(board: Board) -> None:
    board.plot("loss")
    heatmap = board.plot("heatmap")
    assert isinstance(heatmap, SteppedPlot)

    used = turn_at(heatmap, heatmap.area.rect.center(), 1)

    assert used
    assert heatmap.zoom is not None
    assert zooms(board) == {"heatmap": heatmap.zoom, "loss": heatmap.zoom}


def test_what_is_out_of_sight_follows_and_what_is_made_later_too(board: Board) -> None:
    board.plot("loss")
    board.bench.toggle("loss")

    board.plot("heatmap").wished.emit(ShowSteps(SHOWN))
    before = zooms(board)
    board.plot("curves")

    assert before == {"heatmap": SHOWN, "loss": SHOWN}
    assert zooms(board) == {"heatmap": SHOWN, "loss": SHOWN, "curves": SHOWN}


def test_a_plot_with_steps_of_its_own_keeps_them(board: Board) -> None:
    loss = board.plot("loss")
    assert isinstance(loss, SteppedPlot)
    loss.show_linked(False)
    loss.show_steps((0.0, 11.0))

    board.plot("heatmap").wished.emit(ShowSteps(SHOWN))
    board.plot("curves")

    assert zooms(board) == {"loss": (0.0, 11.0), "heatmap": SHOWN, "curves": SHOWN}


def test_another_run_is_shown_as_a_whole_everywhere(board: Board, player: Player, qtbot: QtBot) -> None:
    board.plot("loss")
    board.plot("heatmap").wished.emit(ShowSteps(SHOWN))
    board.bench.toggle("loss")
    old = player.live

    player.reset()
    qtbot.waitUntil(lambda: player.live is not old and player.live is not None and player.live.last is not None)
    qtbot.waitUntil(lambda: zooms(board)["heatmap"] is None)
    board.plot("curves")
    board.bench.toggle("loss")

    qtbot.waitUntil(lambda: zooms(board) == {"heatmap": None, "loss": None, "curves": None})


def test_out_of_sight_since_the_run_before_a_zoom_is_of_this_one(board: Board, player: Player, qtbot: QtBot) -> None:
    board.plot("loss")
    board.bench.toggle("loss")
    old = player.live
    player.reset()
    qtbot.waitUntil(lambda: player.live is not old and player.live is not None and player.live.last is not None)

    board.plot("heatmap").wished.emit(ShowSteps(SHOWN))
    board.bench.toggle("loss")

    assert zooms(board)["loss"] == SHOWN


def test_the_step_pointed_at_in_one_plot_is_marked_in_all_and_a_press_goes_there(board: Board, player: Player) -> None:
    player.step(6)
    board.plot("loss")
    heatmap = board.plot("heatmap")

    heatmap.wished.emit(PointAtStep(2))
    heatmap.wished.emit(ShowStep(0))

    traced = {name: plot.trace.step for name, plot in board.plots.items() if isinstance(plot, TracedPlot)}
    assert set(traced.values()) == {2}
    assert {"loss", "heatmap", "update-ratio"} >= set(traced) >= {"loss", "heatmap"}
    assert player.cursor == 0


def test_one_unit_holds_for_all_plots_those_to_come_and_the_next_start(board: Board, program: Program) -> None:
    loss = board.plot("loss")
    before = board.linked.unit

    loss.wished.emit(MeasureSteps(EPOCHS))
    board.plot("curves")
    board.plot("update-ratio")

    units = {name: plot.unit.name for name, plot in board.plots.items() if isinstance(plot, TracedPlot)}
    assert (before, board.linked.unit) == (STEPS, EPOCHS)
    assert {"loss", "curves", "update-ratio"} <= set(units)
    assert set(units.values()) == {EPOCHS}
    assert program.preferences.kept("step_unit", str) == EPOCHS
