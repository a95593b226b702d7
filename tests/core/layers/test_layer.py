"""What every kind of layer keeps to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.random import default_rng

from core.components.component import help_text, key, kinds_of, settings
from core.layers import (
    ActivationLayer,
    AnyLayer,
    BatchNorm,
    Bound,
    Dense,
    Dropout,
    Layer,
    LayerNorm,
    Masked,
    Maxout,
    RmsNorm,
    Skip,
    hidden_slots,
)
from core.numerics import Floats
from tests.core.layers.places import back, example, place_of, signals

KINDS: tuple[type[Layer], ...] = get_args(AnyLayer)
STEADY = [kind for kind in KINDS if kind not in (BatchNorm, Dropout)]  # these two behave differently in training
sizes = st.integers(1, 7)


@pytest.mark.parametrize("kind", STEADY)
@given(before=sizes, inputs=sizes, units=sizes, batch=sizes, seed=st.integers(0, 2**32))
def test_what_training_computes_is_what_prediction_computes(
    kind: type[Layer], before: int, inputs: int, units: int, batch: int, seed: int
) -> None:
    layer, rng = example(kind, units), default_rng(seed)
    place = place_of(layer, signals(rng, batch, before, inputs), rng)

    y = layer.bind(place).forward(place.trail[-1])

    np.testing.assert_allclose(y, layer.predict(place.trail, place.own), rtol=1e-12, atol=1e-12)
    assert y.shape == (batch, *layer.outputs((inputs,)))


@pytest.mark.parametrize("kind", KINDS)
@given(batch=st.integers(2, 6), width=st.integers(1, 6), seed=st.integers(0, 2**32))
def test_each_share_of_the_gradient_is_the_derivative(kind: type[Layer], batch: int, width: int, seed: int) -> None:
    rng = default_rng(seed)
    place = place_of(layer := example(kind), signals(rng, batch, 3, width), rng)
    mask = rng.random((batch, *layer.outputs((width,)))) < 0.5
    bound = layer.bind(place)
    if isinstance(bound, Masked):
        bound.fix(mask)
    dy = rng.standard_normal(bound.forward(place.trail[-1]).shape)

    shares = back(bound, place, dy)

    slopes = dict(zip((1, 0), shares, strict=False)) | {name: place.gradients[name] for name in place.gradients}
    for where, slope in slopes.items():
        at = place.trail[where] if isinstance(where, int) else place.own[where]
        direction = rng.standard_normal(at.shape)
        sides = [along(bound, place.trail, at, direction, dy, h) for h in (1e-4, 1e-5, 1e-6, 1e-7)]
        error = min(abs(side - float(np.vdot(slope, direction))) for side in sides)
        assert error <= 1e-6 * (1 + np.linalg.norm(slope)), where


def along(bound: Bound, trail: Sequence[Floats], at: Floats, direction: Floats, dy: Floats, h: float) -> float:
    """The central difference of <y, dy> along a direction from `at`."""
    start, sides = at.copy(), []
    for sign in (1, -1):
        at[...] = start + sign * h * direction
        sides.append(float(np.vdot(bound.forward(trail[-1]), dy)))
    at[...] = start
    return (sides[0] - sides[1]) / (2 * h)


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_leaves_what_it_is_given_alone(kind: type[Layer]) -> None:
    rng = default_rng(0)
    place = place_of(layer := example(kind), signals(rng, 6, 3, 5))
    dy = rng.standard_normal((6, 5))
    given_arrays = [*place.trail, *(place.own[name] for name in place.gradients), place.buffers.incoming]
    before = [array.copy() for array in given_arrays[:-1]] + [dy]

    bound = layer.bind(place)
    bound.forward(place.trail[-1])
    back(bound, place, dy)

    assert all(np.array_equal(one, other) for one, other in zip(given_arrays, before, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_repeated_gives_the_same_bits(kind: type[Layer]) -> None:
    rng, results = default_rng(0), []
    trail, dy = signals(rng, 6, 3, 5), rng.standard_normal((6, 5))

    for _ in range(2):
        place = place_of(layer := example(kind), trail, default_rng(1))
        bound = layer.bind(place)
        bound.forward(trail[-1])
        shares = back(bound, place, dy)
        results.append(b"".join(x.tobytes() for x in (place.buffers.delta, *shares, *place.gradients.values())))

    assert results[0] == results[1]


@pytest.mark.parametrize("kind", KINDS)
def test_it_works_in_the_precision_of_its_signal(kind: type[Layer]) -> None:
    rng = default_rng(0)
    single = [x.astype(np.float32) for x in signals(rng, 6, 3, 5)]
    place = place_of(layer := example(kind), single, default_rng(1))
    double = place_of(layer, [x.astype(float) for x in single], default_rng(1))
    dy = rng.standard_normal((6, 5)).astype(np.float32)

    for each in (place, double):
        (bound := layer.bind(each)).forward(each.trail[-1])
        shares = back(bound, each, dy)

    assert {layer.predict(p.trail, p.own).dtype.char for p in (place, double)} == {"f", "d"}
    np.testing.assert_allclose(place.buffers.signal, double.buffers.signal, rtol=1e-4, atol=1e-5)
    for name, gradient in place.gradients.items():
        np.testing.assert_allclose(gradient, double.gradients[name], rtol=1e-4, atol=1e-5)
    assert np.isfinite(shares[0]).all()


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_a_key_a_sentence_and_settings_with_defaults(kind: type[Layer]) -> None:
    assert key(kind())
    assert help_text(kind).endswith(".")
    assert all(setting.help or setting.type == "component" for setting in settings(kind))


def test_hidden_layers_are_those_whose_outputs_are_neurons() -> None:
    stack = (Dropout(), Dense(), BatchNorm(), Maxout(), ActivationLayer(), Skip())

    assert hidden_slots(stack) == (1, 3)
    assert [key(kind) for kind in KINDS if kind.neural] == ["dense", "maxout"]


def test_the_kinds_stand_in_the_order_of_the_contract() -> None:
    assert kinds_of(AnyLayer) == (Dense, Maxout, ActivationLayer, BatchNorm, LayerNorm, RmsNorm, Dropout, Skip)
    assert [key(kind) for kind in KINDS[2:]] == [
        "activation",
        "batch_norm",
        "layer_norm",
        "rms_norm",
        "dropout",
        "skip",
    ]
