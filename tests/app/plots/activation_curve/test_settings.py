"""The curve is that of one layer, and each of its axes can be seen closer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.activation_curve.plot import ActivationCurve
from app.plots.activation_curve.settings import CurveSettings
from app.plots.settings import read, written
from app.texts import Texts
from app.theme import Theme
from core.components.activations import LeakyRelu, Sigmoid
from core.layers import Dense
from tests.app.plots.activation_curve.test_plot import drag, one, running
from tests.app.plots.seen import shown, turn_at


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> ActivationCurve:
    """On the screen, without a run."""
    plot = ActivationCurve(theme, texts)
    shown(qtbot, plot, 700, 400)
    return plot


def test_a_layer_is_counted_from_zero() -> None:
    assert read('{"layer":3}', CurveSettings) == CurveSettings(layer=3)
    assert read('{"layer":-3}', CurveSettings) is None


@pytest.mark.parametrize("part", ["across", "upright", "slopes", "densities"])
def test_no_part_of_an_axis_is_empty_or_lasts(part: str) -> None:
    seen = read(f'{{"layer":2,"{part}":[0.5,1]}}', CurveSettings)

    assert seen is not None
    assert seen.parts[part] == (0.5, 1.0)
    assert read(written(seen), CurveSettings) == seen
    assert read(f'{{"{part}":[1,1]}}', CurveSettings) is None
    assert seen.lasting() == CurveSettings(layer=2)


def test_each_upright_axis_is_seen_closer_by_itself_and_h_in_all_of_them(plot: ActivationCurve) -> None:
    running(plot, one(Dense(activation=Sigmoid())))
    before = [area.ranges for area in plot.areas]
    slope = plot.areas[1]

    turn_at(plot, QPointF(slope.rect.left() - 20, slope.rect.center().y()), 3)
    turn_at(plot, slope.rect.center(), 3)
    ranges = [area.ranges for area in plot.areas]

    assert before[1][1] == (0.0, 1.0)
    assert [upright for _, upright in ranges] == [before[0][1], plot.settings.slopes, before[2][1]]
    assert {across for across, _ in ranges} == {plot.settings.across}
    assert slope.ranges[1][1] - slope.ranges[1][0] == pytest.approx(0.8**3)
    assert read(written(plot.settings), CurveSettings) == plot.settings


def test_a_grip_can_be_pulled_while_the_curve_is_seen_closer(plot: ActivationCurve) -> None:
    run = running(plot, one(Dense(activation=LeakyRelu(0.1))))
    assert plot.drawing.grip is not None
    left, right = plot.areas[0].ranges[0]
    plot.see(across=(left, 0.0), upright=(-1.0, 1.0))
    shown_before = plot.areas[0].ranges

    drag(plot, 20)
    run.show(plot)
    held = plot.drawing.grip

    assert held is not None
    assert held.value > 0.1
    assert plot.areas[0].ranges == shown_before
    plot.see(across=(0.5, right))
    assert plot.drawing.grip is None
