"""Training time counts while a run trains, and remembers when each step was there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from app.playback.times import Times
from app.playback.training_time import TrainingTime


class Played(QObject):
    """What the time knows of a player."""

    loaded, refreshed, state_changed = Signal(), Signal(), Signal()
    playing, steps, former = False, 0, None

    def __init__(self) -> None:
        super().__init__()
        self.times = Times()

    def load(self, times: Times | None = None) -> None:
        """Another run, or one that is back."""
        self.times = times or Times()
        self.loaded.emit()

    @property
    def live(self) -> range:
        """So many steps."""
        return range(self.steps)

    def play(self, playing: bool) -> None:
        """Or pause."""
        self.playing = playing
        self.state_changed.emit()

    def come_to(self, steps: int) -> None:
        """New frames."""
        self.steps = steps
        self.refreshed.emit()


class Clock:
    """Goes on when it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Of the test."""
    return Clock()


@pytest.fixture
def played() -> Played:
    """A player that waits."""
    return Played()


@pytest.fixture
def time(played: Played, clock: Clock) -> TrainingTime:
    """Of a run that has not begun."""
    return TrainingTime(played, clock)  # type: ignore[arg-type]


def test_a_pause_does_not_count(time: TrainingTime, played: Played, clock: Clock) -> None:
    played.play(True)
    clock.now += 4
    played.play(False)
    clock.now += 60
    paused = time.seconds
    played.play(True)
    clock.now += 2

    assert (paused, time.seconds) == (4.0, 6.0)


def test_a_step_stands_where_it_was_reached(time: TrainingTime, played: Played, clock: Clock) -> None:
    played.play(True)
    for steps in (10, 20, 30):
        clock.now += 1
        played.come_to(steps)

    assert [time.at(step) for step in (0, 9, 10, 25)] == [1.0, 1.0, 2.0, 3.0]


def test_another_run_begins_at_nothing(time: TrainingTime, played: Played, clock: Clock) -> None:
    played.play(True)
    clock.now += 5
    played.come_to(10)
    played.load()
    clock.now += 1

    assert (time.seconds, time.at(3)) == (1.0, 1.0)


def test_each_run_has_times_of_its_own(time: TrainingTime, played: Played, clock: Clock) -> None:
    played.play(True)
    clock.now += 5
    played.come_to(10)
    before = time.times
    played.load()
    clock.now += 1
    played.come_to(10)

    assert (before.at(3), time.times.at(3)) == (5.0, 1.0)


def test_a_run_that_is_back_goes_on_from_the_time_that_it_had(time: TrainingTime, played: Played, clock: Clock) -> None:
    played.play(True)
    clock.now += 5
    played.come_to(10)
    before = time.times
    played.load()
    clock.now += 60
    played.load(before)
    clock.now += 2

    assert (time.seconds, time.at(3)) == (7.0, 5.0)


def test_how_long_another_run_was_awaited_is_no_time_of_the_one_before(
    time: TrainingTime, played: Played, clock: Clock
) -> None:
    played.play(True)
    clock.now += 5
    played.come_to(10)
    before = time.times

    clock.now += 60
    played.load()

    assert before.passed == 5.0
