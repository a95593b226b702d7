"""Milestones: the first steps at which something went wrong in a run."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from core.diagnosis.limits import SICK_DECADES
from core.record.frame import Frame


class Milestone(msgspec.Struct, frozen=True):
    """A step and the slot in which it happened; the output layer is the entry after the last slot."""

    step: int
    slot: int


class Milestones:
    """Follows a run frame by frame, as it is recorded: every step counts, also those that are kept only in bins."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Nothing has gone wrong yet."""
        self.first_bad: Milestone | None = None  # where a gradient first was too small, too large or zero
        self.first_not_finite: Milestone | None = None  # where the run left the precision

    def follow(self, frames: Sequence[Frame]) -> None:
        """Takes consecutive frames of the run, after those it has taken before."""
        self.first_bad = self.first_bad or first_bad(frames)
        self.first_not_finite = self.first_not_finite or first_not_finite(frames)


def first_bad(frames: Sequence[Frame]) -> Milestone | None:
    """Where δ of a hidden layer was first exactly zero, or two decades from that of the last hidden layer.

    Of several layers it is the one nearest to the output: the first that the gradient meets on its way back.
    """
    hidden = list(frames[0].structure.hidden) if frames else []
    if not hidden:
        return None
    delta = np.stack([frame.log10_delta for frame in frames])[:, hidden]  # (frames, hidden)
    with np.errstate(invalid="ignore"):
        bad = np.isneginf(delta) | (np.abs(delta - delta[:, -1:]) >= SICK_DECADES)
    sick = np.flatnonzero(bad.any(axis=1))
    if not len(sick):
        return None
    return Milestone(frames[sick[0]].step, hidden[int(np.flatnonzero(bad[sick[0]])[-1])])


def first_not_finite(frames: Sequence[Frame]) -> Milestone | None:
    """Where a forward value, weight or loss left the precision."""
    for frame in frames:
        if frame.overflow is not None:
            return Milestone(frame.step, frame.overflow.slot)
    return None
