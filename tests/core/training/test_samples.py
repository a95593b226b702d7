"""Samples: dealt in batches without replacement, each with what the network should say to it."""

from __future__ import annotations

import math
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import Generator, default_rng

from core.components.datasets import Data
from core.components.losses import AnyLoss, CrossEntropy, MeanSquaredError
from core.components.preprocessing import NoPreprocessing, Standardize
from core.experiment import Experiment
from core.training.samples import Samples
from core.training.split import Split


def samples_of(count: int, batch: int, share: float = 0.2, seed: int = 0) -> Samples:
    rng = default_rng(seed)
    return Samples(Experiment(batch=batch), split_of(count, share, rng), 3, rng)


def split_of(count: int, share: float, rng: Generator) -> Split:
    """Sample i is (i, 1000 - i); its class is i modulo 3."""
    x = np.arange(count, dtype=float)
    data = Data(np.column_stack([x, 1000 - x]), np.arange(count) % 3, 3)
    experiment = Experiment(test_share=share, precision="float64", preprocessing=NoPreprocessing())
    return Split.of(experiment, data, rng)


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


def test_targets_stay_with_their_samples() -> None:
    samples = samples_of(50, 8)

    for _ in range(10):
        x, target = samples.next_batch()
        np.testing.assert_array_equal(target.argmax(axis=1), x[:, 0] % 3)
    for x, target in samples.held_out():
        np.testing.assert_array_equal(target.argmax(axis=1), x[:, 0] % 3)
    assert sum(len(target) for _, target in samples.held_out()) == len(samples.test_x) > 0


@given(st.integers(4, 60), st.integers(1, 70), st.integers(1, 80), st.integers(1, 9))
def test_around_a_batch_stand_others_of_its_round_and_no_sample_twice(
    count: int, batch: int, rows: int, deals: int
) -> None:
    samples = samples_of(count, batch, share=0)
    twin = samples_of(count, batch, share=0)
    for _ in range(deals):
        dealt = samples.next_batch()[0].copy()
        twin.next_batch()

    x, target = samples.around(rows)

    assert len(x) == len(set(x[:, 0])) == min(max(samples.batch, rows), count)
    np.testing.assert_array_equal(x[: samples.batch], dealt)
    np.testing.assert_array_equal(target.argmax(axis=1), x[:, 0].astype(int) % 3)
    np.testing.assert_array_equal(samples.next_batch()[0], twin.next_batch()[0])


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

        assert samples.answers.guessing(target) == pytest.approx(-np.log(shares[dealt]).mean())


def test_amounts_are_guessed_at_their_mean() -> None:
    data = Data(np.arange(20.0)[:, None], 100.0 + np.arange(20.0)[:, None], 0)
    experiment = Experiment(batch=5, test_share=0.0, loss=MeanSquaredError(), preprocessing=NoPreprocessing())
    samples = _samples(experiment, data, 1)

    _, target = samples.next_batch()

    assert samples.answers.guessing(target) == pytest.approx(np.mean((target - 109.5) ** 2))
    assert samples.scales.targets == pytest.approx(109.5)
    assert samples.scales.inputs == pytest.approx(np.sqrt(np.mean(np.arange(20.0) ** 2)))


def test_classes_have_no_size_and_standardized_features_that_of_one() -> None:
    data = Data(np.column_stack([np.arange(60.0), 1000 - np.arange(60.0)]), np.arange(60) % 3, 3)

    scales = _samples(Experiment(batch=7, preprocessing=Standardize(), precision="float64"), data, 3).scales

    assert scales.targets == 0.0
    assert scales.inputs == pytest.approx(1.0)


@pytest.mark.parametrize("loss", [MeanSquaredError(), CrossEntropy(smoothing=0.1), CrossEntropy(of="probabilities")])
def test_what_many_outputs_are_to_say_alike_is_kept_once(loss: AnyLoss) -> None:
    data = Data(np.zeros((10_000, 1)), np.linspace(0.1, 0.9, 10_000)[:, None], 0)
    tracemalloc.start()

    samples = _samples(Experiment(batch=5, loss=loss), data, 1000)
    _, target = samples.next_batch()
    guessed = samples.answers.guessing(target)

    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10_000 * 1000 * 8 / 2
    assert target.shape == (5, 1000)
    assert (target == target[:, :1]).all()
    assert loss.told(target).min() >= 0.0999
    assert np.isfinite(guessed)
    assert {held_out.shape[1] for _, held_out in samples.held_out()} == {1000}


def _samples(experiment: Experiment, data: Data, outputs: int) -> Samples:
    rng = default_rng(0)
    return Samples(experiment, Split.of(experiment, data, rng), outputs, rng)


@pytest.mark.parametrize("size", [1e200, 1e-200, 1.0])
def test_the_scale_of_features_is_a_number_though_their_squares_are_none(size: float) -> None:
    experiment = Experiment(batch=4, preprocessing=NoPreprocessing(), precision="float64", test_share=0.0)
    x, target = np.array([[size, 0.0], [-size, 0.0]] * 8), np.array([0, 1] * 8)

    assert _samples(experiment, Data(x, target, 2), 2).scales.inputs == pytest.approx(size)


@pytest.mark.parametrize("size", [0.0, math.inf])
def test_of_features_without_a_size_nothing_is_made_up(size: float) -> None:
    experiment = Experiment(batch=4, preprocessing=NoPreprocessing(), precision="float64", test_share=0.0)
    x, target = np.full((16, 2), size), np.array([0, 1] * 8)

    assert _samples(experiment, Data(x, target, 2), 2).scales.inputs == size


def test_the_scale_of_large_data_is_a_number_though_its_square_is_none() -> None:
    x, target = np.array([[1e30], [-1e30]] * 8), np.array([[1e200], [-1e200]] * 8)
    experiment = Experiment(batch=4, preprocessing=NoPreprocessing(), loss=MeanSquaredError(), test_share=0.0)

    scales = _samples(experiment, Data(x, target, 0), 1).scales

    assert scales.inputs == pytest.approx(1e30)
    assert scales.targets == pytest.approx(1e200)
