"""What each step back adds, against sums by hand and against δ itself."""

from __future__ import annotations

import math

import numpy as np
import pytest

from app.plots.budget.steps import Descent, descent_of
from core.experiment.presets import read_preset
from core.record.frame import Frame, Structure
from core.training.session import Session
from tests.core.frames import dense, frame_of


def of(frame: Frame) -> Descent:
    """Of a network with steps."""
    descent = descent_of(frame)
    assert descent is not None
    return descent


def test_the_sum_runs_from_the_last_hidden_layer_back() -> None:
    slope, weight = np.array([-0.5, -0.25, -9.0, 9.0]), np.array([9.0, 0.25, -1.0, 9.0])

    descent = of(frame_of(dense(3), log10_slope_gain=slope, log10_weight_gain=weight))

    assert descent.sums.tolist() == [-1.5, -1.25, 0.0]
    assert descent.middles.tolist() == [-1.0, -1.0]
    assert (descent.budget.slope, descent.budget.weight, descent.budget.total) == (-0.75, -0.75, -1.5)
    assert descent.extremes == (-1.5, 0.0)


@pytest.mark.parametrize("name", ["sigmoid-vanishing", "large-weights", "relu-healthy"])
def test_in_a_real_run_the_steps_add_up_to_the_decades_of_delta(name: str) -> None:
    frame = Session(read_preset(name).experiment).step()
    hidden = list(frame.structure.hidden)

    descent = of(frame)

    delta = frame.log10_delta[hidden]
    assert descent.sums == pytest.approx(delta - delta[-1], abs=1e-5)
    assert descent.blocked is None


def test_beyond_an_exact_zero_there_is_no_sum() -> None:
    slope = np.array([0.0, math.nan, -math.inf, 0.0, 0.0])
    frame = frame_of(dense(4), log10_slope_gain=slope, log10_delta=np.array([-math.inf] * 3 + [0.0, 0.0]))

    descent = of(frame)

    assert descent.blocked == 2
    assert np.isnan(descent.sums[:3]).all()
    assert descent.budget.total == 0.0


def test_with_slots_between_the_steps_are_those_between_hidden_layers() -> None:
    structure = Structure(("dense", "dropout", "dense", "output"), (4, 4, 4, 2), (0, 2), "float64")
    slope, weight = np.array([-0.3, 0, -5, 0]), np.array([7, 0.1, -0.2, 7])
    frame = frame_of(structure, log10_slope_gain=slope, log10_weight_gain=weight)

    descent = of(frame)

    assert descent.slope.tolist() == pytest.approx([-0.3])
    assert descent.weight.tolist() == pytest.approx([-0.1])


def test_a_single_hidden_layer_has_no_step() -> None:
    assert descent_of(frame_of(dense(1))) is None


def test_a_step_without_end_in_both_ways_is_a_block_and_no_warning() -> None:
    slope, weight = np.array([-0.5, math.inf, -0.25, -0.25, 9.0]), np.array([9.0, 0.25, -math.inf, -1.0, 9.0])
    gradient = np.array([-math.inf, -math.inf, 0.0, 0.0, 0.0])

    descent = of(frame_of(dense(4), log10_slope_gain=slope, log10_weight_gain=weight, log10_delta=gradient))

    assert (descent.blocked, descent.sums[2:].tolist()) == (1, [-1.25, 0.0])
    assert descent.budget.total == -1.25
