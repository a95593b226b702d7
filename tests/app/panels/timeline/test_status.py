"""The strip says how far the run has come and how large the network is."""

from __future__ import annotations

import pytest
from app.panels.status import Status
from pytestqt.qtbot import QtBot

from app.document import Document
from app.player import Player
from app.texts import Texts
from core.experiment import Experiment
from core.layers import Dense, Maxout
from core.optimizers import SGD


@pytest.fixture
def status(qtbot: QtBot, document: Document, player: Player, texts: Texts) -> Status:
    """The strip of a loaded, resting player."""
    status = Status(document, player, texts)
    qtbot.addWidget(status)
    document.changed.connect(player.load)
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    return status


def test_the_step_is_the_last_one_measured(status: Status, player: Player, qtbot: QtBot) -> None:
    first = status.step.text()

    with qtbot.waitSignal(player.refreshed):
        player.step(3)

    qtbot.waitUntil(lambda: status.step.text() == "step 3")
    assert first == "step 0"


def test_playing_and_pausing_are_told(status: Status, player: Player, qtbot: QtBot) -> None:
    resting = status.state.text()

    player.play()
    playing = status.state.text()

    assert (resting, playing.split(" ·")[0]) == ("Paused", "Training")
    qtbot.waitUntil(lambda: "steps/s" in status.state.text())


def test_the_size_of_the_network_counts_every_parameter(status: Status, document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=10), Maxout(units=5, pieces=2), Dense(units=4, bias=False))))

    counted = (2 * 10 + 10) + 2 * (10 * 5 + 5) + 5 * 4 + (4 * 3 + 3)
    assert status.extent.text() == f"3 layers · {counted} parameters"


def test_where_the_run_was_changed_is_told(status: Status, document: Document, player: Player, qtbot: QtBot) -> None:
    document.set_optimizer(SGD(learning_rate=0.5))

    with qtbot.waitSignal(player.refreshed):
        player.step()

    assert status.changes.text() == "changed at step 1"


def test_a_remark_is_shown_as_long_as_it_takes_to_read_it(status: Status, qtbot: QtBot) -> None:
    status._reading.setInterval(20)

    status.say("Larger type would not fit into this window.")
    said = status.remark.text()

    assert said == "Larger type would not fit into this window."
    qtbot.waitUntil(lambda: status.remark.text() == "")
