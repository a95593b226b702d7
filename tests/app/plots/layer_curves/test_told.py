"""The box at the pointer tells what the curve of every layer was."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from app.plots.layer_curves.plot import GradientCurves
from app.plots.layer_curves.told import on_of, rows_of
from app.plots.layers.measures import MeasureSeries
from app.texts import Texts
from tests.app.plots.layer_curves.runs import drifting
from tests.app.plots.seen import point_at


def test_the_values_of_all_layers_are_told_and_which_is_pointed_at(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))

    point_at(plot, QPointF(float(plot.area.x(20)) + 1, float(plot.area.y(-4.0))))

    assert plot.trace.told is not None
    assert plot.trace.told.title == "step 20 · δ"
    assert [(row.name, row.value) for row in plot.trace.told.rows if row.near] == [("layer 3", "10⁻⁴")]
    assert [row.name for row in plot.trace.told.rows][-2:] == ["layer 4", "the output"]


def test_of_a_bin_the_least_and_the_largest_are_told(texts: Texts) -> None:
    low, high = np.array([[-3.0, -2.0], [-9.0, -5.0]]), np.array([[-3.0, -2.0], [-7.0, -5.0]])
    series = MeasureSeries(np.array([0.0, 8.0]), np.array([[0.0, 7.0], [8.0, 15.0]]), low, high, 0.0, 16)

    rows = rows_of(series, 12, [0, 1], ["#808080", "#808080"], 0, ("encoder", ""), texts)

    assert [(row.name, row.value, row.near) for row in rows] == [
        ("layer 1 (encoder)", "10⁻⁹ to 10⁻⁷", True),
        ("the output", "10⁻⁵", False),
    ]


def test_what_is_off_is_not_told() -> None:
    assert on_of(4, {1, 3}) == [0, 2]
