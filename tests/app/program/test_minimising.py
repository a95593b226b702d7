"""A minimised window pauses where a person wants that."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

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
    return Minimising(player, preferences, lambda: bool(player.property("seen")), player)


def test_it_pauses_and_plays_on_when_the_window_is_there_again(minimising: Minimising, player: Player) -> None:
    minimising.show_minimised(True)
    meanwhile = player.playing
    minimising.show_minimised(False)

    assert (meanwhile, player.playing) == (False, True)
    player.pause()


def test_as_long_as_a_plot_is_seen_in_a_window_of_its_own_it_goes_on(minimising: Minimising, player: Player) -> None:
    player.setProperty("seen", True)
    minimising.show_minimised(True)
    seen = player.playing

    player.setProperty("seen", False)
    minimising.look()

    assert (seen, player.playing) == (True, False)


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


def test_it_comes_back_to_where_it_was_sent_and_to_the_step_that_was_looked_at(
    minimising: Minimising, player: Player, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 5)
    player.set_speed(1.0)
    player.play(10_000)
    player.show_step(3)

    minimising.show_minimised(True)
    minimising.show_minimised(False)

    assert (player.playing, player.until, player.cursor) == (True, 10_000, 3)
    player.pause()


def test_a_run_that_begins_meanwhile_waits(minimising: Minimising, player: Player, qtbot: QtBot) -> None:
    minimising.show_minimised(True)

    with qtbot.waitSignal(player.refreshed):
        player.load(Experiment(seed=5))
    qtbot.wait(100)

    assert player.live is not None
    assert len(player.live) == 1
    minimising.show_minimised(False)
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 1)
    player.pause()


def test_of_a_window_that_was_in_sight_all_the_time_nobody_is_told(minimising: Minimising, player: Player) -> None:
    told = Mock()
    player.state_changed.connect(told)

    for _ in range(2):
        minimising.show_minimised(False)

    assert not told.called
    player.pause()
