"""The critical learning rate, as a probe."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from core.components.optimizers import SGD, Momentum
from core.components.schedules import Step
from core.experiment import Experiment
from core.probes.critical import CriticalRate, Headroom
from core.training.critical import critical_step
from core.training.session import Session
from tests.core.networks import SMALL, same_bits


def after(experiment: Experiment, steps: int) -> Session:
    session = Session(experiment)
    for _ in range(steps):
        session.step()
    return session


def asked(session: Session) -> Headroom | None:
    return CriticalRate().answer(session.trace)


def test_it_says_how_much_longer_the_update_could_be_and_at_which_rate_it_was_made() -> None:
    session = after(replace(SMALL, optimizer=SGD(learning_rate=0.01)), 5)
    losses = session.line.losses()
    assert losses is not None

    assert asked(session) == Headroom(critical_step(losses), 0.01, 0.01)


def test_a_tenth_of_the_rate_leaves_ten_times_the_room() -> None:
    small, large = (asked(after(replace(SMALL, optimizer=SGD(learning_rate=r)), 1)) for r in (0.001, 0.01))

    assert small is not None
    assert large is not None
    assert small.factor == pytest.approx(10 * large.factor, rel=0.1)
    assert small.critical == pytest.approx(large.critical, rel=0.1)


def test_with_a_schedule_it_tells_the_rate_and_the_setting() -> None:
    optimizer = SGD(learning_rate=0.1, schedule=Step(every=3, factor=0.1))
    headroom = asked(after(replace(SMALL, optimizer=optimizer), 5))

    assert headroom is not None
    assert headroom.rate == pytest.approx(0.01)
    assert headroom.set_rate == 0.1
    assert headroom.critical_setting == pytest.approx(10 * headroom.critical)


def test_a_retuned_run_tells_the_rate_with_which_the_update_was_made() -> None:
    session = after(replace(SMALL, optimizer=SGD(learning_rate=0.01)), 5)

    session.retune(replace(session.experiment, optimizer=SGD(learning_rate=1)))

    headroom = asked(session)
    assert headroom is not None
    assert headroom.set_rate == 0.01


def test_before_the_first_step_and_uphill_there_is_no_answer() -> None:
    session = Session(replace(SMALL, optimizer=Momentum()))
    before = asked(session)
    session.step()
    session.learner.update[...] *= -1

    assert (before, asked(session)) == (None, None)
    with pytest.raises(StopIteration, match=r"^$"):
        next(CriticalRate().pieces(session.trace))


def test_asking_changes_no_bit_of_the_run() -> None:
    session, twin = Session(SMALL), Session(SMALL)

    for _ in range(10):
        assert same_bits(session.step(), twin.step())
        asked(session)


@pytest.mark.parametrize("steps", [0, 1])
def test_in_pieces_it_is_the_same_though_the_run_goes_on(steps: int) -> None:
    session, twin = after(SMALL, 5), after(SMALL, 5)
    pieces, count = CriticalRate().pieces(session.trace), 0

    while True:
        try:
            next(pieces)
        except StopIteration as end:
            found = end.value
            break
        count += 1
        for _ in range(steps):
            session.step()

    assert found == asked(twin)
    assert 5 <= count <= 25


def test_an_infinite_room_has_no_critical_rate() -> None:
    assert Headroom(math.inf, 0.1, 0.1).critical == math.inf
