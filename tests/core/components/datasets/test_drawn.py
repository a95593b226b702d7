"""Drawn data: labels with a meaning, as hard as they promise to be."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.random import default_rng

from core.components.component import key
from core.components.datasets import Blobs, Circles, Data, DataError, Dataset, MadeUp, Moons, Noise, Sine, Spirals, Xor

DRAWN = [Spirals(), Moons(), Circles(), Xor(), Blobs(), Sine(), Noise()]


def right_by_nearest_neighbour(data: Data) -> float:
    """Share of the second half whose nearest sample in the first half has the same label."""
    half = len(data.x) // 2
    distances = np.linalg.norm(data.x[half:, np.newaxis] - data.x[np.newaxis, :half], axis=2)
    return float(np.mean(data.target[:half][distances.argmin(axis=1)] == data.target[half:]))


def right_by_a_plane(data: Data) -> float:
    """Share that a linear map fitted to the one-hot labels gets right."""
    x = np.column_stack([data.x, np.ones(len(data.x))])
    one_hot = np.eye(data.classes)[data.target]
    return float(np.mean((x @ np.linalg.lstsq(x, one_hot)[0]).argmax(axis=1) == data.target))


@pytest.mark.parametrize("dataset", DRAWN, ids=key)
def test_another_generator_gives_other_data(dataset: Dataset) -> None:
    assert not np.array_equal(dataset.load(default_rng(5)).x, dataset.load(default_rng(6)).x)


@pytest.mark.parametrize("kind", [Spirals, Moons, Circles, Xor, Blobs])
@pytest.mark.parametrize("samples", [4, 100, 601])
def test_classes_are_balanced(kind: type[Spirals], samples: int) -> None:
    counts = np.bincount(kind(samples=samples).load(default_rng(0)).target)

    assert counts.sum() == samples
    assert counts.max() - counts.min() <= 2


@pytest.mark.parametrize("dataset", [Spirals(), Moons(), Circles(), Xor(), Blobs()], ids=key)
def test_labels_are_there_to_be_learned(dataset: Dataset) -> None:
    assert right_by_nearest_neighbour(dataset.load(default_rng(1))) > 0.97


@pytest.mark.parametrize(("dataset", "at_most"), [(Spirals(), 0.6), (Circles(), 0.7), (Xor(), 0.7)], ids=str)
def test_hidden_layers_are_needed_where_a_plane_does_not_separate(dataset: Dataset, at_most: float) -> None:
    assert right_by_a_plane(dataset.load(default_rng(1))) < at_most


def test_random_labels_tell_nothing() -> None:
    data = Noise(samples=2000, features=8).load(default_rng(1))

    assert 0.06 < right_by_nearest_neighbour(data) < 0.14
    assert np.bincount(data.target).min() > 150


def test_noise_has_as_many_inputs_as_asked_for_and_is_standard_normal() -> None:
    data = Noise(samples=5000, features=8).load(default_rng(1))

    assert Noise(features=8).shape() == (8, 10, 0)
    assert data.x.shape == (5000, 8)
    assert np.allclose(data.x.std(axis=0), 1, atol=0.05)


@pytest.mark.parametrize("classes", [2, 10])
def test_there_are_as_many_blobs_as_asked_for(classes: int) -> None:
    blobs = Blobs(classes=classes, noise=0.1)

    data = blobs.load(default_rng(1))

    assert blobs.shape() == (2, classes, 0)
    assert data.classes == classes
    assert right_by_nearest_neighbour(data) > 0.99


def test_blobs_need_no_hidden_layer() -> None:
    assert right_by_a_plane(Blobs().load(default_rng(1))) > 0.99


def test_without_noise_circles_are_circles() -> None:
    circles = Circles(noise=0).load(default_rng(1))

    assert np.allclose(np.linalg.norm(circles.x, axis=1), np.where(circles.target == 0, 1.0, 0.4))


@pytest.mark.parametrize("noise", [0.0, 0.3])
def test_a_sine_is_a_sine_with_the_noise_that_was_asked_for(noise: float) -> None:
    sine = Sine(samples=20_000, noise=noise).load(default_rng(1))

    assert np.ptp(sine.x) > 6
    assert np.std(sine.target - np.sin(sine.x)) == pytest.approx(noise, rel=0.03)


def test_more_numbers_than_a_table_may_have_are_refused_before_they_are_drawn() -> None:
    with pytest.raises(DataError, match="100000 samples of 16384 features are more than the 50 000 000 numbers"):
        MadeUp(samples=100_000, features=16_384).shape()

    assert MadeUp(samples=3_000, features=16_384).shape() == (16_384, 2, 0)
