"""Layer normalization: each sample by itself."""

from __future__ import annotations

import numpy as np
from numpy.random import default_rng

from core.layers import LayerNorm
from tests.core.layers.places import place_of


def test_the_other_samples_have_no_say() -> None:
    x = default_rng(0).standard_normal((6, 5))
    place = place_of(layer := LayerNorm(), [x])

    alone = layer.predict([x[:1]], place.own)

    np.testing.assert_array_equal(alone, layer.predict([x], place.own)[:1])
    assert layer.misfit([(5,)], batch=1) is None


def test_a_constant_added_to_a_sample_is_taken_out() -> None:
    x = default_rng(0).standard_normal((6, 5))
    place = place_of(layer := LayerNorm(), [x])

    shifted = layer.predict([x + 7.0], place.own)

    np.testing.assert_allclose(shifted, layer.predict([x], place.own), rtol=1e-10, atol=1e-12)
