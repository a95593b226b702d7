"""Batch normalization: what it remembers for evaluation, and how many samples it needs."""

from __future__ import annotations

import numpy as np
from numpy.random import default_rng

from core.layers import BatchNorm
from core.wording import Reason, Slots
from tests.core.layers.places import place_of


def test_running_statistics_follow_with_a_tenth_of_the_unbiased_variance() -> None:
    batches = [2 + 3 * default_rng(seed).standard_normal((8, 4)) for seed in range(3)]
    place = place_of(layer := BatchNorm(), [batches[0]])
    bound, mean, variance = layer.bind(place), np.zeros(4), np.ones(4)

    for x in batches:
        bound.forward(x)
        mean, variance = 0.9 * mean + 0.1 * x.mean(axis=0), 0.9 * variance + 0.1 * x.var(axis=0, ddof=1)

    np.testing.assert_allclose(place.own["running_mean"], mean, rtol=1e-12)
    np.testing.assert_allclose(place.own["running_variance"], variance, rtol=1e-12)
    expected = (batches[0] - mean) / np.sqrt(variance + 1e-5)
    np.testing.assert_allclose(layer.predict([batches[0]], place.own), expected, rtol=1e-12)


def test_running_statistics_hold_what_float32_cannot() -> None:
    x = (1e25 * default_rng(0).standard_normal((50, 4))).astype(np.float32)

    place = place_of(layer := BatchNorm(), [x])

    with np.errstate(over="ignore", invalid="ignore", under="ignore"):  # as in the passes
        layer.bind(place).forward(x)

    np.testing.assert_allclose(place.own["running_variance"], 0.1 * x.var(axis=0, ddof=1, dtype=float), rtol=1e-4)
    assert np.abs(BatchNorm().predict([x], place.own)).max() > 1


def test_a_batch_of_one_does_not_vary() -> None:
    assert BatchNorm().misfit([(3,), (4,), (4,)], batch=1) == Reason("layers.batch_of_one", slot=Slots((2,)))
    assert BatchNorm().misfit([(3,)], batch=2) is None


def test_a_shift_of_all_samples_changes_nothing() -> None:
    x = default_rng(0).standard_normal((8, 4))
    place = place_of(layer := BatchNorm(), [x])
    bound = layer.bind(place)

    before = bound.forward(x).copy()

    np.testing.assert_allclose(bound.forward(x + np.array([1.0, -2.0, 3.0, 0.5])), before, rtol=1e-12, atol=1e-13)
    assert BatchNorm.absorbs_shift
