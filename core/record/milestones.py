"""Milestones: the first steps at which something went wrong in a run."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np

from core.numerics import Floats
from core.record.frame import MEASURES, Frame

SICK = 2.0  # decades between a hidden layer and the last one, from which its gradient is cold or hot


class Milestone(msgspec.Struct, frozen=True):
    """A step and the slot in which it happened; the output layer is the entry after the last slot."""

    step: int
    slot: int


def first_bad(first: Frame, tables: Floats) -> Milestone | None:
    """Where δ of a hidden layer was first exactly zero, or 2 decades from that of the last hidden layer.

    `tables` (frames, measures, entries) are those of consecutive frames, of which `first` is the first. Of several
    layers it is the one nearest to the output: the first that the gradient meets on its way back.
    """
    hidden = list(first.structure.hidden)
    if not hidden:
        return None
    delta = tables[:, MEASURES.index("log10_delta"), hidden]  # (frames, hidden)
    with np.errstate(invalid="ignore"):
        bad = np.isneginf(delta) | (np.abs(delta - delta[:, -1:]) >= SICK)
    sick = np.flatnonzero(bad.any(axis=1))
    if not len(sick):
        return None
    return Milestone(first.step + int(sick[0]), hidden[int(np.flatnonzero(bad[sick[0]])[-1])])


def first_not_finite(frames: Sequence[Frame]) -> Milestone | None:
    """Where a forward value, weight or loss left the precision."""
    for frame in frames:
        if frame.overflow is not None:
            return Milestone(frame.step, frame.overflow.slot)
    return None
