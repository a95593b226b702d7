"""A minimised window pauses where a person wants that."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

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
def minimising(player: Player, preferences: Preferences, qtbot: QtBot) -> Minimising:
    """Of a run that plays."""
    with qtbot.waitSignal(player.refreshed):
        player.load(Experiment())
    player.play()
    return Minimising(player, preferences, player)


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
