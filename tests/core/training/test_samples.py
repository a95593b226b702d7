"""Samples: split, preprocessed with the training split only, dealt in batches without replacement."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.datasets import Data
from core.components.losses import MeanSquaredError
from core.components.preprocessing import NoPreprocessing, Standardize
from core.experiment import Experiment
from core.training.samples import Samples


def numbered(count: int) -> Data:
    """Sample i is (i, 1000 - i); its class is i modulo 3."""
    x = np.arange(count, dtype=float)
    return Data(np.column_stack([x, 1000 - x]), np.arange(count) % 3, 3)


def samples_of(count: int, batch: int, share: float = 0.2, seed: int = 0, **more: object) -> Samples:
    experiment = Experiment(batch=batch, test_share=share, precision="float64", preprocessing=NoPreprocessing())
    return Samples(replace(experiment, **more), numbered(count), 3, default_rng(seed))


@given(st.integers(4, 60), st.integers(1, 70), st.floats(0, 0.9), st.integers(0, 99))
def test_an_epoch_deals_each_training_sample_at_most_once(count: int, batch: int, share: float, seed: int) -> None:
    samples = samples_of(count, batch, share, seed)
    train = set(samples.x[:, 0])
    for _ in range(3):
        dealt = [int(i) for _ in range(len(train) // samples.batch) for i in samples.next_batch()[0][:, 0]]

        assert len(dealt) == len(set(dealt)) == len(train) - len(train) % samples.batch
        assert set(dealt) <= train


def test_epochs_are_shuffled_anew() -> None:
    samples = samples_of(40, 32)

    first, second = (samples.next_batch()[0].copy() for _ in range(2))

    np.testing.assert_array_equal(np.sort(first[:, 0]), np.sort(second[:, 0]))
    assert not np.array_equal(first, second)


def test_a_batch_larger_than_the_split_is_the_whole_split() -> None:
    samples = samples_of(50, 64)

    x, target = samples.next_batch()

    assert (len(x), len(target), samples.batch) == (40, 40, 40)


@given(st.integers(4, 60), st.floats(0, 0.9))
def test_the_split_parts_all_samples(count: int, share: float) -> None:
    samples = samples_of(count, 8, share)

    everything = np.concatenate([samples.x[:, 0], samples.test_x[:, 0]])
    np.testing.assert_array_equal(np.sort(everything), np.arange(count))
    assert abs(len(samples.test_x) - share * count) <= 1


def test_the_last_of_one_permutation_are_held_out() -> None:
    order = default_rng(5).permutation(50)

    samples = samples_of(50, 8, seed=5)

    np.testing.assert_array_equal(samples.test_x[:, 0], order[40:])
    np.testing.assert_array_equal(samples.x[:, 0], order[:40])


def test_targets_stay_with_their_samples() -> None:
    samples = samples_of(50, 8)

    for _ in range(10):
        x, target = samples.next_batch()
        np.testing.assert_array_equal(target.argmax(axis=1), x[:, 0] % 3)
    for x, target in samples.held_out():
        np.testing.assert_array_equal(target.argmax(axis=1), x[:, 0] % 3)
    assert sum(len(target) for _, target in samples.held_out()) == len(samples.test_x) > 0


def test_preprocessing_looks_at_the_training_split_only() -> None:
    raw = samples_of(50, 8)

    samples = samples_of(50, 8, preprocessing=Standardize())

    np.testing.assert_allclose(samples.x.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(samples.x.std(axis=0), 1)
    np.testing.assert_allclose(samples.test_x, (raw.test_x - raw.x.mean(axis=0)) / raw.x.std(axis=0))


@pytest.mark.parametrize("value, seen", [(1e300, np.inf), (1e-40, 0.0)])
def test_what_float32_cannot_hold_is_infinite_or_zero(value: float, seen: float) -> None:
    experiment = Experiment(preprocessing=NoPreprocessing(), test_share=0)

    samples = Samples(experiment, Data(np.full((8, 2), value), np.zeros(8, int), 3), 3, default_rng(0))

    assert (samples.x == seen).all()


def test_held_out_samples_come_once_in_pieces_of_so_many_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = samples_of(50, 8, share=0.4)
    ((all_x, all_targets),) = samples.held_out()
    monkeypatch.setattr("core.training.samples.CELLS", 20)
    pieces = list(samples.held_out())

    assert [len(x) for x, _ in pieces] == [6, 6, 6, 2]  # 20 answers, three to each sample
    np.testing.assert_array_equal(np.concatenate([x for x, _ in pieces]), all_x)
    np.testing.assert_array_equal(np.concatenate([target for _, target in pieces]), all_targets)


def test_without_a_share_nothing_is_held_out() -> None:
    samples = samples_of(50, 8, share=0)

    assert (len(samples.test_x), list(samples.held_out())) == (0, [])


def test_guessing_is_priced_on_the_samples_that_were_dealt() -> None:
    samples = samples_of(60, 7)
    shares = np.bincount(samples.x[:, 0].astype(int) % 3) / len(samples.x)

    for _ in range(4):
        x, target = samples.next_batch()
        dealt = x[:, 0].astype(int) % 3

        assert samples.guessing(target) == pytest.approx(-np.log(shares[dealt]).mean())


def test_amounts_are_guessed_at_their_mean() -> None:
    data = Data(np.arange(20.0)[:, None], 100.0 + np.arange(20.0)[:, None], 0)
    experiment = Experiment(batch=5, test_share=0.0, loss=MeanSquaredError(), preprocessing=NoPreprocessing())
    samples = Samples(experiment, data, 1, default_rng(0))

    _, target = samples.next_batch()

    assert samples.guessing(target) == pytest.approx(np.mean((target - 109.5) ** 2))
    assert samples.scales.targets == pytest.approx(109.5)
    assert samples.scales.inputs == pytest.approx(np.sqrt(np.mean(np.arange(20.0) ** 2)))


def test_classes_have_no_size_and_standardized_features_that_of_one() -> None:
    scales = samples_of(60, 7, preprocessing=Standardize()).scales

    assert scales.targets == 0.0
    assert scales.inputs == pytest.approx(1.0)
