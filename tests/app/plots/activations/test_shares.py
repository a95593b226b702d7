"""The rows of shares."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect

from app.canvas.surface import Canvas
from app.plots.activations.columns import LayerColumns
from app.plots.activations.shares import Shares, closed_of, rows_of
from app.plots.activations.unit_symbols import DEAD, SATURATED
from app.theme import Theme
from core.components.activations import Sigmoid, Tanh
from core.components.initializers import Normal
from core.components.losses import MeanSquaredError
from core.experiment import Output
from core.numerics import Floats
from core.probes.units import Units
from tests.app.plots.probed import Probed
from tests.app.plots.seen import ink, painted
from tests.core.networks import deep

NONE = np.array([np.nan, np.nan])


def kinds(dead: Floats, saturated: Floats) -> list[str]:
    return [row.kind for row in rows_of(("dead", dead), ("saturated", saturated))]


def test_a_row_stands_where_it_has_something_to_say() -> None:
    nobody, some = np.zeros(2), np.array([0.5, np.nan])

    assert kinds(nobody, some) == [SATURATED]
    assert kinds(some, some) == [SATURATED, DEAD]
    assert kinds(nobody, NONE) == [DEAD]
    assert kinds(NONE, NONE) == [DEAD]


def shares(canvas: Canvas, theme: Theme, edges: Floats, values: Floats) -> Shares:
    drawing = Shares(canvas, theme)
    drawing.rows = rows_of(("dead", values), ("saturated", np.full(len(values), np.nan)))
    drawing.columns = LayerColumns(tuple(range(len(values))), edges)
    drawing.top, drawing.left = 20.0, 100.0
    return drawing


def test_a_level_is_as_high_as_its_share(canvas: Canvas, theme: Theme) -> None:
    drawing = shares(canvas, theme, np.array([100.0, 106.0, 112.0, 118.0]), np.array([0.0, 0.5, 1.0]))

    image = painted(drawing.draw)

    strong = [sum(image.pixelColor(x, y).saturation() > 60 for y in range(20, 40)) for x in (103, 109, 115)]
    assert strong[0] == 0
    assert abs(strong[1] - 7) <= 1
    assert strong[2] == 14


def test_what_does_not_apply_is_left_out(canvas: Canvas, theme: Theme) -> None:
    drawing = shares(canvas, theme, np.array([100.0, 140.0, 180.0]), np.array([0.3, np.nan]))

    image = painted(drawing.draw)

    assert ink(image, QRect(101, 20, 38, 17)) > 0
    assert ink(image, QRect(141, 20, 38, 17)) == 0


def test_a_row_is_found_under_the_pointer(canvas: Canvas, theme: Theme) -> None:
    drawing = shares(canvas, theme, np.array([100.0, 140.0]), np.array([0.3]))

    assert drawing.row_at(25.0) is drawing.rows[0]
    assert drawing.row_at(10.0) is None
    assert drawing.row_at(60.0) is None


def test_shares_are_those_of_the_frame_and_of_the_output_those_of_its_units() -> None:
    experiment = replace(deep(2, Tanh(), units=10), output=Output(activation=Sigmoid(), initializer=Normal(std=3)))
    run = Probed(replace(experiment, loss=MeanSquaredError())).step()
    frame, units = run.view.last, Units((0, 2)).answer(run.session.trace)
    assert frame is not None
    assert units is not None

    seen, unseen = closed_of(frame, units, (0, 2)), closed_of(frame, None, (0, 2))

    assert (seen.saturated[0], seen.dead[0]) == (frame.saturated_share[0], 0.0)
    z = run.session.passes.stacks.buffers[2].pre.astype(float)
    assert seen.saturated[1] == pytest.approx((4 / (2 + np.exp(z) + np.exp(-z)) < 0.05).mean())
    assert seen.saturated[1] > 0
    assert seen.dead[1] == 0
    assert np.isnan(unseen.saturated[1])
    assert np.isnan(frame.saturated_share[2])
