"""Series: what each point stands for."""

from __future__ import annotations

import numpy as np

from core.record.series import Series


def test_it_says_whether_any_point_is_a_mean() -> None:
    steps = np.arange(3.0)

    assert not Series(steps, steps, steps).averaged
    assert Series(steps, np.array([1.0, 1.0, 2.0]), steps).averaged


def test_it_is_drawn_at_the_first_step_of_each_point() -> None:
    series = Series(np.array([0.0, 2.0]), np.array([1.0, 2.0]), np.array([5.0, 6.0]))

    assert [part.tolist() for part in series.points] == [[0.0, 2.0], [5.0, 6.0]]
