"""Which step and which layer each pixel of the heatmap shows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from app.plots.heatmap.image import Cells, depth_by_step
from core.numerics import Floats
from core.record.view import View
from tests.core.frames import dense, falling, frame_of, history_of, run_of

STRUCTURE = dense(3)


def run(*deltas: list[float]) -> View:
    """One step per list: three layers and the output."""
    return history_of([frame_of(STRUCTURE, k, log10_delta=np.array(delta)) for k, delta in enumerate(deltas)])


def pixels(cells: Cells) -> Floats:
    """The value of each."""
    return cells.spread(cells.values, math.nan)


def test_rows_are_layers_columns_are_steps_relative_to_the_last_hidden_layer() -> None:
    record = depth_by_step(run([-5.0, -3.0, -1.0, 0.0], [-8.0, -4.0, -2.0, 0.0]))

    image = pixels(record.sampled(columns=2, rows=3, end=2.0))

    assert image.tolist() == [[-4.0, -6.0], [-2.0, -2.0], [0.0, 0.0]]


def test_steps_to_come_are_empty() -> None:
    image = pixels(depth_by_step(run([-5.0, -3.0, -1.0, 0.0])).sampled(columns=4, rows=3, end=4.0))

    assert not np.isnan(image[:, 0]).any()
    assert np.isnan(image[:, 1:]).all()


def test_every_layer_is_as_high_as_the_others() -> None:
    image = pixels(depth_by_step(run([-5.0, -3.0, -1.0, 0.0])).sampled(columns=1, rows=30, end=1.0))

    assert [int((image == value).sum()) for value in (-4.0, -2.0, 0.0)] == [10, 10, 10]


def test_a_zero_stays_a_zero_and_without_a_reference_nothing_is_compared() -> None:
    record = depth_by_step(run([-math.inf, -3.0, -1.0, 0.0], [-5.0, -3.0, -math.inf, 0.0]))

    assert record.rows().tolist() == [[-math.inf, -2.0, 0.0], [0.0, 0.0, -math.inf]]


def test_one_cell_has_its_value_and_its_distance() -> None:
    record = depth_by_step(run([-5.0, -3.0, -1.0, 0.0]))

    assert record.at(0.0, 1) == (-3.0, -2.0)


def test_a_long_run_is_covered_as_a_whole() -> None:
    record = depth_by_step(run(*[[-5.0 - k / 1000, -3.0, -1.0, 0.0] for k in range(3000)]))

    image = pixels(record.sampled(columns=300, rows=3, end=3000.0))

    assert record.seen == 3000
    assert not np.isnan(image).any()
    assert np.all(np.diff(image[0]) <= 1e-6)


def test_some_of_the_layers_fill_the_picture() -> None:
    record = depth_by_step(run_of(dense(10), 20, log10_delta=falling(-9, 10)))

    image = pixels(record.sampled(2, 4, 20.0, depth=(2.0, 6.0)))

    assert image[:, 0].tolist() == pytest.approx(record.rows()[0, 2:6].tolist(), rel=1e-6)


def test_a_cell_is_there_once_however_many_pixels_it_is() -> None:
    cells = depth_by_step(run([-5.0, -3.0, -1.0, 0.0], [-8.0, -4.0, -2.0, 0.0])).sampled(columns=900, rows=600, end=3.0)

    assert cells.values.tolist() == [[-4.0, -6.0], [-2.0, -2.0], [0.0, 0.0]]
    assert pixels(cells).shape == (600, 900)
