"""A run pauses where it was sent to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.playback.destination import Destination
from app.playback.player import Player
from app.playback.run import Run
from app.playback.runs import LISTED
from core.components.activations import Relu
from core.components.initializers import Normal
from core.diagnosis.verdict_changes import MOST, Told, VerdictChanges
from core.engine import Engine
from core.experiment import Experiment
from core.layers import Dense
from tests.app.playback.playing import DEEP, WIDER, seen, stepped

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


def test_it_pauses_there_also_where_it_was_to_rest_when_it_came(
    destination: Destination, player: Player, qtbot: QtBot
) -> None:
    stepped(qtbot, player, DEEP)
    player._timer.stop()
    destination.run_to(2)
    qtbot.wait(300)  # the engine has come there, and nobody has heard of it
    player.hold(True, "somebody")
    player._timer.start()
    qtbot.waitUntil(lambda: seen(player) == 3)

    with qtbot.waitSignal(destination.arrived):
        player.hold(False, "somebody")

    assert not player.wanted


@pytest.mark.parametrize("after", ["edit", "reset"])
def test_the_run_before_is_not_there_in_the_place_of_one_that_has_not_begun(
    after: str, destination: Destination, player: Player, qtbot: QtBot
) -> None:
    stepped(qtbot, player, DEEP, 9)
    arrived = QSignalSpy(destination.arrived)

    player.load(WIDER) if after == "edit" else player.reset()
    destination.run_to(6)
    at_once = arrived.count()
    qtbot.waitUntil(lambda: arrived.count() == 1 and player.has_begun, timeout=20_000)

    assert (at_once, seen(player), player.playing) == (0, 7, False)


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


@pytest.fixture
def told(
    destination: Destination, player: Player, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[VerdictChanges]:
    """Of a run that has changed as often as is remembered, and is sent off until it changes again."""
    stepped(qtbot, player, DEEP)
    changes = player.showing.verdict_changes
    assert changes is not None
    for look in ("look", "look_once"):
        monkeypatch.setattr(changes, look, lambda: False)
    changes.told = tuple(Told(step, "healthy", ("early", "")) for step in range(MOST))
    player.set_speed(1.0)
    destination.run_until_verdict()
    yield changes
    player.pause()


def change(player: Player, changes: VerdictChanges) -> None:
    """Something else is said."""
    changes.told = (*changes.told[1:], Told(MOST, "dead", ("early", "")))
    player.showing.verdict_changed.emit()


def test_it_pauses_however_often_it_was_something_else_before(
    told: VerdictChanges, destination: Destination, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(destination.turned) as turned:
        change(player, told)

    assert (turned.args, player.playing) == ([MOST], False)


def test_who_sends_it_to_a_step_meanwhile_is_not_stopped_before(
    told: VerdictChanges, destination: Destination, player: Player
) -> None:
    destination.run_to(10_000)

    change(player, told)

    assert player.playing


def test_what_is_still_seen_of_a_run_that_begins_anew_is_not_there(
    destination: Destination, player: Player, qtbot: QtBot
) -> None:
    stepped(qtbot, player, DEEP, 20)
    player.over = True

    destination.run_to(5)
    player.refreshed.emit()
    sent = player.wanted, player.until

    with qtbot.waitSignal(destination.arrived, timeout=20_000):
        pass
    assert (sent, seen(player)) == ((True, 5), 6)


@pytest.fixture
def longer(player: Player, qtbot: QtBot) -> Run:
    """A run that stays, and has come further than the one that has begun behind it."""
    stepped(qtbot, player, DEEP, LISTED)
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(WIDER)
    player.set_speed(1.0)
    return player.runs.past[0]


def returned(player: Player, qtbot: QtBot) -> None:
    """An undo leads back to it."""
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(DEEP, "undo")


def test_a_run_that_is_back_and_has_come_further_pauses_where_it_is(
    destination: Destination, player: Player, qtbot: QtBot, longer: Run
) -> None:
    destination.run_to(LISTED // 2)

    with qtbot.assertNotEmitted(destination.arrived):
        returned(player, qtbot)
        qtbot.wait(50)

    assert (player.playing, player.until, len(longer)) == (False, None, LISTED + 1)


def test_what_a_run_that_is_back_had_said_is_no_news(
    destination: Destination, player: Player, qtbot: QtBot, longer: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def say(changes: VerdictChanges) -> None:
        changes.told = (Told(0, "healthy", ("early", "")), Told(20, "dead", ("early", "")))

    destination.run_until_verdict()
    monkeypatch.setattr(VerdictChanges, "look", say)

    with qtbot.assertNotEmitted(destination.turned):
        returned(player, qtbot)
        player.showing.judge()

    assert (player.playing, player.runs.present) == (True, longer)
