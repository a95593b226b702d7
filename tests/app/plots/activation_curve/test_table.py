"""The numbers of an activation curve as a table."""

from __future__ import annotations

import math

import pytest

from app.plots.activation_curve.curve import curve_of
from app.plots.activation_curve.table import COLUMNS, rows_of
from core.components.activations import Sigmoid
from core.components.datasets import Noise
from core.experiment import Experiment
from core.layers import Maxout
from core.probes.activation import ActivationOf
from tests.app.plots.probed import Probed
from tests.core.networks import deep


def test_function_slope_and_numbers_are_there() -> None:
    run = Probed(deep(2, Sigmoid(), units=8)).step()
    run.recording.add(0, {ActivationOf(0): ActivationOf(0).answer(run.session.trace)})

    rows = rows_of(curve_of(run.view, 0, run.session.experiment.layers[0]), -5, 5)

    assert {len(row) for row in rows} == {len(COLUMNS)}
    for row in rows:
        if row[4] == "phi":
            assert row[6] == pytest.approx(1 / (1 + math.exp(-float(row[5]))))
    assert {str(row[4]) for row in rows} == {
        "phi", "slope", "density", "mean_square_slope", "zero_slope_share", "saturated_share",
    }  # fmt: skip


def test_the_pieces_of_maxout_are_there() -> None:
    run = Probed(Experiment(data=Noise(samples=90), layers=(Maxout(units=4, pieces=3),))).step()
    run.recording.add(0, {ActivationOf(0): ActivationOf(0).answer(run.session.trace)})

    rows = rows_of(curve_of(run.view, 0, run.session.experiment.layers[0]), -1, 1)

    assert sum(float(row[6]) for row in rows if str(row[4]).startswith("won_")) == pytest.approx(1.0)
    assert {f"piece_{k}" for k in range(3)} < {str(row[4]) for row in rows}
