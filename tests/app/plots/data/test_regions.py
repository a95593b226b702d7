"""Regions and seams, against straight lines that can be computed by hand."""

from __future__ import annotations

import numpy as np
import pytest

from app.plots.data.regions import NOTHING, finer, levels, seams, winners
from core.numerics import Floats


def grid(points: int) -> tuple[Floats, Floats]:
    """x and y from 0 to 1, (points, points); rows from below."""
    x, y = np.meshgrid(np.linspace(0, 1, points), np.linspace(0, 1, points))
    return x, y


def test_the_highest_score_wins_and_what_is_not_a_number_is_nothing() -> None:
    scores = np.array([[[1.0, 0.0, np.nan]], [[0.5, 2.0, 1.0]]])

    assert winners(scores).tolist() == [[0, 1, NOTHING]]


def test_a_linear_boundary_is_met_exactly() -> None:
    x, y = grid(11)

    lines = seams(np.stack([x + 2 * y, np.full_like(x, 1.234)]))

    assert len(lines) > 5
    np.testing.assert_allclose(lines[:, :, 0] + 2 * lines[:, :, 1], 1.234)


def test_the_pieces_of_a_closed_boundary_join() -> None:
    x, y = grid(21)

    lines = seams(np.stack([0.097 - (x - 0.5) ** 2 - (y - 0.5) ** 2, np.zeros_like(x)]))

    ends, counts = np.unique(lines.reshape(-1, 2).round(9), axis=0, return_counts=True)
    assert (counts == 2).all()
    np.testing.assert_allclose(np.hypot(*(ends - 0.5).T), 0.097**0.5, atol=0.005)


def test_three_regions_meet_in_one_point() -> None:
    x, y = grid(10)
    scores = np.stack([np.cos(a) * (x - 0.5) + np.sin(a) * (y - 0.5) for a in (0.3, 2.4, 4.5)])

    lines = seams(scores)

    _, counts = np.unique(lines.reshape(-1, 2).round(9), axis=0, return_counts=True)
    assert (counts == 3).sum() == 1


def test_of_one_input_the_boundary_is_an_upright_line() -> None:
    x = np.linspace(0, 1, 11)

    lines = seams(np.stack([x, np.full(11, 0.33)])[:, np.newaxis])

    np.testing.assert_allclose(lines, [[[0.33, 0], [0.33, 1]]])


def test_nothing_is_no_boundary() -> None:
    assert len(seams(np.full((2, 5, 5), np.nan))) == 0
    assert len(seams(np.zeros((3, 5, 5)))) == 0


def test_finer_scores_are_linear_between_the_grid() -> None:
    x, y = grid(9)

    fine = finer(np.stack([x, 2 * x - y]), 33)

    x, y = grid(33)
    np.testing.assert_allclose(fine, np.stack([x, 2 * x - y]))


@pytest.mark.parametrize(
    "amount, level", [(-9.0, 0), (0.0, 0), (0.49, 3), (0.51, 4), (1.0, 7), (9.0, 7), (np.inf, 255)]
)
def test_amounts_have_levels(amount: float, level: int) -> None:
    assert levels(np.array([amount]), 0.0, 1.0, 8).tolist() == [level]
