"""RMS normalization: the size of a sample, not its mean."""

from __future__ import annotations

import numpy as np
from numpy.random import default_rng

from core.layers import RmsNorm
from tests.core.layers.places import place_of


def test_every_sample_gets_the_same_size_and_keeps_its_direction() -> None:
    x = 3 + default_rng(0).standard_normal((6, 5)) * [[1e-3], [1], [10], [100], [1], [5]]
    place = place_of(layer := RmsNorm(epsilon=1e-12), [x])

    y = layer.predict([x], place.own)

    np.testing.assert_allclose(np.sqrt((y**2).mean(axis=1)), 1.0, rtol=1e-9)
    np.testing.assert_allclose(y / x, np.broadcast_to((y / x)[:, :1], x.shape), rtol=1e-9)


def test_the_mean_is_left_in() -> None:
    x = np.full((2, 4), 3.0)
    place = place_of(layer := RmsNorm(), [x])

    np.testing.assert_allclose(layer.predict([x], place.own), 1.0, rtol=1e-5)
    assert "beta" not in place.own
