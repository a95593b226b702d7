"""The stages of the way back are the numbers of the frame, and lead from one to the next without a gap."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace

from app.plots.slow_motion.stages import stages_of
from core.components.activations import Relu
from core.components.initializers import Zeros
from core.layers import ActivationLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, Skip
from core.training.session import Session
from tests.core.networks import SMALL

LAYERS = (Dense(units=8), BatchNorm(), ActivationLayer(activation=Relu()), Maxout(units=6), Dropout(rate=0.3),
          LayerNorm(), Dense(units=6), Skip(span=2))  # fmt: skip


def test_what_is_handed_on_arrives() -> None:
    frame = Session(replace(SMALL, precision="float64", layers=LAYERS)).step()

    stages = stages_of(frame)

    assert [stage.entry for stage in stages] == list(range(8, -1, -1))
    for stage, following in pairwise(stages):
        assert stage.delta + stage.through == pytest.approx(following.arriving, abs=1e-9)
    assert math.isnan(stages[-1].through)


def test_the_numbers_are_those_of_the_buffers() -> None:
    session = Session(replace(SMALL, precision="float64", layers=(Dense(units=8), Dense(units=7))))
    frame = session.step()

    stage = stages_of(frame)[1]

    buffers, passes = session.passes.stacks.buffers[1], session.passes
    arriving = np.sqrt(np.mean(buffers.incoming**2)) * 2.0 ** passes.incoming_exponents[1]
    delta = np.sqrt(np.mean(buffers.delta**2)) * 2.0 ** passes.exponents[1]
    back = np.sqrt(np.mean((buffers.delta @ session.network.parameters["1.W"].T) ** 2)) * 2.0 ** passes.exponents[1]
    assert 10**stage.arriving == pytest.approx(arriving, rel=1e-9)
    assert 10**stage.delta == pytest.approx(delta, rel=1e-9)
    assert 10**stage.slope == pytest.approx(delta / arriving, rel=1e-9)
    assert 10**stage.through == pytest.approx(back / delta, rel=1e-9)


def test_behind_an_exact_zero_gains_have_no_meaning() -> None:
    frame = Session(replace(SMALL, layers=(Dense(units=8, initializer=Zeros()),) * 3)).step()

    stages = stages_of(frame)

    assert stages[-1].delta == -math.inf
    assert math.isnan(stages[-2].through)
