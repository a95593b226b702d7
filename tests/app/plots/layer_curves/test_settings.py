"""The curves show one of the flows, as many of its layers and as much of its axes as a person wants."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize

from app.plots.layer_curves.plot import GradientCurves
from app.plots.layer_curves.settings import CurvesSettings
from app.plots.layers.measures import FLOWS
from app.plots.settings import read
from tests.app.plots.layer_curves.runs import drifting
from tests.app.plots.seen import click_at, ink, point_at


def test_every_flow_can_be_chosen_and_nothing_else() -> None:
    chosen = [read(f'{{"measure":"{measure}","colours":"depth"}}', CurvesSettings) for measure in (*FLOWS, "relative")]

    assert [each.measure for each in chosen if each is not None] == list(FLOWS)


def test_a_name_switches_its_curve_off_and_on(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))
    plot.canvas.view.grab()
    place = next(rect.center() for rect, entry in plot.curves._named if entry == 0)
    before = plot.canvas.view.grab().toImage()

    point_at(plot, place)
    told = plot.heading.subtitle
    click_at(plot, place)
    off, without = plot.settings.off, plot.canvas.view.grab().toImage()
    click_at(plot, place)

    assert told == "click: switch this curve off or on"
    assert (off, plot.settings.off) == (frozenset({0}), frozenset())
    on_curve = QPointF(float(plot.area.x(25)), float(plot.area.y(-6.5))).toPoint()
    around = QRect(on_curve - QPoint(2, 3), QSize(4, 6))
    assert ink(before, around) > 0 == ink(without, around)


def test_the_menu_brings_all_curves_back(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))
    plot.choose(off=frozenset({0, 2}))

    next(row for row in plot.menu().actions() if row.text() == "All curves").trigger()

    assert plot.settings.off == frozenset()


def test_a_rectangle_shows_a_part_of_both_axes_without_a_line_beyond_it(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))

    plot.see(across=(10.0, 30.0), upright=(-5.0, -3.0))

    assert plot.area.ranges == ((10.0, 30.0), (-5.0, -3.0))
    assert plot.curves.bundle is not None
    values = plot.curves.bundle.values
    assert np.nanmin(values) == pytest.approx(-5, abs=0.01)
    assert np.nanmax(values) == pytest.approx(-3, abs=0.01)
    assert np.nanmin(plot.curves.bundle.ends) >= -5
    assert [tick.value for tick in plot.axes.vertical.ticks] == [-5.0, -4.0, -3.0]
