"""What goes through the pipe arrives as it was sent."""

from __future__ import annotations

import math
import pickle

import numpy as np
import pytest

from core.components.activations import Relu
from core.components.initializers import Normal
from core.engine.orders import (
    Acknowledge,
    Advance,
    Drop,
    Frames,
    Load,
    Order,
    Pause,
    Play,
    Rehearse,
    Rest,
    Resume,
    Retune,
    Stop,
    packed,
)
from core.record.frame import Frame
from core.training.session import Session
from tests.core.networks import SMALL, deep, frames_of, same_bits


def sent(report: Frames) -> Frames:
    """Through a pipe and back."""
    received: Frames = pickle.loads(pickle.dumps(report))
    return received


def test_frames_are_the_same_bits_after_the_pipe() -> None:
    frames = frames_of(SMALL, 12)

    arrived = sent(packed(3, frames)).unpacked(frames[0].structure)

    assert len(arrived) == 12
    assert all(same_bits(one, other) for one, other in zip(frames, arrived, strict=True))
    assert [frame.rate_share for frame in arrived] == [1.0] * 12


def test_whoever_keeps_a_frame_does_not_hold_the_batch_that_it_came_in() -> None:
    report = packed(3, frames_of(SMALL, 12))

    frames = report.unpacked(Session(SMALL).structure)

    assert not any(np.shares_memory(frame.table, report.tables) for frame in frames)


def test_a_batch_knows_its_run_and_its_first_step() -> None:
    report = sent(packed(3, frames_of(SMALL, 12)[5:]))

    assert (report.run, report.first) == (3, 5)
    assert [frame.step for frame in report.unpacked(Session(SMALL).structure)] == list(range(5, 12))


def test_only_the_last_frame_of_a_batch_can_have_overflown() -> None:
    session, frames = Session(deep(20, Relu(), Normal(std=1), units=50)), list[Frame]()
    while not session.ended:
        frames.append(session.step())

    arrived = sent(packed(1, frames)).unpacked(session.structure)

    assert [frame.overflow for frame in arrived] == [frame.overflow for frame in frames]
    assert arrived[-1].overflow is not None


def test_what_was_not_measured_stays_unmeasured() -> None:
    frames = frames_of(SMALL, 2)

    arrived = sent(packed(1, frames)).unpacked(frames[0].structure)

    assert math.isnan(arrived[1].test_loss)


@pytest.mark.parametrize(
    "order",
    [
        Load(SMALL, 4),
        Rehearse(SMALL, 5, 100),
        Rest(4),
        Resume(4),
        Drop(5),
        Retune(4, SMALL),
        Play(4, None),
        Play(4, 30.0),
        Play(4, 30.0, 120),
        Pause(4),
        Advance(4, 2),
        Acknowledge(4, 1),
        Stop(),
    ],
)
def test_orders_survive_the_pipe(order: Order) -> None:
    assert pickle.loads(pickle.dumps(order)) == order
