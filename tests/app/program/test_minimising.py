"""A minimised window pauses where a person wants that."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.playback.destination import Destination
from app.playback.player import Player
from app.program.minimising import Minimising
from app.remembered.preferences import Preferences
from core.experiment import Experiment


@pytest.fixture
def preferences(tmp_path: Path, qtbot: QtBot) -> Preferences:
    """Of somebody who wants it."""
    preferences = Preferences(tmp_path / "settings.json")
    preferences.habits = replace(preferences.habits, pause_minimised=True)
    return preferences


@pytest.fixture
def destination(player: Player) -> Destination:
    """Nowhere yet."""
    return Destination(player, player)


@pytest.fixture
def minimising(player: Player, destination: Destination, preferences: Preferences, qtbot: QtBot) -> Minimising:
    """Of a run that plays."""
    with qtbot.waitSignal(player.refreshed):
        player.load(Experiment())
    player.play()
    return Minimising(player, destination, preferences, player)


def test_it_pauses_and_plays_on_when_the_window_is_there_again(minimising: Minimising, player: Player) -> None:
    minimising.show_minimised(True)
    meanwhile = player.playing
    minimising.show_minimised(False)

    assert (meanwhile, player.playing) == (False, True)
    player.pause()


def test_what_a_hand_has_paused_stays_paused(minimising: Minimising, player: Player) -> None:
    player.pause()

    minimising.show_minimised(True)
    minimising.show_minimised(False)

    assert not player.playing


def test_unless_it_is_wanted_the_run_goes_on(minimising: Minimising, player: Player, preferences: Preferences) -> None:
    preferences.habits = replace(preferences.habits, pause_minimised=False)

    minimising.show_minimised(True)

    assert player.playing
    player.pause()


def test_the_step_that_was_looked_at_is_still_shown(minimising: Minimising, player: Player) -> None:
    player.show_step(0)

    minimising.show_minimised(True)
    minimising.show_minimised(False)

    assert (player.playing, player.cursor) == (True, 0)
    player.pause()


def test_it_still_pauses_where_it_was_sent(
    minimising: Minimising, destination: Destination, player: Player, qtbot: QtBot
) -> None:
    last = len(player.live or ())
    destination.run_to(last + 40)
    minimising.show_minimised(True)

    with qtbot.waitSignal(destination.arrived, timeout=20_000) as arrived:
        minimising.show_minimised(False)

    assert arrived.args == [last + 40]
    assert not player.playing


def test_it_still_waits_for_another_verdict(minimising: Minimising, destination: Destination, player: Player) -> None:
    destination.run_until_verdict()
    awaited = destination.told

    minimising.show_minimised(True)
    meanwhile = destination.told
    minimising.show_minimised(False)

    assert awaited is not None
    assert (meanwhile, destination.told) == (None, awaited)
    player.pause()
