"""The words beside the time line say whether the run trains and how large the network is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.timeline import Timeline
from app.panels.timeline.status import Status
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from core.experiment import Experiment
from core.layers import Dense, Maxout
from tests.app.conftest import SICK


@pytest.fixture
def status(qtbot: QtBot, document: Document, player: Player, texts: Texts, holder: QWidget) -> Status:
    """The words about a loaded, resting player; its clock ends with its labels."""
    qtbot.addWidget(holder)
    status = Status(document, player, texts, holder)
    for label in (status.state, status.remark, status.extent):
        label.setParent(holder)
    document.changed.connect(player.load)
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    return status


def test_playing_and_pausing_are_told(status: Status, player: Player, qtbot: QtBot) -> None:
    resting = status.state.text()

    player.play()
    playing = status.state.text()

    assert (resting, playing.split(" ·")[0]) == ("Paused", "Training")
    qtbot.waitUntil(lambda: "steps/s" in status.state.text())


def test_while_an_earlier_step_is_shown_it_says_how_far_the_run_has_come(
    status: Status, player: Player, qtbot: QtBot
) -> None:
    player.step(4)
    qtbot.waitUntil(lambda: len(player.live or ()) == 5)

    with qtbot.waitSignal(player.moved):
        player.show_step(2)

    assert status.state.text() == "Paused · live at step 4"


def test_the_size_of_the_network_counts_every_parameter(status: Status, document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=10), Maxout(units=5, pieces=2), Dense(units=4, bias=False))))

    counted = (2 * 10 + 10) + 2 * (10 * 5 + 5) + 5 * 4 + (4 * 3 + 3)
    assert status.extent.text() == f"3 layers · {counted} parameters"


def test_one_layer_is_no_layers(status: Status, document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=10),)))

    assert status.extent.text().startswith("1 layer · ")


def test_a_remark_is_shown_as_long_as_it_takes_to_read_it(status: Status, qtbot: QtBot) -> None:
    status._reading.setInterval(20)

    status.say("Larger type would not fit into this window.")
    said = status.remark.text()

    assert said == "Larger type would not fit into this window."
    qtbot.waitUntil(lambda: status.remark.text() == "")


def test_a_look_back_and_a_run_that_cannot_go_on_are_told(status: Status, player: Player, qtbot: QtBot) -> None:
    assert player.runs.present is not None
    player.runs.star(player.runs.present, True)
    with qtbot.waitSignal(player.loaded):
        player.load(Experiment())

    player.look_back(player.runs.past[0])
    qtbot.waitUntil(lambda: status.state.text() == "Looking back at a run")
    player.runs.forget_engine()
    with qtbot.waitSignal(player.loaded):
        player.load(SICK, "undo")

    assert status.state.text() == "Over: Play begins at step 0"


def test_a_replay_is_told_although_the_run_rests(status: Status, player: Player, qtbot: QtBot) -> None:
    player.step(4)
    qtbot.waitUntil(lambda: len(player.live or ()) == 5)
    player.set_speed(1)
    with qtbot.waitSignal(player.moved):
        player.show_step(0)

    player.showing.replay.start()
    replaying = status.state.text()
    player.showing.replay.stop()

    assert (replaying, status.state.text()) == ("Replaying · live at step 4", "Paused · live at step 4")


def test_a_remark_is_seen_in_the_smallest_window_too(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.resize(800, timeline.height())

    timeline.status.say("Larger type would not fit into this window.")

    assert timeline.status.remark.isVisible()
    assert timeline.status.remark.text() == "Larger type would not fit into this window."
    timeline.status._hush()
    assert timeline.status.state.isVisible()


def test_of_a_long_remark_the_middle_is_left_out(timeline: Timeline, qtbot: QtBot) -> None:
    remark = timeline.status.remark
    timeline.resize(800, timeline.height())

    timeline.status.say(f"Saved as {'n' * 200}.json.")

    assert remark.text().startswith("Saved as n")
    assert remark.text().endswith(".json.")
    assert "n" * 200 in remark.toolTip()
    qtbot.waitUntil(lambda: remark.sizeHint().width() <= remark.width() and timeline.slider.width() >= 100)


def test_where_it_was_to_pause_is_remarked(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    with qtbot.waitSignal(timeline.place.destination.arrived):
        timeline.place.destination.run_to(30)
    arrived = timeline.status.remark.text()

    timeline.place.destination.turned.emit(1200)

    assert arrived == "Paused at step 30, as asked."
    assert timeline.status.remark.text() == "Paused: the verdict changed at step 1,200."
