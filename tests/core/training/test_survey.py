"""Survey: what data and head ask, told before the first step."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from core.components.activations import Relu, Sigmoid
from core.components.datasets import Csv, Moons, Xor
from core.components.losses import MeanSquaredError
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment, Output
from core.layers import Dense
from core.training.session import Session
from core.training.survey import explained


def test_the_task_of_two_moons() -> None:
    task = Session(Experiment(data=Moons(), layers=(Dense(units=4, activation=Relu()),))).structure.task

    assert (task.classes, task.batch, task.mismatch, task.missed, task.bends, task.explained) == (
        2,
        64,
        "",
        0,
        True,
        None,
    )
    assert task.guessing == pytest.approx(math.log(2), abs=1e-3)
    assert task.silence == pytest.approx(math.log(2))
    assert task.constant_features == ()


def table(folder: Path, rows: np.ndarray) -> Csv:
    path = folder / "table.csv"
    path.write_text("\n".join(("a,b,target", *(",".join(f"{value:.6f}" for value in row) for row in rows))))
    return Csv(path=str(path), target="target")


def test_features_are_looked_at_as_the_network_sees_them(tmp_path: Path) -> None:
    x = np.linspace(0, 1, 40)
    data = table(tmp_path, np.column_stack((2000 * x, np.full(40, 0.5), 4 * x)))
    experiment = Experiment(
        data=data, test_share=0.0, preprocessing=NoPreprocessing(), loss=MeanSquaredError(),
        output=Output(activation=Sigmoid()),
    )  # fmt: skip

    task = Session(experiment).structure.task

    assert (task.input_peak, task.input_contrast) == (2000.0, 4000.0)
    assert task.constant_features == (1,)
    assert task.mismatch == "range"
    assert task.missed == pytest.approx(0.75, abs=0.03)  # y = 4x is above 1
    assert task.explained == pytest.approx(1.0)


def test_features_beyond_all_numbers_are_in_no_contrast_to_each_other(tmp_path: Path) -> None:
    x = 1e308 * np.linspace(-1, 1, 40)
    experiment = Experiment(
        data=table(tmp_path, np.column_stack((x, -x, np.sign(x)))), test_share=0.0, preprocessing=NoPreprocessing(),
        loss=MeanSquaredError(), output=Output(), precision="float32",
    )  # fmt: skip

    task = Session(experiment).structure.task

    assert (task.input_peak, task.input_contrast) == (math.inf, 1.0)


def test_no_straight_line_tells_xor() -> None:
    task = Session(Experiment(data=Xor(noise=0.0), layers=())).structure.task

    assert not task.bends
    assert task.explained == pytest.approx(0.0, abs=0.02)


def test_what_least_squares_explain_is_a_share_of_the_variance() -> None:
    x = np.array([[-1.0], [1.0], [-1.0], [1.0]])

    assert explained(x, x + np.array([[1.0], [1.0], [-1.0], [-1.0]])) == pytest.approx(0.5)
    assert explained(x, np.ones((4, 1))) is None


def test_of_many_features_chance_alone_would_explain_much() -> None:
    rng = np.random.default_rng(0)

    assert explained(rng.standard_normal((600, 600)), rng.standard_normal((600, 1))) is None


@pytest.mark.parametrize("size", [1e-200, 1.0, 1e200])
def test_what_a_straight_line_explains_is_the_same_share_in_any_unit(size: float) -> None:
    x = np.linspace(-1, 1, 40)[:, None]

    assert explained(size * x, size * x**3) == pytest.approx(explained(x, x**3), rel=1e-9)
