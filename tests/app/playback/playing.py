"""Experiments that a player plays, and how far it has come."""

from __future__ import annotations

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from core.components.activations import Relu
from core.components.initializers import HeNormal, Normal
from core.experiment import Experiment
from core.layers import Dense

DEEP = Experiment(layers=(Dense(units=8),) * 3, batch=16)
WIDER = replace(DEEP, layers=(Dense(units=9),) * 3)
OVERFLOWING = Experiment(layers=(Dense(units=50, activation=Relu(), initializer=Normal(std=1.0)),) * 20)
TOO_LARGE = Experiment(layers=(Dense(units=4096, initializer=HeNormal()),) * 5000)


def seen(player: Player) -> int:
    """Steps that have come."""
    return len(player.live) if player.live is not None else 0


def shown(qtbot: QtBot, player: Player, steps: int) -> None:
    """Wait until so many have come."""
    qtbot.waitUntil(lambda: seen(player) >= steps, timeout=20_000)


def stepped(qtbot: QtBot, player: Player, experiment: Experiment, steps: int = 0) -> None:
    """Load an experiment, and make so many steps after its first frame."""
    player.load(experiment)
    if steps:
        player.step(steps)
    shown(qtbot, player, 1 + steps)


def exploded(qtbot: QtBot, player: Player) -> None:
    """Play a run until it has left the precision."""
    player.load(OVERFLOWING)
    player.play()
    qtbot.waitUntil(lambda: player.ended and not player.playing, timeout=20_000)
