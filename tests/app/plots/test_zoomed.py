"""Axes can be looked at part by part, each for itself or both at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.plot import GradientProfile
from app.plots.layer_curves.plot import GradientCurves
from app.plots.settings import read
from app.plots.update_ratio.plot import UpdateRatio
from app.plots.zoomed import ZoomedSettings
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import click_at, shown, surface, turn_at
from tests.core.frames import dense, falling, run_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> GradientCurves:
    """Curves over 200 steps, from 10⁻¹² to 1."""
    plot = GradientCurves(theme, texts)
    shown(qtbot, plot, 560, 300)
    plot.show_views((run_of(dense(5), 200, log10_delta=falling(-12)),))
    return plot


def beside(plot: GradientCurves | GradientProfile | UpdateRatio) -> QPointF:
    """On the numbers of the upright axis, at its middle."""
    return QPointF(plot.area.rect.left() - 10, plot.area.rect.center().y())


def test_the_wheel_beside_the_upright_axis_comes_closer_along_it(plot: GradientCurves) -> None:
    (across, (lower, upper)), middle = plot.area.ranges, plot.area.data_at(plot.area.rect.center())[1]

    used = turn_at(plot, beside(plot), 2)

    seen = plot.area.ranges[1]
    assert used
    assert plot.area.ranges[0] == across
    assert seen[1] - seen[0] == pytest.approx(0.64 * (upper - lower))
    assert plot.area.data_at(plot.area.rect.center())[1] == pytest.approx(middle)
    assert plot.heading.chip == "zoomed"


def test_it_goes_away_again_to_the_whole_axis_and_pans_within_it(plot: GradientCurves) -> None:
    whole = plot.area.ranges[1]
    turn_at(plot, beside(plot), 3)

    turn_at(plot, beside(plot), 99, shift=True)
    highest = plot.area.ranges[1]
    turn_at(plot, beside(plot), -9)

    assert whole[1] == pytest.approx(highest[1])
    assert not plot.is_zoomed
    assert plot.area.ranges[1] == whole


def test_a_rectangle_is_of_both_axes_and_the_middle_button_moves_it(plot: GradientCurves) -> None:
    rect, left, held = plot.area.rect, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    start, end = rect.center().toPoint(), (rect.center() + QPointF(80, 60)).toPoint()
    corners = [plot.area.data_at(QPointF(point)) for point in (start, end)]

    QTest.mousePress(surface(plot), left, held, start)
    QTest.mouseMove(surface(plot), end)
    QTest.mouseRelease(surface(plot), left, held, end)
    framed = plot.area.ranges
    QTest.mousePress(surface(plot), Qt.MouseButton.MiddleButton, pos=start)
    QTest.mouseMove(surface(plot), start + QPoint(20, -15))
    QTest.mouseRelease(surface(plot), Qt.MouseButton.MiddleButton, pos=start + QPoint(20, -15))

    assert framed[0] == pytest.approx((corners[0][0], corners[1][0]))
    assert framed[1] == pytest.approx((corners[1][1], corners[0][1]))
    assert plot.area.ranges[0][0] < framed[0][0]
    assert plot.area.ranges[1][0] < framed[1][0]


def test_the_chip_and_a_double_click_beside_the_area_lead_back(plot: GradientCurves) -> None:
    for way in ("chip", "axis"):
        plot.see(across=(20.0, 60.0), upright=(-5.0, -3.0))

        if way == "chip":
            click_at(plot, plot.heading.chip_rect.center())
        else:
            QTest.mouseDClick(surface(plot), Qt.MouseButton.LeftButton, pos=beside(plot).toPoint())

        assert not plot.is_zoomed
        assert plot.heading.chip == ""


@pytest.mark.parametrize("kind", [GradientProfile, UpdateRatio])
def test_bars_end_at_the_edge_of_what_is_seen_and_the_wheel_is_theirs(
    kind: type[GradientProfile | UpdateRatio], qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = kind(theme, texts)
    shown(qtbot, plot, 560, 300)
    plot.show_views((run_of(dense(5), 9, log10_delta=falling(-6), log10_update_ratio=falling(-6)),))
    whole = plot.area.ranges

    used = turn_at(plot, beside(plot), 40)
    at = plot.drawing.geometry

    assert used
    assert at is not None
    assert plot.area.ranges[0] == whole[0]
    assert plot.area.ranges[1][1] - plot.area.ranges[1][0] == pytest.approx(1.0)
    assert at.top.min() == at.ceiling
    assert at.top.max() == at.floor
    assert plot.axes.vertical.ticks
    plot.show_views((run_of(dense(5), 9, log10_delta=falling(-6), log10_update_ratio=falling(-6)),))
    assert plot.area.ranges == whole


@pytest.mark.parametrize("key, closer", [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
def test_keys_come_closer_and_go_away(key: Qt.Key, closer: bool, plot: GradientCurves) -> None:
    plot.see(across=(50.0, 100.0), upright=None)

    QTest.keyClick(plot, key)

    left, right = plot.area.ranges[0]
    assert (right - left < 50) is closer


@pytest.mark.parametrize("spoiled", ['{"upright": [3, 3]}', '{"across": [5, 1]}', '{"upright": [1e999, 2]}'])
def test_no_part_of_an_axis_is_empty(spoiled: str) -> None:
    assert read(spoiled, ZoomedSettings) is None
