"""Split: one permutation parts the samples, and preprocessing looks at those that are trained on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.datasets import Data
from core.components.preprocessing import NoPreprocessing, Standardize
from core.experiment import Experiment
from core.training.split import PIECE, Split


def numbered(count: int) -> Data:
    """Sample i is (i, 1000 - i); its class is i modulo 3."""
    x = np.arange(count, dtype=float)
    return Data(np.column_stack([x, 1000 - x]), np.arange(count) % 3, 3)


def split_of(count: int, share: float = 0.2, seed: int = 0, **more: object) -> Split:
    experiment = Experiment(test_share=share, precision="float64", preprocessing=NoPreprocessing())
    return Split.of(replace(experiment, **more), numbered(count), default_rng(seed))


@given(st.integers(4, 60), st.floats(0, 0.9))
def test_it_parts_all_samples(count: int, share: float) -> None:
    split = split_of(count, share)

    everything = np.concatenate([split.x[:, 0], split.test_x[:, 0]])
    np.testing.assert_array_equal(np.sort(everything), np.arange(count))
    assert abs(len(split.test_x) - share * count) <= 1


def test_the_last_of_one_permutation_are_held_out() -> None:
    order = default_rng(5).permutation(50)

    split = split_of(50, seed=5)

    np.testing.assert_array_equal(split.test_x[:, 0], order[40:])
    np.testing.assert_array_equal(split.x[:, 0], order[:40])


def test_targets_stay_with_their_samples() -> None:
    split = split_of(50)

    np.testing.assert_array_equal(split.target, split.x[:, 0] % 3)
    np.testing.assert_array_equal(split.test_target, split.test_x[:, 0] % 3)


def test_preprocessing_looks_at_the_training_split_only() -> None:
    raw = split_of(50)

    split = split_of(50, preprocessing=Standardize())

    np.testing.assert_allclose(split.x.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(split.x.std(axis=0), 1)
    np.testing.assert_allclose(split.test_x, (raw.test_x - raw.x.mean(axis=0)) / raw.x.std(axis=0))


def test_what_is_preprocessed_in_pieces_is_what_it_is_at_once() -> None:
    split = split_of(PIECE + 100, share=0, preprocessing=Standardize())

    order = default_rng(0).permutation(PIECE + 100)
    np.testing.assert_array_equal(split.x, split.excerpt.transform(numbered(PIECE + 100).x)[order])


@pytest.mark.parametrize("value, seen", [(1e300, np.inf), (1e-40, 0.0)])
def test_what_float32_cannot_hold_is_infinite_or_zero(value: float, seen: float) -> None:
    experiment = Experiment(preprocessing=NoPreprocessing(), test_share=0)

    split = Split.of(experiment, Data(np.full((8, 2), value), np.zeros(8, int), 3), default_rng(0))

    assert (split.x == seen).all()


def test_nobody_writes_to_it() -> None:
    for array in split_of(50).arrays():
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@pytest.mark.parametrize("count", [50, 2 * PIECE + 7])
def test_inputs_are_made_of_the_samples_before_they_are_preprocessed(count: int) -> None:
    inputs, raw = ("x2^2", "x1*x2", "sin_x1"), split_of(count)
    squares, products, sines = raw.x[:, 1] ** 2, raw.x[:, 0] * raw.x[:, 1], np.sin(raw.x[:, 0])
    by_hand = np.column_stack([squares, products, sines])

    split = split_of(count, inputs=inputs, preprocessing=Standardize())

    np.testing.assert_allclose(split.x, (by_hand - by_hand.mean(axis=0)) / by_hand.std(axis=0), atol=1e-9)
    assert split.test_x.shape == (len(raw.test_x), 3)
    np.testing.assert_array_equal(split.excerpt.raw, raw.excerpt.raw)
    np.testing.assert_array_equal(split.excerpt.x, split.excerpt.seen(raw.excerpt.raw))
    assert split.excerpt.inputs == ("x₂²", "x₁x₂", "sin x₁")
