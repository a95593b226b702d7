"""Probes are answered as often as the eye can use it, and no longer than the engine can spare."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.engine.attention import INTERVAL_S, SHARE, Watch
from core.probes import Probe
from core.training.session import Session
from core.training.trace import Trace
from tests.core.networks import SMALL


class Clock:
    """A clock that answers move on."""

    now = 100.0
    session: Session

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Slow(Probe):
    """Takes its time, and says which step it saw."""

    clock: Clock
    seconds: float = 0.0

    def view(self, trace: Trace) -> int | None:
        self.clock.now += self.seconds
        return self.clock.session.steps


class Stubborn(Slow):
    """Does not look at the backward pass."""

    outlives_overflow = True


@dataclass(frozen=True)
class Nothing(Probe):
    """A question that does not fit the network."""

    def view(self, trace: Trace) -> None:
        return None


def watching(*probes: Probe, clock: Clock) -> tuple[Watch, Session]:
    watch, session = Watch(clock), Session(SMALL)
    clock.session = session
    watch.ask(probes)
    session.step()
    return watch, session


def test_a_question_is_answered_at_once_and_then_once_per_step() -> None:
    clock = Clock()
    watch, session = watching(Slow(clock), clock=clock)

    first, again = watch.seen(session, idle=True), watch.seen(session, idle=True)

    assert first is not None
    assert first.step == 0
    assert first.views == {Slow(clock): 1}
    assert again is None


def test_while_it_trains_answers_come_at_display_rate() -> None:
    clock = Clock()
    watch, session = watching(Slow(clock), clock=clock)
    watch.seen(session, idle=False)
    session.step()

    assert watch.seen(session, idle=False) is None
    clock.now += INTERVAL_S
    assert watch.seen(session, idle=False) is not None


def test_a_costly_answer_comes_more_rarely() -> None:
    clock = Clock()
    watch, session = watching(Slow(clock, seconds=0.1), clock=clock)
    watch.seen(session, idle=False)
    session.step()

    clock.now += 0.1 / SHARE - 0.2
    assert watch.seen(session, idle=False) is None
    clock.now += 0.2
    assert watch.seen(session, idle=False) is not None


def test_a_new_question_is_answered_though_the_step_is_the_same() -> None:
    clock = Clock()
    watch, session = watching(clock=clock)
    assert watch.seen(session, idle=True) is None

    watch.ask((Slow(clock),))

    assert watch.seen(session, idle=True) is not None


def test_what_does_not_fit_has_no_answer() -> None:
    clock = Clock()
    watch, session = watching(Nothing(), clock=clock)

    seen = watch.seen(session, idle=True)

    assert seen is not None
    assert seen.views == {}


def test_after_an_overflow_only_what_needs_no_way_back_is_answered() -> None:
    clock = Clock()
    watch, session = watching(Slow(clock), Stubborn(clock), clock=clock)
    session.advance()
    session.network.parameters["1.W"][0, 0] = np.inf
    session.step()

    seen = watch.seen(session, idle=True)

    assert session.ended
    assert seen is not None
    assert list(seen.views) == [Stubborn(clock)]
