"""The replay: what is recorded, in its order and at its speed, until it is live."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from app.playback.replay import INTERVAL_MS, Replay, following
from core.record.store import BINS
from core.record.view import View
from tests.core.frames import dense, run_of


class Screen:
    """Shows what it is told."""

    def __init__(self, run: View, step: int | None) -> None:
        self.run, self.seen = run, list[int | None]()
        self.view = run.at(step) if step is not None else run

    def shown(self) -> View:
        """Now."""
        return self.view

    def show(self, step: int | None) -> None:
        """From now on."""
        self.seen.append(step)
        self.view = self.run.at(step) if step is not None else self.run


def replayed(screen: Screen, ticks: int, speed: float | None = None, late: float = 1.0) -> Replay:
    """After so many turns of its clock, each of which takes so many times as long as it should."""
    now = [0.0]
    replay = Replay(screen.shown, lambda: now[0])
    replay.arrived.connect(screen.show)
    replay.speed = speed
    replay.start()
    for _ in range(ticks):
        now[0] += late * INTERVAL_MS / 1000
        replay._timer.timeout.emit()
    return replay


@pytest.mark.parametrize(("speed", "expected"), [(None, 62), (100.0, 99), (20.0, 19), (1.0, 0)])
def test_the_speed_is_that_of_recorded_steps(speed: float | None, expected: int, qtbot: QtBot) -> None:
    screen = Screen(run_of(dense(2), 200), 10)

    replayed(screen, 1000 // INTERVAL_MS, speed).stop()

    assert screen.seen == [*range(11, 11 + expected)]


def test_where_the_window_is_busy_it_keeps_its_speed_but_makes_up_for_no_more_than_half_a_second(qtbot: QtBot) -> None:
    busy, away = (Screen(run_of(dense(2), 200), 10) for _ in range(2))

    replayed(busy, 10, speed=20.0, late=11).stop()
    replayed(away, 1, speed=20.0, late=10_000).stop()

    assert (len(busy.seen), len(away.seen)) == (35, 10)


def test_it_ends_live(qtbot: QtBot) -> None:
    screen = Screen(run_of(dense(2), 5), 2)

    replay = replayed(screen, 10)

    assert (screen.seen, replay.active) == ([3, 4, None], False)


def test_where_steps_are_joined_it_goes_from_bin_to_bin(qtbot: QtBot) -> None:
    run = run_of(dense(1, units=1), 4 * BINS)
    first = run.at(0).mean_of
    screen = Screen(run, 0)

    replayed(screen, 20).stop()

    assert first is not None
    means = [run.at(step).mean_of for step in screen.seen if step is not None]
    assert len(means) == 20
    assert all(one and other and one.stop == other.start for one, other in pairwise([first, *means]))


def test_it_tells_when_it_begins_and_ends_and_only_then(qtbot: QtBot) -> None:
    screen, told = Screen(run_of(dense(2), 50), 2), list[bool]()
    replay = Replay(screen.shown)
    replay.changed.connect(lambda: told.append(replay.active))

    replay.stop()
    replay.start()
    replay.stop()
    replay.stop()

    assert told == [True, False]


def test_after_what_is_live_nothing_follows() -> None:
    assert following(run_of(dense(2), 5)) is None
