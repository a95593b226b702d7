"""Step navigation: one recorded step back or on, and the steps where something went wrong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.playback.navigation import StepNavigation
from app.playback.player import Player
from core.engine.orders import Started
from core.record.frame import Frame, Overflow
from core.record.store import BINS
from tests.core.frames import dense, falling, frame_of

FIVE = dense(5)


class Recorded(Player):
    """A player with a run that no engine has made."""

    def show(self, *frames: Frame) -> None:
        """Have recorded them."""
        self._begin(Started(self._run, frames[0].structure))
        self._recorder.append(frames)
        self.showing.refresh()
        self.showing.judge()


@pytest.fixture
def recorded(qtbot: QtBot) -> Iterator[Recorded]:
    """Before any run."""
    player = Recorded()
    yield player
    player.close()


def sick() -> list[Frame]:
    """It vanishes from step 30 on, and overflows in step 60."""
    frames = [frame_of(FIVE, i, log10_delta=falling(-3.0 if i >= 30 else 0.0)) for i in range(60)]
    return [*frames, frame_of(FIVE, 60, overflow=Overflow(3, "weight"))]


def healthy(steps: int) -> list[Frame]:
    """Nothing happens."""
    return [frame_of(FIVE, i) for i in range(steps)]


def test_steps_go_back_from_live_and_end_live(recorded: Recorded) -> None:
    recorded.show(*healthy(4))
    navigation = StepNavigation(recorded)
    seen: list[int | None] = []

    for move in (navigation.show_previous, navigation.show_previous, *[navigation.show_next] * 3):
        move()
        seen.append(recorded.cursor)

    assert seen == [2, 1, 2, 3, None]


def test_where_steps_are_joined_a_step_is_a_bin(recorded: Recorded) -> None:
    recorded.show(*healthy(8 * BINS))
    navigation = StepNavigation(recorded)

    recorded.show_step(83)
    navigation.show_next()
    after = recorded.cursor
    navigation.show_previous()

    assert (after, recorded.cursor) == (88, 87)
    assert recorded.shown is not None
    assert recorded.shown.mean_of == range(80, 88)


@pytest.mark.parametrize("jump, step", [("first", 0), ("bad_layer", 30), ("verdict", 35), ("not_finite", 60)])
def test_every_moment_can_be_shown(jump: str, step: int, recorded: Recorded) -> None:
    recorded.show(*sick())

    getattr(StepNavigation(recorded), f"show_{jump}")()

    assert recorded.cursor == step


def test_what_never_happened_is_nowhere(recorded: Recorded) -> None:
    recorded.show(*healthy(30))
    navigation = StepNavigation(recorded)

    for jump in (navigation.show_bad_layer, navigation.show_verdict, navigation.show_not_finite):
        jump()

    assert (navigation.bad_layer, navigation.verdict, navigation.not_finite) == (None, None, None)
    assert recorded.cursor is None


def test_before_any_run_nothing_moves(recorded: Recorded) -> None:
    navigation = StepNavigation(recorded)

    for move in (
        navigation.show_previous,
        navigation.show_next,
        navigation.show_first,
        navigation.show_live,
        navigation.toggle_loop,
    ):
        move()

    assert recorded.cursor is None
    assert (navigation.bad_layer, navigation.verdict, navigation.not_finite) == (None, None, None)


def test_the_loop_is_begun_and_ended_by_the_same_verb(recorded: Recorded) -> None:
    recorded.show(*healthy(30))
    navigation = StepNavigation(recorded)

    navigation.toggle_loop()
    active = recorded.showing.loop.active
    navigation.toggle_loop()

    assert (active, recorded.showing.loop.active, recorded.cursor) == (True, False, 0)


def test_live_it_plays_and_pauses_the_run(recorded: Recorded) -> None:
    navigation = StepNavigation(recorded)
    recorded.show(*healthy(20))
    seen = list[tuple[bool, bool]]()

    for _ in range(2):
        navigation.play_or_pause()
        seen.append((recorded.playing, navigation.is_moving()))

    assert seen == [(True, True), (False, False)]


@pytest.mark.parametrize("playing", [True, False])
def test_in_the_past_it_replays_what_is_recorded_and_the_run_does_as_it_did(
    playing: bool, recorded: Recorded, qtbot: QtBot
) -> None:
    navigation = StepNavigation(recorded)
    recorded.show(*healthy(20))
    (recorded.play if playing else recorded.pause)()
    recorded.show_step(3)
    still = navigation.is_moving()

    navigation.play_or_pause()
    moving = navigation.is_moving()
    recorded.showing.replay.arrived.connect(lambda step: navigation.play_or_pause() if step == 6 else None)
    qtbot.waitUntil(lambda: not navigation.is_moving())

    assert (still, moving, navigation.is_moving()) == (False, True, False)
    assert (recorded.playing, recorded.cursor) == (playing, 6)


def test_a_replay_that_catches_up_is_live(recorded: Recorded, qtbot: QtBot) -> None:
    navigation = StepNavigation(recorded)
    recorded.show(*healthy(20))
    recorded.show_step(15)
    navigation.play_or_pause()

    with qtbot.waitSignal(recorded.showing.live_changed):
        pass

    assert (recorded.cursor, navigation.is_moving()) == (None, False)


@pytest.mark.parametrize("leave", ["live", "step", "run", "loop"])
def test_whatever_is_shown_instead_ends_a_replay(leave: str, recorded: Recorded) -> None:
    navigation = StepNavigation(recorded)
    recorded.show(*healthy(20))
    recorded.show_step(3)
    navigation.play_or_pause()

    match leave:
        case "live":
            navigation.show_live()
        case "step":
            recorded.show_step(12)
        case "run":
            recorded.show(*healthy(5))
        case "loop":
            navigation.toggle_loop()

    assert not recorded.showing.replay.active
    assert navigation.is_looping() == (leave == "loop")


def test_a_loop_is_paused_where_it_is(recorded: Recorded) -> None:
    navigation = StepNavigation(recorded)
    recorded.show(*healthy(20))
    navigation.toggle_loop()
    looped = navigation.is_moving()

    navigation.play_or_pause()

    assert (looped, navigation.is_moving(), recorded.cursor) == (True, False, 0)


def test_the_chosen_speed_is_that_of_a_replay_too(recorded: Recorded) -> None:
    recorded.set_speed(5.0)

    assert recorded.showing.replay.speed == 5.0
