"""Pictures of one step are taken while the run stands still."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.export.standing import Standing
from app.playback.player import Player
from core.probes.probe import Probes
from tests.core.networks import SMALL


@pytest.fixture
def standing(player: Player, qtbot: QtBot) -> Standing:
    """Of a run that is at its first step."""
    with qtbot.waitSignal(player.refreshed):
        player.load(SMALL)

    def ask(probes: Probes) -> Probes:
        player.watch(probes)
        return probes

    parent = QObject()
    standing = Standing(player, ask, parent)
    standing.setParent(None)
    return standing


def steps(player: Player) -> int:
    return len(player.live) if player.live is not None else 0


def test_a_run_that_plays_stands_still_and_then_goes_on(standing: Standing, player: Player, qtbot: QtBot) -> None:
    player.play()
    qtbot.waitUntil(lambda: steps(player) > 5)

    with qtbot.waitSignal(standing.still):
        standing.begin()
    stood = steps(player)
    qtbot.wait(100)

    assert (player.playing, steps(player)) == (False, stood)
    standing.let_go()
    assert player.playing
    qtbot.waitUntil(lambda: steps(player) > stood)
    player.pause()


def test_a_run_that_waits_goes_on_waiting(standing: Standing, player: Player, qtbot: QtBot) -> None:
    with qtbot.waitSignal(standing.still):
        standing.begin()
    standing.let_go()

    assert not player.playing
    assert steps(player) == 1


def test_a_second_time_is_not_answered_by_the_first(standing: Standing, player: Player, qtbot: QtBot) -> None:
    for _ in range(2):
        player.play()
        with qtbot.waitSignal(standing.still):
            standing.begin()
        stood = steps(player)
        qtbot.wait(50)

        assert steps(player) == stood
        standing.let_go()
    player.pause()


def test_who_waits_can_let_it_go_at_once(standing: Standing, player: Player, qtbot: QtBot) -> None:
    player.play()

    with qtbot.assertNotEmitted(standing.still, wait=50):
        standing.begin()
        standing.let_go()

    assert player.playing
    player.pause()
