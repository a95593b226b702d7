"""Milestones: the first step and slot at which something goes wrong."""

from __future__ import annotations

import math

from core.diagnosis.milestones import Milestone, Milestones, first_bad
from core.record.frame import Frame, Overflow
from tests.core.frames import dense, frame_of

TWO = dense(1)


def followed(*batches: list[Frame]) -> Milestones:
    """The milestones of a run whose frames came in those batches."""
    milestones = Milestones()
    for batch in batches:
        milestones.follow(batch)
    return milestones


def test_a_run_is_followed_to_where_it_first_went_wrong() -> None:
    deltas = [[0.0, 0.0, 0.0], [-1.0, -1.0, 0.0], [-4.0, -2.5, 0.0], [-9.0, -9.0, 0.0]]
    frames = [frame_of(dense(3), step, log10_delta=[*row, 0.0]) for step, row in enumerate(deltas)]

    at_once, one_by_one = followed(frames), followed(*([frame] for frame in frames))

    assert at_once.first_bad == one_by_one.first_bad == Milestone(2, 1)
    assert at_once.first_not_finite is None


def test_a_run_is_followed_to_where_it_left_the_precision() -> None:
    ended = frame_of(TWO, 3, log10_delta=math.nan, overflow=Overflow(1, "loss"))

    milestones = followed([*(frame_of(TWO, step) for step in range(3)), ended])

    assert milestones.first_not_finite == Milestone(3, 1)
    assert milestones.first_bad is None


def test_one_bad_step_among_thousands_is_found_though_its_bin_is_a_mean() -> None:
    frames = [frame_of(dense(3), step, log10_delta=-9.0 if step == 777 else 0.0) for step in range(5000)]
    frames[777].log10_delta[2:] = 0.0

    assert followed(frames[:700], frames[700:]).first_bad == Milestone(777, 1)


def test_a_gradient_of_exactly_zero_is_bad() -> None:
    frame = frame_of(dense(3), 7, log10_delta=[-math.inf, -1.0, -1.0, 0.0])

    assert first_bad([frame]) == Milestone(7, 0)


def test_nothing_goes_wrong_without_hidden_layers_or_frames() -> None:
    assert first_bad([frame_of(dense(0))]) is None
    assert followed([]).first_bad is None


def test_of_a_run_that_begins_nothing_is_known() -> None:
    milestones = followed([frame_of(TWO, 3, log10_delta=math.nan, overflow=Overflow(1, "loss"))])

    milestones.begin()

    assert (milestones.first_bad, milestones.first_not_finite) == (None, None)
