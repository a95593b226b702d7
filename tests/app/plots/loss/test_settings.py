"""What can be chosen in the plot of the loss."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.loss.plot import LossCurve
from app.plots.loss.settings import LossSettings
from app.plots.picture import posed
from app.plots.settings import read, written
from tests.app.plots.loss.falling import falling_loss
from tests.app.plots.seen import click_at, point_at, turn_at


def test_a_name_switches_its_curve_off_and_on(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))
    plot.canvas.view.grab()
    place = next(rect.center() for rect, key in plot.losses._named if key == "held_out")

    point_at(plot, place)
    told = plot.heading.subtitle
    click_at(plot, place)
    off, twin = [curve.key for curve in plot.losses.curves if curve.off], plot.text_twin()
    plot.canvas.view.grab()
    place = next(rect.center() for rect, key in plot.losses._named if key == "held_out")
    click_at(plot, place)

    assert told == "click: switch this curve off or on"
    assert off == ["held_out"]
    assert "held out 1.50" not in twin
    assert plot.settings.off == frozenset()


def test_the_menu_has_the_axis_the_smoothing_and_the_curves(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))

    for text in ("Loss in powers of ten", "Held out"):
        next(row for row in plot.menu().actions() if row.text() == text).trigger()

    assert plot.settings == LossSettings(logarithmic=True, off=frozenset({"held_out"}))
    assert read(written(plot.settings), LossSettings) == plot.settings


def test_losses_are_in_powers_of_ten_on_request(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))

    plot.show_logarithmic(True)

    assert (plot.axes.vertical.lower, plot.axes.vertical.upper) == (-1.0, 1.0)
    assert plot.losses.curves[-1].values[0] == pytest.approx(math.log10(2))


def test_a_part_of_the_axis_can_be_seen(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))

    plot.choose(upright=(0.5, 1.0))

    drawn = plot.losses.curves[-1]
    assert plot.area.ranges[1] == (0.5, 1.0)
    assert [np.nanmin(drawn.values), np.nanmax(drawn.values)] == [0.5, 1.0]
    assert plot.axes.vertical.ticks
    assert all(0.5 <= tick.value <= 1.0 for tick in plot.axes.vertical.ticks)


def test_a_picture_has_the_same_part_of_an_axis_of_powers(plot: LossCurve, qtbot: QtBot) -> None:
    plot.show_views((falling_loss(20, start=500.0),))
    plot.see(across=(2.0, 12.0), upright=(1.5, 2.5))

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert isinstance(twin, LossCurve)
    assert twin.area.ranges == plot.area.ranges == ((2.0, 12.0), (1.5, 2.5))


def test_on_another_kind_of_axis_all_of_it_is_seen(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))
    plot.see(across=None, upright=(0.5, 1.0))

    plot.show_logarithmic(True)

    assert plot.settings.upright is None
    assert plot.area.ranges[1] == (-1.0, 1.0)


def test_the_accuracies_are_seen_closer_by_themselves(plot: LossCurve) -> None:
    plot.show_views((falling_loss(200),))
    losses, strip = plot.area.ranges, plot.strip

    turn_at(plot, QPointF(strip.rect.left() - 10, strip.rect.center().y()), 6)
    lower, upper = strip.ranges[1]

    assert (lower, upper) == plot.settings.shares
    assert upper - lower == pytest.approx(0.8**6)
    assert plot.area.ranges == losses
    assert all(each.text.endswith(" %") and lower <= each.value <= upper for each in plot.strip_axes.vertical.ticks)
    assert len(plot.strip_axes.vertical.ticks) > 1
    assert not any((each.values < lower).any() for each in plot.accuracies.curves)
    turn_at(plot, strip.rect.center(), 2)
    assert plot.area.ranges[0] == strip.ranges[0] == plot.settings.across
