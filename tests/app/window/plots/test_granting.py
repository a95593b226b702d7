"""What plots wish is done, whoever can do it."""

from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.docks.plan import columns, tabs
from app.playback.player import Player
from app.plots.microscope.settings import NeuronSettings
from app.plots.wishes import EditLayers, ShowNeuron, ShowPoint
from app.state.document import Document
from app.window.board import Board
from core.layers import Dense
from core.probes.neuron import Neuron


def test_a_plot_that_offers_edited_layers_is_heard(board: Board, qtbot: QtBot) -> None:
    layer = Dense(units=3)

    with qtbot.waitSignal(board.edited) as edited:
        board.plots["heatmap"].wished.emit(EditLayers({2: layer}, "drag-1"))

    assert edited.args == [{2: layer}, "drag-1"]


def test_a_neuron_picked_in_the_diagram_comes_under_the_microscope(board: Board) -> None:
    board.plot("network").wished.emit(ShowNeuron(2, 5))

    assert board.plot("microscope").probes() == (Neuron(2, 5),)


def test_a_point_of_the_data_comes_into_the_first_layer_under_the_microscope(board: Board) -> None:
    board.plot("network").wished.emit(ShowNeuron(2, 5))

    board.plot("data").wished.emit(ShowPoint((0.5, -1.5)))

    settings = board.plot("microscope").settings
    assert settings == NeuronSettings(entry=0, unit=0, inputs={0: 0.5, 1: -1.5})


def test_a_microscope_behind_a_tab_comes_to_the_front_unless_it_would_cover_the_diagram(board: Board) -> None:
    board.bench.lay_out(columns((1, "network"), (1, tabs("cost", "microscope"))))
    board.plot("network").wished.emit(ShowNeuron(2, 5))
    beside = board.bench.docks["microscope"].in_front

    board.bench.lay_out(tabs("network", "microscope"))
    board.plot("network").wished.emit(ShowNeuron(2, 6))

    assert beside
    assert board.bench.docks["network"].in_front


def test_a_neuron_of_a_new_run_is_not_looked_for_in_the_one_before(
    board: Board, player: Player, document: Document, qtbot: QtBot
) -> None:
    for layers in ((), (Dense(units=8),) * 3):
        document.new(replace(document.experiment, layers=layers))
        with qtbot.waitSignal(player.refreshed):
            player.load(document.experiment)
        if not layers:
            board.plot("microscope").show_views(player.views)  # and from now on it is hidden

    board.plot("network").wished.emit(ShowNeuron(1, 3))

    assert board.plot("microscope").probes() == (Neuron(1, 3),)


def test_a_run_is_kept_from_a_plot(board: Board, document: Document, player: Player, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    qtbot.waitUntil(lambda: board.plot("loss").view is player.live)

    next(row for row in board.plot("loss").menu().actions() if row.text() == "Keep as reference").trigger()

    assert player.comparison.kept is player.live
