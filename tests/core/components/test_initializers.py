"""Initializers: their variances, ranges and geometry, and that they draw from nowhere but the generator."""

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
    Lsuv,
    Normal,
    Orthogonal,
    TruncatedNormal,
    Uniform,
    XavierNormal,
    XavierUniform,
    Zeros,
)
from core.numerics import Floats

KINDS: tuple[type[Initializer], ...] = get_args(AnyInitializer)
UNIFORM = (Uniform(limit=0.3), XavierUniform(), HeUniform(), LecunUniform())
GAUSSIAN = (Normal(std=0.3), XavierNormal(), HeNormal(), LecunNormal())
DRAWN = (*UNIFORM, *GAUSSIAN, TruncatedNormal(std=0.3), Orthogonal(gain=1.5))
widths = st.integers(1, 12)


def weights(initializer: Initializer, fan_in: int, fan_out: int, seed: int = 5) -> Floats:
    return initializer.sample((fan_in, fan_out), fan_in, fan_out, default_rng(seed))


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


@pytest.mark.parametrize("initializer", DRAWN, ids=str)
def test_the_variance_is_the_one_announced(initializer: Initializer) -> None:
    w = weights(initializer, 300, 500)

    announced = initializer.variance(300, 500)

    assert announced is not None
    assert w.var() == pytest.approx(announced, rel=0.02)  # five standard errors of 150,000 draws
    assert abs(w.mean()) < 5 * np.sqrt(announced / w.size)


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
    ],
    ids=str,
)
def test_the_variance_follows_the_table(initializer: Initializer, variance: float | None) -> None:
    assert initializer.variance(20, 60) == (None if variance is None else pytest.approx(variance, rel=1e-7))


@pytest.mark.parametrize("initializer", UNIFORM, ids=str)
def test_a_uniform_draw_fills_its_box_and_stays_inside(initializer: Initializer) -> None:
    limit = np.sqrt(3 * (initializer.variance(200, 300) or 0))

    w = weights(initializer, 200, 300)

    assert np.abs(w).max() <= limit
    assert np.abs(w).max() > 0.999 * limit


@pytest.mark.parametrize("initializer", GAUSSIAN, ids=str)
def test_a_normal_draw_has_the_tails_of_a_bell(initializer: Initializer) -> None:
    w = weights(initializer, 300, 500)

    assert np.mean(w**4) / np.mean(w**2) ** 2 == pytest.approx(3, rel=0.03)


def test_a_truncated_draw_ends_at_two_standard_deviations() -> None:
    w = weights(TruncatedNormal(std=0.3), 300, 500)

    assert 0.599 < np.abs(w).max() <= 0.6


@pytest.mark.parametrize("initializer", DRAWN, ids=str)
def test_only_the_generator_decides(initializer: Initializer) -> None:
    once, again, other = (weights(initializer, 6, 4, seed) for seed in (1, 1, 2))

    assert np.array_equal(once, again)
    assert not np.array_equal(once, other)


def test_before_it_has_seen_data_lsuv_is_a_rotation() -> None:
    assert np.array_equal(weights(Lsuv(), 5, 3), weights(Orthogonal(), 5, 3))


@given(size=st.floats(1e-12, 1e12), offset=st.floats(0, 0.6), tolerance=st.floats(1e-3, 0.5))
def test_lsuv_divides_until_the_response_varies_by_one(size: float, offset: float, tolerance: float) -> None:
    x, w = default_rng(1).standard_normal((50, 4)) * size, weights(Lsuv(), 4, 3)
    direction = w / np.linalg.norm(w)

    Lsuv(tolerance=tolerance).fit(w, lambda: x @ w + [offset, 0, -offset])

    assert abs(np.var(x @ w + [offset, 0, -offset]) - 1) < tolerance
    np.testing.assert_allclose(w / np.linalg.norm(w), direction)


def test_a_response_that_is_close_enough_is_left_alone() -> None:
    x, w = default_rng(1).standard_normal((50, 4)), weights(Lsuv(), 4, 4)
    before = w.copy()

    Lsuv(tolerance=0.5).fit(w, lambda: x @ w)

    assert np.array_equal(w, before)


@pytest.mark.parametrize("value", [0.0, 3.0, np.inf, np.nan])
def test_a_response_that_does_not_vary_or_is_no_number_changes_nothing(value: float) -> None:
    w = weights(Lsuv(), 4, 4)

    with np.errstate(invalid="ignore"):
        Lsuv().fit(w, lambda: np.full((5, 4), value))

    assert np.array_equal(w, weights(Lsuv(), 4, 4))


@given(fan_in=widths, fan_out=widths, gain=st.floats(0.1, 10))
def test_orthogonal_has_orthonormal_rows_or_columns(fan_in: int, fan_out: int, gain: float) -> None:
    w = weights(Orthogonal(gain=gain), fan_in, fan_out) / gain

    narrow = w.T @ w if fan_in >= fan_out else w @ w.T

    np.testing.assert_allclose(narrow, np.eye(min(fan_in, fan_out)), atol=1e-12)


def test_orthogonal_draws_reflections_as_often_as_rotations() -> None:
    rng = default_rng(0)

    signs = [np.linalg.det(Orthogonal().sample((3, 3), 3, 3, rng)) for _ in range(400)]

    assert abs(np.mean(signs)) < 0.2
    assert np.abs(signs) == pytest.approx(1)


def test_identity_hands_on_what_fits() -> None:
    assert np.array_equal(weights(Identity(gain=2.0), 2, 3), [[2, 0, 0], [0, 2, 0]])
    assert np.array_equal(weights(Identity(), 3, 2), [[1, 0], [0, 1], [0, 0]])


def test_zeros_and_constants_are_what_they_say() -> None:
    assert np.array_equal(weights(Zeros(), 2, 3), np.zeros((2, 3)))
    assert np.array_equal(weights(Constant(value=-0.5), 2, 3), np.full((2, 3), -0.5))


@pytest.mark.parametrize("initializer", [Normal(std=-1.0), Uniform(limit=-1.0), Orthogonal(gain=-1.0)], ids=str)
def test_a_setting_out_of_range_is_refused(initializer: Initializer) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(initializer), type=AnyInitializer)
