"""All plots over steps show the same ones."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.plots.heatmap.settings import HeatmapSettings
from app.plots.stepped import SteppedPlot
from app.plots.wishes import ShowSteps
from app.state.document import Document
from app.state.player import Player
from app.window.board import Board


def zooms(board: Board) -> dict[str, tuple[float, float] | None]:
    """What each plot over steps shows of them."""
    return {name: plot.zoom for name, plot in board.plots.items() if isinstance(plot, SteppedPlot)}


def test_all_plots_over_steps_show_the_same_ones_also_those_behind_tabs_and_those_to_come(
    board: Board, player: Player, document: Document, qtbot: QtBot
) -> None:
    board.toggles["loss"].trigger()
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    board.plots["heatmap"].wished.emit(ShowSteps((2.0, 14.0)))
    before = zooms(board)
    board.plot("curves")
    board.toggles["loss"].trigger()

    assert before == {"heatmap": (2.0, 14.0), "loss": (2.0, 14.0)}
    assert zooms(board) == {"heatmap": (2.0, 14.0), "loss": (2.0, 14.0), "curves": (2.0, 14.0)}


def test_another_run_is_shown_as_a_whole_everywhere(
    board: Board, player: Player, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    board.plots["heatmap"].wished.emit(ShowSteps((2.0, 14.0)))
    board.toggles["loss"].trigger()

    with qtbot.waitSignal(player.refreshed):
        player.reset()
    visible = board.plots["heatmap"].settings
    board.plot("curves")
    board.toggles["loss"].trigger()

    assert visible == HeatmapSettings()
    assert zooms(board) == {"heatmap": None, "loss": None, "curves": None}
