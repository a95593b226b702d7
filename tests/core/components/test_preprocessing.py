"""Preprocessing: laws, statistics of the training split only, and the lecture's own example."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from msgspec.structs import replace
from numpy.random import default_rng

from core.components.component import help_text, key, kinds_of, settings
from core.components.datasets import MadeUp
from core.components.preprocessing import (
    MOST_AXES,
    AnyPreprocessing,
    MinMax,
    NoPreprocessing,
    Normalize,
    Preprocessing,
    Standardize,
    Whiten,
)
from core.experiment import Experiment, ExperimentError, validated
from core.numerics import Floats

EVERY = (
    NoPreprocessing(),
    Standardize(),
    MinMax(),
    *(Normalize(order=order, axis=axis) for order in (1, 2) for axis in ("sample", "feature", "all")),
    Whiten(),
)
numbers = st.floats(-1e6, 1e6).filter(lambda value: value == 0 or abs(value) > 1e-6)
tables = arrays(np.float64, st.tuples(st.integers(1, 8), st.integers(1, 5)), elements=numbers)


@pytest.fixture
def train() -> Floats:
    rng = default_rng(3)
    return rng.standard_normal((200, 4)) @ rng.standard_normal((4, 4)) * [1.0, 10.0, 1e-3, 1e6] + [5.0, -3.0, 0.0, 1e6]


def test_the_kinds_are_those_of_the_contract() -> None:
    assert [key(kind) for kind in kinds_of(AnyPreprocessing)] == [
        "none",
        "standardize",
        "min_max",
        "normalize",
        "whiten",
    ]


def test_normalize_offers_its_order_and_its_axis() -> None:
    order, axis = settings(Normalize)

    assert (order.type, order.default, order.minimum) == ("integer", 2, 1)
    assert (axis.type, axis.default, axis.choices) == ("choice", "sample", ("sample", "feature", "all"))


def test_a_file_without_settings_means_the_defaults() -> None:
    assert msgspec.json.decode('{"kind": "normalize"}', type=AnyPreprocessing) == Normalize(order=2, axis="sample")


@pytest.mark.parametrize("kind", kinds_of(AnyPreprocessing))
def test_every_kind_explains_itself_in_a_sentence(kind: type[Preprocessing]) -> None:
    assert help_text(kind).endswith(".")


def test_none_leaves_everything_alone(train: Floats) -> None:
    assert np.array_equal(NoPreprocessing().fitted(train)(train), train)


def test_standardized_features_have_mean_zero_and_deviation_one(train: Floats) -> None:
    x = Standardize().fitted(train)(train)

    assert np.allclose(x.mean(axis=0), 0, atol=1e-12)
    assert np.allclose(x.std(axis=0), 1, rtol=1e-12)
    assert np.allclose(x, (train - train.mean(axis=0)) / train.std(axis=0), atol=1e-9)


def test_min_max_stretches_each_feature_from_zero_to_one(train: Floats) -> None:
    x = MinMax().fitted(train)(train)

    assert np.array_equal(x.min(axis=0), np.zeros(4))
    assert np.array_equal(x.max(axis=0), np.ones(4))


def test_whitened_data_have_the_unit_matrix_as_covariance(train: Floats) -> None:
    x = Whiten().fitted(train)(train)

    assert np.allclose(x.T @ x / len(x), np.eye(4), atol=1e-7)
    assert np.allclose(x.mean(axis=0), 0, atol=1e-7)


def test_whitening_keeps_a_small_feature_beside_a_huge_one() -> None:
    train = default_rng(1).standard_normal((500, 2)) * [1e9, 1e-2]

    x = Whiten().fitted(train)(train)

    assert np.allclose(x.std(axis=0), 1, rtol=1e-3)


def test_whitening_divides_an_axis_without_variance_by_one() -> None:
    feature = default_rng(1).standard_normal((100, 1))
    train = np.hstack([feature, 2 * feature, np.full((100, 1), 0.1)])

    x = Whiten().fitted(train)(train)

    assert x.shape == (100, 3)
    assert np.allclose(x.std(axis=0), [1, 0, 0], atol=1e-12)


def test_whitening_fewer_samples_than_features_stays_finite() -> None:
    train = default_rng(1).standard_normal((3, 10))

    x = Whiten().fitted(train)(train)

    assert x.shape == (3, 10)
    assert np.allclose(x.std(axis=0), [1, 1, *[0] * 8], atol=1e-9)


def test_more_inputs_than_can_be_whitened_are_refused_with_what_to_do() -> None:
    too_wide = Experiment(data=MadeUp(samples=4, features=MOST_AXES + 1), preprocessing=Whiten())

    with pytest.raises(ExperimentError) as refused:
        validated(too_wide)

    assert (
        str(refused.value) == "preprocessing: at most 4096 inputs can be whitened, and there are 4097 (use standardize)"
    )
    assert validated(replace(too_wide, preprocessing=Standardize())).layers == ()


@pytest.mark.parametrize("order", [1, 2, 3])
def test_normalizing_divides_by_the_norm_of_sample_feature_or_array(train: Floats, order: int) -> None:
    by_sample = np.linalg.norm(train, order, axis=1, keepdims=True)
    by_feature = np.linalg.norm(train, order, axis=0)
    by_array = np.linalg.norm(train.ravel(), order)

    assert np.allclose(Normalize(order, "sample").fitted(train)(train), train / by_sample, rtol=1e-12)
    assert np.allclose(Normalize(order, "feature").fitted(train)(train), train / by_feature, rtol=1e-12)
    assert np.allclose(Normalize(order, "all").fitted(train)(train), train / by_array, rtol=1e-12)


def test_the_example_of_the_lecture_is_divided_by_one_norm_and_keeps_its_shape() -> None:
    random = default_rng(0).normal(3, 2.5, (2, 100))

    normalized = Normalize(order=2, axis="all").fitted(random)(random)

    assert np.isclose(np.sqrt(np.sum(normalized**2)), 1, rtol=1e-12)
    assert np.abs(normalized).max() < 1
    assert np.allclose(normalized / random, 1 / np.sqrt(np.sum(random**2)), rtol=1e-12)
    assert np.allclose(np.corrcoef(random), np.corrcoef(normalized), rtol=1e-9)


def test_the_three_norms_treat_the_example_of_the_lecture_differently() -> None:
    random = default_rng(0).normal(3, 2.5, (2, 100))

    by_sample, by_feature = (Normalize(axis=axis).fitted(random)(random) for axis in ("sample", "feature"))

    assert np.allclose(np.linalg.norm(by_sample, axis=1), 1, rtol=1e-12)
    assert np.allclose(np.linalg.norm(by_feature, axis=0), 1, rtol=1e-12)


@trials(max_examples=50, deadline=None)
@given(tables, st.integers(1, 8), st.sampled_from(["sample", "feature", "all"]))
def test_a_normalized_element_is_at_most_one(train: Floats, order: int, axis: str) -> None:
    kind = msgspec.convert({"kind": "normalize", "order": order, "axis": axis}, AnyPreprocessing)

    assert np.abs(kind.fitted(train)(train)).max() <= 1


@pytest.mark.parametrize("kind", EVERY)
def test_a_zero_sample_stays_zero_where_nothing_is_shifted(kind: Preprocessing) -> None:
    train = np.zeros((5, 3))

    assert np.array_equal(kind.fitted(train)(train), train)


def test_a_zero_sample_stays_unchanged_between_others() -> None:
    train = np.array([[0.0, 0.0], [3.0, 4.0]])

    assert np.array_equal(Normalize().fitted(train)(train), np.array([[0, 0], [0.6, 0.8]]))


@pytest.mark.parametrize("kind", [Standardize(), MinMax()])
def test_a_constant_feature_divides_by_one(kind: Preprocessing) -> None:
    train = np.full((99_999, 1), 0.1)

    transform = kind.fitted(train)

    assert np.array_equal(transform(train), np.zeros_like(train))
    assert np.allclose(transform(np.array([[2.1]])), [[2.0]], rtol=1e-15)


@pytest.mark.parametrize("kind", EVERY)
def test_the_statistics_are_those_of_the_training_split(kind: Preprocessing, train: Floats) -> None:
    transform = kind.fitted(train)
    together = transform(np.vstack([train, 1e3 * train]))

    assert np.allclose(together[:200], transform(train), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("kind", EVERY)
def test_nothing_is_written_into_the_data(kind: Preprocessing, train: Floats) -> None:
    before = train.copy()

    kind.fitted(train)(train)

    assert np.array_equal(train, before)


@pytest.mark.parametrize("kind", EVERY)
@trials(max_examples=30, deadline=None)
@given(tables)
def test_whatever_the_data_the_result_is_finite_and_of_the_same_shape(kind: Preprocessing, train: Floats) -> None:
    x = kind.fitted(train)(train)

    assert x.shape == train.shape
    assert np.isfinite(x).all()


@pytest.mark.parametrize("scale", [1e-200, 1e200])
def test_data_near_the_ends_of_the_range_keep_their_norm(scale: float) -> None:
    train = scale * np.array([[3.0, 4.0], [-4.0, 3.0]])

    assert np.allclose(np.linalg.norm(Normalize().fitted(train)(train), axis=1), 1, rtol=1e-12)
    assert np.allclose(Standardize().fitted(train)(train).std(axis=0), 1, rtol=1e-12)


@pytest.mark.parametrize("kind", EVERY[1:])
def test_data_at_the_very_end_of_the_range_are_as_good_as_others(kind: Preprocessing, train: Floats) -> None:
    end = float(np.finfo(float).max) / np.abs(train).max()
    huge = train * end

    expected, found = kind.fitted(train)(train), kind.fitted(huge)(huge)

    assert np.abs(found - expected).max() <= 1e-6 * np.abs(expected).max()
