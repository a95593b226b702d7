"""What is seen of the samples: the right columns, the right split, the very inputs of the network."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.datasets import Digits, Iris, Moons, Noise, Sine
from core.components.losses import MeanSquaredError
from core.components.preprocessing import NoPreprocessing, Standardize, Whiten
from core.experiment import Experiment
from core.probes.data import COMPONENTS, DataPoints
from core.training.session import Session


def session(**settings: object) -> Session:
    return Session(Experiment(**settings))  # type: ignore[arg-type]


def test_two_inputs_are_seen_as_they_came_and_as_the_network_sees_them() -> None:
    run = session(data=Moons(samples=100), preprocessing=Standardize())

    answer = DataPoints().answer(run.trace)

    train = ~answer.held_out
    mean, deviation = answer.before[train].mean(axis=0), answer.before[train].std(axis=0)
    np.testing.assert_allclose(answer.after, (answer.before - mean) / deviation, atol=1e-5)
    assert {tuple(row) for row in answer.after[train]} == {tuple(row) for row in run.samples.x.astype(float)}
    assert (train.sum(), answer.held_out.sum(), answer.classes) == (80, 20, 2)


def test_without_preprocessing_nothing_changes() -> None:
    answer = DataPoints().answer(session(data=Moons(), preprocessing=NoPreprocessing(), precision="float64").trace)

    np.testing.assert_array_equal(answer.before, answer.after)


def test_of_more_features_the_two_of_largest_variance_are_seen() -> None:
    run = session(data=Iris())

    answer = DataPoints().answer(run.trace)

    assert answer.axes == (0, 2)  # sepal length 0.69, petal length 3.1
    np.testing.assert_array_equal(answer.before, run.samples.excerpt.raw[:, [0, 2]])
    assert answer.listed == (2, 0, 3, 1)


def test_other_features_can_be_chosen_and_impossible_ones_are_not() -> None:
    run = session(data=Iris())

    assert DataPoints((3, 1)).answer(run.trace).axes == (3, 1)
    np.testing.assert_array_equal(DataPoints((3, 1)).answer(run.trace).before, run.samples.excerpt.raw[:, [3, 1]])
    assert DataPoints((60, 61)).answer(run.trace).axes == (0, 2)


def test_principal_components_have_the_largest_variances_that_there_are() -> None:
    run = session(data=Digits())

    answer = DataPoints(COMPONENTS).answer(run.trace)

    raw = run.samples.excerpt.raw
    largest = np.linalg.eigvalsh(np.cov(raw.T, bias=True))[::-1][:2]
    np.testing.assert_allclose(np.cov(answer.before.T, bias=True), np.diag(largest), atol=1e-9)


def test_whitened_data_are_seen_on_their_own_axes() -> None:
    answer = DataPoints().answer(session(data=Iris(), preprocessing=Whiten()).trace)

    assert (answer.axes, answer.after_axes) == ((0, 2), (-1, -2))
    np.testing.assert_allclose(answer.after[~answer.held_out].std(axis=0), 1, rtol=1e-5)


def test_one_input_is_one_column_beside_its_target() -> None:
    answer = DataPoints().answer(session(data=Sine(), loss=MeanSquaredError()).trace)

    assert (answer.before.shape[1], answer.axes, answer.classes) == (1, (0,), 0)
    assert np.abs(np.sin(answer.before[:, 0]) - answer.target).max() < 0.6


@pytest.mark.parametrize("features", [1, 2, 64])
def test_an_excerpt_says_of_how_many(features: int) -> None:
    answer = DataPoints().answer(session(data=Noise(samples=5000, features=features)).trace)

    assert (len(answer.before), answer.samples) == (1200, 5000)


def test_samples_that_are_pictures_are_seen_as_pictures() -> None:
    run = session(data=Digits(), preprocessing=Standardize())

    answer = DataPoints().answer(run.trace)

    raw = run.samples.excerpt.raw  # 0 to 16
    assert answer.pictures is not None
    assert answer.pictures.shape == (len(raw), 8, 8)
    np.testing.assert_array_equal(answer.pictures, np.rint(raw * 255 / 16).reshape(-1, 8, 8))
    assert DataPoints().answer(session(data=Iris()).trace).pictures is None


def test_of_inputs_that_are_made_the_first_two_are_seen_beside_the_features() -> None:
    inputs = ("x1", "sin_x2", "x1^2")
    run = session(data=Moons(samples=100), inputs=inputs, preprocessing=NoPreprocessing(), precision="float64")

    answer = DataPoints().answer(run.trace)

    assert (answer.axes, answer.inputs, answer.features) == ((0, 1), 2, {0: "x₁", 1: "x₂"})
    assert answer.after_axes == (0, 1)
    np.testing.assert_array_equal(answer.before, run.samples.excerpt.raw)
    np.testing.assert_array_equal(answer.after, run.samples.excerpt.x[:, list(answer.after_axes)])
    assert [answer.after_features[axis] for axis in answer.after_axes] == [
        ("x₁", "sin x₂", "x₁²")[axis] for axis in answer.after_axes
    ]


@pytest.mark.parametrize("preprocessing", [Standardize(), Whiten()])
def test_a_single_input_that_is_made_has_one_direction(preprocessing: object) -> None:
    answer = DataPoints().answer(session(data=Moons(), inputs=("x1*x2",), preprocessing=preprocessing).trace)

    assert (answer.before.shape[1], answer.after.shape[1], len(answer.after_axes)) == (2, 1, 1)
