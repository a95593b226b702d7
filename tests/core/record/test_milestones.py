"""Milestones: the first step and slot at which something goes wrong."""

from __future__ import annotations

import math

import numpy as np

from core.record.frame import Overflow
from core.record.milestones import Milestone, first_bad
from tests.core.frames import dense, frame_of, history_of

TWO = dense(1)


def test_a_run_remembers_where_it_first_went_wrong() -> None:
    deltas = [[0.0, 0.0, 0.0], [-1.0, -1.0, 0.0], [-4.0, -2.5, 0.0], [-9.0, -9.0, 0.0]]
    frames = [frame_of(dense(3), step, log10_delta=[*row, 0.0]) for step, row in enumerate(deltas)]

    history = history_of(frames)

    assert history.first_bad == Milestone(2, 1)
    assert history.first_not_finite is None
    assert history.at(0).first_bad == history.first_bad


def test_a_run_remembers_where_it_left_the_precision() -> None:
    ended = frame_of(TWO, 3, log10_delta=math.nan, overflow=Overflow(1, "loss"))

    history = history_of([*(frame_of(TWO, step) for step in range(3)), ended])

    assert history.first_not_finite == Milestone(3, 1)
    assert history.first_bad is None


def test_a_gradient_of_exactly_zero_is_bad() -> None:
    frame = frame_of(dense(3), 7, log10_delta=[-math.inf, -1.0, -1.0, 0.0])

    assert first_bad(frame, frame.table[None]) == Milestone(7, 0)


def test_nothing_goes_wrong_in_a_network_without_hidden_layers() -> None:
    frame = frame_of(dense(0))

    assert first_bad(frame, np.stack([frame.table])) is None
