"""A run pauses where it was sent to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.playback.destination import Destination
from app.playback.player import Player
from core.components.activations import Relu
from core.components.initializers import Normal
from core.engine import Engine
from core.experiment import Experiment
from core.layers import Dense
from tests.app.playback.playing import DEEP, seen, stepped

GROWING = Experiment(layers=(Dense(units=8, activation=Relu(), initializer=Normal(std=1.0)),) * 4, batch=16)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    """With an engine in this process."""
    made = Player(Engine("thread"))
    yield made
    made.close()


@pytest.fixture
def destination(player: Player) -> Destination:
    """Of that player."""
    return Destination(player)


@pytest.mark.parametrize("speed", [None, 500.0])
def test_it_pauses_at_that_very_step(
    speed: float | None, destination: Destination, player: Player, qtbot: QtBot
) -> None:
    stepped(qtbot, player, DEEP)
    player.set_speed(speed)

    with qtbot.waitSignal(destination.arrived, timeout=20_000) as arrived:
        destination.run_to(40)
    qtbot.wait(100)

    assert (arrived.args, seen(player), player.playing) == ([40], 41, False)


def test_another_speed_on_the_way_does_not_go_beyond(destination: Destination, player: Player, qtbot: QtBot) -> None:
    stepped(qtbot, player, DEEP)
    player.set_speed(100.0)

    with qtbot.waitSignal(destination.arrived, timeout=20_000):
        destination.run_to(30)
        player.set_speed(None)

    assert seen(player) == 31


def test_whoever_plays_on_by_hand_is_not_stopped(destination: Destination, player: Player, qtbot: QtBot) -> None:
    stepped(qtbot, player, DEEP)
    player.set_speed(20.0)
    destination.run_to(5)
    player.pause()

    player.set_speed(None)
    player.play()
    qtbot.waitUntil(lambda: seen(player) > 30, timeout=20_000)

    assert (player.playing, player.until) == (True, None)


def test_it_pauses_when_a_lamp_says_something_else(destination: Destination, player: Player, qtbot: QtBot) -> None:
    stepped(qtbot, player, GROWING)

    with qtbot.waitSignal(destination.turned, timeout=30_000) as turned:
        destination.run_until_verdict()

    changes = player.showing.verdict_changes
    assert changes is not None
    assert not player.playing
    assert len(changes.told) > 1
    assert turned.args == [changes.told[-1].step]
