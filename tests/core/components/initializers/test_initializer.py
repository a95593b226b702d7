"""Laws of every initializer: shapes, variances by the table, and that it draws from nowhere but the generator."""

from __future__ import annotations

from typing import get_args

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from numpy.random import default_rng

from core.components.component import help_text, key, settings
from core.components.initializers import (
    AnyBiasInitializer,
    AnyInitializer,
    Constant,
    HeNormal,
    HeUniform,
    Identity,
    Initializer,
    LecunNormal,
    LecunUniform,
    LooksLinear,
    Lsuv,
    Normal,
    Orthogonal,
    TruncatedNormal,
    Uniform,
    XavierNormal,
    XavierUniform,
    Zeros,
)
from tests.core.components.initializers.drawing import DRAWN, weights

KINDS: tuple[type[Initializer], ...] = get_args(AnyInitializer)
widths = st.integers(1, 12)


def test_the_kinds_are_those_of_the_contract() -> None:
    assert [key(kind) for kind in KINDS] == [
        "zeros",
        "constant",
        "normal",
        "uniform",
        "truncated_normal",
        "xavier_normal",
        "xavier_uniform",
        "he_normal",
        "he_uniform",
        "lecun_normal",
        "lecun_uniform",
        "orthogonal",
        "identity",
        "lsuv",
        "looks_linear",
    ]
    assert get_args(AnyBiasInitializer) == KINDS[:5]


def test_the_defaults_are_those_of_the_contract() -> None:
    written = [msgspec.to_builtins(kind()) for kind in KINDS]

    assert [values for kind in written for name, values in kind.items() if name != "kind"] == [
        0.1,  # constant
        0.01,  # normal
        0.05,  # uniform
        0.01,  # truncated normal
        1.0,  # orthogonal
        1.0,  # identity
        0.1,  # lsuv
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_explains_itself_and_its_settings(kind: type[Initializer]) -> None:
    assert help_text(kind).endswith(".")
    assert all(one.help.endswith(".") and one.minimum is not None and one.maximum is not None for one in settings(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_survives_a_file(kind: type[Initializer]) -> None:
    assert msgspec.json.decode(msgspec.json.encode(kind()), type=AnyInitializer) == kind()


@pytest.mark.parametrize("kind", KINDS)
@examples(max_examples=20)
@given(fan_in=widths, fan_out=widths)
def test_a_sample_is_float64_finite_and_of_its_shape(kind: type[Initializer], fan_in: int, fan_out: int) -> None:
    w = weights(kind(), fan_in, fan_out)

    assert w.shape == (fan_in, fan_out)
    assert w.dtype == np.float64
    assert np.isfinite(w).all()


@pytest.mark.parametrize("kind", get_args(AnyBiasInitializer))
def test_a_bias_is_a_vector(kind: type[Initializer]) -> None:
    assert kind().sample((7,), 3, 7, default_rng(0)).shape == (7,)


@pytest.mark.parametrize(
    ("initializer", "variance"),
    [
        (Normal(std=0.3), 0.09),
        (Uniform(limit=0.3), 0.03),
        (TruncatedNormal(std=1.0), 0.7737413),
        (XavierNormal(), 2 / 80),
        (XavierUniform(), 2 / 80),
        (HeNormal(), 2 / 20),
        (HeUniform(), 2 / 20),
        (LecunNormal(), 1 / 20),
        (LecunUniform(), 1 / 20),
        (Orthogonal(gain=2.0), 4 / 60),
        (Zeros(), None),
        (Constant(), None),
        (Identity(), None),
        (Lsuv(), None),
        (LooksLinear(), None),
    ],
    ids=str,
)
def test_the_variance_follows_the_table(initializer: Initializer, variance: float | None) -> None:
    assert initializer.variance(20, 60) == (None if variance is None else pytest.approx(variance, rel=1e-7))


@pytest.mark.parametrize("initializer", DRAWN, ids=str)
def test_only_the_generator_decides(initializer: Initializer) -> None:
    once, again, other = (weights(initializer, 6, 4, seed) for seed in (1, 1, 2))

    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


@pytest.mark.parametrize("initializer", [Normal(std=-1.0), Uniform(limit=-1.0), Orthogonal(gain=-1.0)], ids=str)
def test_a_setting_out_of_range_is_refused(initializer: Initializer) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(initializer), type=AnyInitializer)
