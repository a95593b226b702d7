"""What is drawn on few pixels still has every peak."""

from __future__ import annotations

import numpy as np

from app.plots.layer_curves.decimation import POINTS, columns_for, decimated

RNG = np.random.default_rng(1)


def test_few_steps_are_drawn_as_they_are() -> None:
    values = RNG.normal(size=(30, 4))

    steps, drawn = decimated(np.arange(30.0), values, values, 100)

    assert steps.tolist() == list(range(30))
    assert drawn.tolist() == values.T.tolist()


def test_the_extremes_of_every_curve_survive() -> None:
    values = RNG.normal(size=(1000, 3))
    values[517, 1], values[40, 2] = 50.0, -70.0

    steps, drawn = decimated(np.arange(1000.0), values, values, 64)

    assert drawn.shape == (3, 128)
    assert drawn.max(axis=1).tolist() == values.max(axis=0).tolist()
    assert drawn.min(axis=1).tolist() == values.min(axis=0).tolist()
    assert (np.diff(steps) > 0).all()
    assert abs(steps[int(drawn[1].argmax())] - 517) <= 1000 / 64


def test_bins_of_a_long_run_keep_both_ends() -> None:
    low, high = np.full((10, 1), -3.0), np.full((10, 1), 2.0)

    _, drawn = decimated(np.arange(10.0) * 8, low, high, 100)

    assert sorted(set(drawn.ravel().tolist())) == [-3.0, 2.0]


def test_a_curve_falls_through_a_column_from_its_highest_to_its_lowest() -> None:
    values = -np.arange(100.0)[:, None]

    _, drawn = decimated(np.arange(100.0), values, values, 10)

    assert (np.diff(drawn[0]) <= 0).all()


def test_exact_zeros_in_a_bin_do_not_hide_what_was_not_zero() -> None:
    low, high = np.array([[-np.inf], [-np.inf]]), np.array([[-2.0], [-np.inf]])

    _, drawn = decimated(np.arange(2.0), low, high, 10)

    assert drawn[0].tolist() == [-2.0, -np.inf]


def test_a_thousand_curves_cost_no_more_points_than_can_be_drawn() -> None:
    assert columns_for(880, 2) == 880
    assert columns_for(880, 1001) * 2 * 1001 <= POINTS
    assert columns_for(880, 10**6) == 16
    assert columns_for(880, 1001, line=2.0) * 2 * 2 * 1001 <= POINTS
