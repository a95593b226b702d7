"""The two clouds and their ranges."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace as with_settings

from app.plots.data.pair import lecture_pair, pair_of, same
from app.plots.data.settings import DataSettings
from core.components.datasets import Iris, Moons, Sine
from core.components.losses import MeanSquaredError
from core.experiment import Experiment
from core.probes.data import DataAnswer, DataPoints
from core.training.session import Session


def view_of(**settings: object) -> DataAnswer:
    return DataPoints().answer(Session(with_settings(Experiment(data=Moons(samples=60)), **settings)).trace)


def test_each_side_has_equal_units_and_holds_all_its_samples() -> None:
    pair = pair_of(view_of(), DataSettings())

    for cloud, (x, y) in zip((pair.before, pair.after), pair.ranges, strict=True):
        assert x[1] - x[0] == pytest.approx(y[1] - y[0])
        assert x[0] < cloud.points[:, 0].min() < cloud.points[:, 0].max() < x[1]
        assert y[0] < cloud.points[:, 1].min() < cloud.points[:, 1].max() < y[1]


def test_one_scale_is_the_same_on_both_sides_and_still_equal() -> None:
    pair = pair_of(view_of(data=Iris()), DataSettings(one_scale=True))

    (x, y), other = pair.ranges
    assert (x, y) == other
    assert x[1] - x[0] == pytest.approx(y[1] - y[0])
    assert x[0] < min(pair.before.points[:, 0].min(), pair.after.points[:, 0].min())


def test_a_regression_of_one_input_is_drawn_against_its_target() -> None:
    answer = view_of(data=Sine(samples=60), loss=MeanSquaredError())

    pair = pair_of(answer, DataSettings())

    np.testing.assert_array_equal(pair.before.points, np.column_stack([answer.before[:, 0], answer.target]))
    np.testing.assert_array_equal(pair.after.points[:, 1], answer.target)
    assert not pair.square


def test_samples_that_left_the_precision_are_counted() -> None:
    answer = view_of()
    answer.after[3] = np.inf

    assert pair_of(answer, DataSettings()).lost == 1


def test_the_lectures_pair_is_divided_by_its_norm() -> None:
    pair = lecture_pair(DataSettings(mode="all", order=2))

    np.testing.assert_allclose(pair.after.points, pair.before.points / np.linalg.norm(pair.before.points))
    assert pair.before.points.shape == (100, 2)


def test_the_same_answer_is_known_again() -> None:
    first, again, other = view_of(), view_of(), view_of(seed=8)

    assert same(first, again)
    assert not same(first, other)
    assert not same(None, first)


def test_a_single_input_that_is_made_is_drawn_against_the_target_beside_the_plane() -> None:
    answer = view_of(inputs=("x1*x2",))

    pair = pair_of(answer, DataSettings())

    np.testing.assert_array_equal(pair.before.points, answer.before)
    np.testing.assert_array_equal(pair.after.points, np.column_stack([answer.after[:, 0], answer.target]))
    assert not pair.square


def test_other_inputs_are_another_pair() -> None:
    assert not same(view_of(inputs=("x1", "x2")), view_of(inputs=("x1", "x1*x2")))


def test_a_vector_takes_the_place_of_the_random_points_and_is_seen_from_the_origin() -> None:
    pair = lecture_pair(DataSettings(mode="all", order=1, vector=(3.0, 4.0)))

    assert pair.before.points.tolist() == [[3.0, 4.0]]
    np.testing.assert_allclose(pair.after.points, [[3 / 7, 4 / 7]])
    for x, y in pair.ranges:
        assert x[0] < 0 < x[1]
        assert y[0] < 0 < y[1]
