"""Update ratios are judged by the limits that they cross."""

from __future__ import annotations

import math

import numpy as np

from app.plots.layers.states import ABSENT, COLD, HOT, NEUTRAL, OVERFLOW, ZERO
from app.plots.update_ratio.bars import profile_of
from core.record.frame import Overflow
from tests.core.frames import dense, frame_of

RATIOS = np.array([-9.0, -3.0, -0.5, -math.inf, math.nan])


def test_each_ratio_has_its_state() -> None:
    profile = profile_of(frame_of(dense(4), log10_update_ratio=RATIOS), None)

    assert profile.marks == (COLD, NEUTRAL, HOT, ZERO, ABSENT)
    assert profile.finite.tolist() == [-9.0, -3.0, -0.5]


def test_the_layer_that_left_the_precision_is_marked_on_the_frame_before() -> None:
    before, ended = frame_of(dense(4), log10_update_ratio=RATIOS), frame_of(dense(4), overflow=Overflow(1, "signal"))

    profile = profile_of(before, ended)

    assert profile.frame is before
    assert profile.marks[1] == OVERFLOW
