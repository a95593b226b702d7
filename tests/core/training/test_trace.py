"""The trace shows what the last step left, and lets nobody write into it."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from core.training.session import Session
from core.training.trace import Entry
from tests.core.networks import SMALL, deep

VIEWS = ("input", "pre", "signal", "slope", "incoming", "delta")


@pytest.fixture
def session() -> Session:
    session = Session(SMALL)
    session.step()
    return session


def test_it_has_one_entry_per_slot_and_the_output(session: Session) -> None:
    trace = session.trace

    assert len(trace) == len(list(trace)) == session.structure.entries
    assert [entry.units for entry in trace] == list(session.structure.units)
    assert (len(trace) - 1 in trace, len(trace) in trace, -1 in trace) == (True, False, False)


def test_what_entered_times_the_weights_is_the_pre_activation(session: Session) -> None:
    first = session.trace.entry(0)

    np.testing.assert_allclose(first.input @ first.own["W"] + first.own["b"], first.pre, rtol=1e-6)
    assert first.weights is not None
    np.testing.assert_array_equal(first.weights.w[0], first.own["W"])


def test_the_deltas_are_the_frames(session: Session) -> None:
    sizes = [np.log10(np.sqrt((each.delta.astype(float) ** 2).mean())) for each in session.trace]

    told = np.array(sizes) + session.trace.exponents * np.log10(2)

    assert session.last is not None
    np.testing.assert_allclose(told, session.last.log10_delta, rtol=1e-5)


@pytest.mark.parametrize("name", VIEWS)
def test_nobody_can_write_into_it(session: Session, name: str) -> None:
    for entry in session.trace:
        with pytest.raises(ValueError, match="read-only"):
            getattr(entry, name)[...] = 0


def test_nor_into_weights_stacks_and_exponents(session: Session) -> None:
    stacks = [buffers.delta for _, buffers in session.trace.stacks]

    for array in (*stacks, session.trace.exponents, session.trace.entry(0).own["W"]):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


def test_it_copies_nothing_and_shows_the_next_step_too(session: Session) -> None:
    entry: Entry = session.trace.entry(0)
    before = entry.signal.copy()

    session.step()

    assert np.shares_memory(entry.signal, session.trace.entry(0).signal)
    assert not np.array_equal(entry.signal, before)


def test_what_is_asked_along_the_update_takes_no_second_room_beside_the_looks_of_the_run() -> None:
    session = Session(deep(4, units=400))
    for _ in range(3):
        session.step()
    tracemalloc.start()

    losses = session.trace.line.losses()
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert losses is not None
    assert taken < session.network.flat.nbytes / 2
