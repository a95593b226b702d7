"""Showing: any recorded step on the screen, while the run goes on behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.playback.showing import Showing
from core.components.optimizers import SGD
from core.diagnosis.verdict_changes import VerdictChange, VerdictChanges
from core.experiment import Experiment
from core.layers import Dense
from core.record.recording import Recording
from tests.app.playback.playing import seen, stepped
from tests.core.frames import dense, falling, frame_of, recording_of

FIVE, SMALL = dense(5), Experiment(layers=(Dense(units=8),))


@pytest.fixture
def recording() -> Recording:
    """A run that vanishes from step 30 on."""
    return recording_of([frame_of(FIVE, i, log10_delta=falling(-3.0 if i >= 30 else 0.0)) for i in range(60)])


@pytest.fixture
def showing(qtbot: QtBot, recording: Recording) -> Iterator[Showing]:
    """What is shown of that run, live."""
    showing = Showing()
    showing.begin(recording.view())
    yield showing
    showing.close()


def test_live_is_the_run_itself(showing: Showing, recording: Recording) -> None:
    assert (showing.shown, showing.cursor) == (recording.view(), None)
    assert showing.diagnosis is not None
    assert showing.diagnosis.verdict == "vanishing"


def test_an_earlier_step_has_its_own_verdict(showing: Showing) -> None:
    showing.show_step(20)

    assert showing.shown is not None
    assert (showing.shown.cursor, showing.cursor) == (20, 20)
    assert showing.diagnosis is not None
    assert showing.diagnosis.verdict == "healthy"


def test_steps_beyond_the_run_are_its_ends(showing: Showing) -> None:
    showing.show_step(-3)
    first = showing.cursor
    showing.show_step(9999)

    assert (first, showing.cursor) == (0, 59)


def test_a_move_is_told_once(showing: Showing) -> None:
    showing.show_step(20)
    showing.show_step(21)

    assert [showing.has_moved(), showing.has_moved()] == [True, False]


def test_the_past_sees_what_has_come_since(showing: Showing, recording: Recording) -> None:
    showing.show_step(20)
    recording.append([frame_of(FIVE, 60)])

    showing.refresh()

    assert showing.shown is not None
    assert (showing.shown.cursor, len(showing.shown)) == (20, 61)


def test_the_changes_of_the_verdict_are_followed(showing: Showing) -> None:
    showing.judge()

    assert showing.verdict_changes is not None
    assert showing.verdict_changes.first_sick == VerdictChange(35, "vanishing")


def test_a_turn_judges_as_many_steps_as_it_has_time_for(
    showing: Showing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.playback.showing.CATCHING_UP_MS", 60_000)  # there is one turn
    look_once, looks = VerdictChanges.look_once, list[bool]()

    def look(changes: VerdictChanges) -> bool:
        looks.append(look_once(changes))
        return looks[-1]

    monkeypatch.setattr(VerdictChanges, "look_once", look)

    qtbot.waitUntil(lambda: bool(looks))

    assert len(looks) > 1


def test_a_loop_shows_what_it_comes_to_and_ends_when_somebody_scrubs(showing: Showing) -> None:
    showing.loop.choose(range(7, 9))
    showing.loop.start()
    looped = showing.cursor

    showing.show_step(40)

    assert (looped, showing.cursor, showing.loop.active) == (7, 40, False)


@pytest.fixture
def running(qtbot: QtBot, player: Player, experiment: Experiment) -> Player:
    """A player that has made six steps."""
    player.load(experiment)
    player.step(5)
    qtbot.waitUntil(lambda: len(player.live or ()) == 6)
    return player


def test_scrubbing_does_not_stop_the_training(qtbot: QtBot, running: Player) -> None:
    running.play()

    with qtbot.waitSignal(running.refreshed):
        running.show_step(2)
    qtbot.waitUntil(lambda: len(running.live or ()) > 20)

    assert running.playing
    assert running.cursor == 2


def test_a_move_reaches_the_window_with_the_next_refresh(qtbot: QtBot, running: Player) -> None:
    with qtbot.waitSignal(running.moved):
        running.show_step(2)

    assert running.shown != running.live


@pytest.mark.parametrize("back", ["play", "step", "reset"])
def test_play_step_and_reset_return_to_what_happens_now(back: str, running: Player) -> None:
    running.show_step(2)

    getattr(running, back)()

    assert running.cursor is None


@pytest.mark.parametrize("edited", [{"optimizer": SGD(learning_rate=0.5)}, {"layers": (Dense(units=3),)}])
def test_an_edit_returns_to_live(edited: dict[str, object], running: Player, experiment: Experiment) -> None:
    running.show_step(2)

    running.load(Experiment(**({"layers": experiment.layers} | edited)))  # type: ignore[arg-type]

    assert running.cursor is None


def test_when_the_program_ends_nothing_moves_any_more(showing: Showing) -> None:
    showing.loop.start()

    showing.close()

    assert (showing.loop.active, showing._judging.isActive()) == (False, False)


def test_another_name_is_shown_at_once_and_the_run_goes_on(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, SMALL, 3)

    with qtbot.waitSignal(player.moved), qtbot.assertNotEmitted(player.loaded):
        player.load(SMALL.with_setting({0}, name="encoder"))

    assert player.shown is not None
    assert player.shown.experiment is not None
    assert (player.shown.experiment.names[0], seen(player)) == ("encoder", 4)
