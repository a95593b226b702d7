"""What every kind of layer keeps to."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from core.component import Floats, help_text, key, kinds_of, settings
from core.layers import HIDDEN, AnyLayer, Bound, Buffers, Dense, Layer, Maxout

KINDS: tuple[type[Layer], ...] = get_args(AnyLayer)


def tensors(layer: Layer, inputs: int, dtype: type = float) -> dict[str, Floats]:
    return {name: np.zeros(shape, dtype) for name, shape in layer.shapes(inputs).items()}


def buffers(batch: int, units: int, dtype: type = float) -> Buffers:
    return Buffers(*(np.zeros((batch, units), dtype) for _ in range(5)))


def walk(bound: Bound, x: Floats) -> Floats:
    """Both passes through the layer; returns dL/dx."""
    dx = np.empty_like(x)
    bound.forward(x)
    bound.prepare()
    bound.pull()
    bound.push(dx)
    bound.differentiate()
    return dx


@pytest.mark.parametrize("kind", KINDS)
@given(inputs=st.integers(1, 7), units=st.integers(1, 7), batch=st.integers(1, 7), seed=st.integers(0, 2**32))
def test_what_training_computes_is_what_prediction_computes(
    kind: type[Layer], inputs: int, units: int, batch: int, seed: int
) -> None:
    layer, rng = kind(units=units), default_rng(seed)
    own, x = tensors(layer, inputs), rng.standard_normal((batch, inputs))
    layer.initialize(own, rng)

    y = layer.bind(own, tensors(layer, inputs), buffers(batch, layer.width(inputs))).forward(x)

    np.testing.assert_allclose(y, layer.predict(x, own), rtol=1e-12, atol=1e-12)
    assert y.shape == (batch, layer.width(inputs))


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_leaves_what_it_is_given_alone(kind: type[Layer]) -> None:
    layer, rng = kind(units=5), default_rng(0)
    own, x, arrays = tensors(layer, 4), rng.standard_normal((6, 4)), buffers(6, 5)
    layer.initialize(own, rng)
    arrays.incoming[...] = rng.standard_normal((6, 5))
    given_arrays = [x, *own.values(), arrays.incoming]
    before = [array.copy() for array in given_arrays]

    bound = layer.bind(own, tensors(layer, 4), arrays)
    bound.forward(x)
    bound.prepare()
    bound.pull()
    bound.push(np.empty_like(x))
    bound.differentiate()

    assert all(np.array_equal(one, other) for one, other in zip(given_arrays, before, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_repeated_gives_the_same_bits(kind: type[Layer]) -> None:
    layer, rng = kind(units=5), default_rng(0)
    own, gradients, arrays = tensors(layer, 4), tensors(layer, 4), buffers(6, 5)
    layer.initialize(own, rng)
    arrays.incoming[...] = rng.standard_normal((6, 5))
    bound, x, results = layer.bind(own, gradients, arrays), rng.standard_normal((6, 4)), []

    for _ in range(2):
        bound.forward(x)
        bound.prepare()
        bound.pull()
        bound.push(dx := np.empty_like(x))
        bound.differentiate()
        results.append(b"".join(array.tobytes() for array in (arrays.delta, dx, *gradients.values())))

    assert results[0] == results[1]


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_a_key_a_sentence_and_settings_with_defaults(kind: type[Layer]) -> None:
    assert key(kind) in HIDDEN
    assert help_text(kind).endswith(".")
    assert {setting.name: setting.default for setting in settings(kind)}["units"] == 64


def test_the_kinds_stand_in_the_order_of_the_contract() -> None:
    assert kinds_of(AnyLayer) == (Dense, Maxout)
