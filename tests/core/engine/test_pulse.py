"""A silence is noticed in time, and nobody who slept himself, or listens to a busy engine, is alarmed."""

from __future__ import annotations

import pytest

from core.engine.orders import Recovered, Silent
from core.engine.pulse import PATIENCE_S, STARTING_S, Pulse

TICK_S = 0.016


class Clock:
    """A clock that is moved by hand, and a pulse that counts by it."""

    def __init__(self) -> None:
        self.now, self.asked = 0.0, 0
        self.pulse = Pulse(self.ask, lambda: self.now)

    def ask(self) -> None:
        self.asked += 1

    def after(self, seconds: float, heard: bool = False) -> Silent | Recovered | None:
        """What is new after a pause in which nobody looked."""
        self.now += seconds
        return self.pulse.look(heard)

    def pass_by(self, seconds: float) -> list[Silent | Recovered]:
        """What is new while it is looked again and again, and nothing comes."""
        found = [self.after(TICK_S) for _ in range(round(seconds / TICK_S))]
        return [news for news in found if news is not None]


@pytest.fixture
def clock() -> Clock:
    made = Clock()
    made.after(TICK_S, heard=True)
    return made


def test_five_seconds_of_silence_are_told_once(clock: Clock) -> None:
    assert clock.pass_by(PATIENCE_S - 0.1) == []
    assert clock.pass_by(0.2) == [Silent(5)]
    assert clock.pass_by(60) == []


def test_it_is_asked_once_before_and_who_answers_is_not_silent(clock: Clock) -> None:
    for asked in (1, 2, 3):
        clock.pass_by(PATIENCE_S - 0.1)

        assert clock.asked == asked
        assert clock.after(TICK_S, heard=True) is None


def test_nobody_asks_while_reports_come(clock: Clock) -> None:
    for _ in range(100):
        clock.after(0.2, heard=True)

    assert clock.asked == 0


def test_the_first_word_after_a_silence_is_news(clock: Clock) -> None:
    clock.pass_by(6)

    assert clock.after(TICK_S, heard=True) == Recovered()
    assert clock.after(TICK_S, heard=True) is None
    assert clock.pass_by(PATIENCE_S + 0.1) == [Silent(5)]


def test_who_slept_himself_has_not_been_kept_waiting(clock: Clock) -> None:
    assert clock.after(8 * 3600.0) is None
    assert clock.after(TICK_S) is None
    assert clock.after(TICK_S, heard=True) is None


def test_a_start_takes_its_time(clock: Clock) -> None:
    fresh = Clock()

    assert fresh.pass_by(STARTING_S - 0.1) == []
    assert fresh.pass_by(0.2) == [Silent(15)]
