"""The curves over time as a person sees and uses them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.layer_curves.decimation import POINTS
from app.plots.layer_curves.plot import BY_DEPTH, GradientCurves
from app.plots.layer_curves.settings import CurvesSettings
from app.plots.layers.measures import SIGNAL, UPDATE
from app.plots.picture import posed
from app.theme import DARK, Theme
from core.experiment.presets import read_preset
from core.record.frame import Overflow
from core.record.recording import Recording
from core.training.session import Session
from tests.app.plots.layer_curves.runs import drifting
from tests.app.plots.seen import click_at, point_at, press
from tests.core.frames import dense, falling, frame_of, history_of, run_of


def test_each_layer_is_drawn_as_it_was_measured(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))

    assert plot.curves.bundle is not None
    assert plot.curves.bundle.steps[:-1].tolist() == list(range(40))
    assert plot.curves.bundle.values[1, :-1].tolist() == pytest.approx([-3 - step / 10 for step in range(40)])
    assert plot.curves.bundle.ends.tolist() == pytest.approx([-7.9, -6.9, -5.9, -4.9, -3.9])


def test_a_real_run_is_drawn_as_numpy_sees_its_buffers(plot: GradientCurves) -> None:
    session = Session(read_preset("sigmoid-vanishing").experiment)
    recording = Recording(session.structure)
    expected = []
    for _ in range(5):
        recording.append([session.step()])
        signal = session.passes.stacks.buffers[0].signal.astype(float)
        expected.append(math.log10(math.sqrt(float((signal**2).mean()))))

    plot.show_views((recording.view(),))
    plot.show_measure(SIGNAL)

    assert plot.curves.bundle is not None
    assert plot.curves.bundle.values[0, :-1].tolist() == pytest.approx(expected, rel=1e-5)


def test_a_click_beside_a_curve_selects_its_layer(plot: GradientCurves, qtbot: QtBot) -> None:
    plot.show_views((drifting(),))

    with qtbot.waitSignal(plot.selected) as chosen:
        click_at(plot, QPointF(float(plot.area.x(10)) + 1, float(plot.area.y(-5.0))))

    assert chosen.args == [0]


def test_the_output_is_no_slot_and_far_from_all_curves_there_is_none(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))

    assert plot.slot_at(QPointF(float(plot.area.x(1)), float(plot.area.y(-0.1)))) is None
    assert plot.slot_at(QPointF(0.0, 0.0)) is None


def test_another_measure_has_an_axis_of_its_own(plot: GradientCurves) -> None:
    plot.show_views((run_of(dense(3), 5, log10_update_ratio=-9.0),))

    press(plot, UPDATE)

    assert plot.axes.vertical.name == "update ratio"
    assert plot.axes.vertical.lower <= -9.0
    assert plot.heading.subtitle.startswith("update ratio")


def test_the_recent_window_leaves_the_beginning_out(plot: GradientCurves) -> None:
    plot.show_views((drifting(2, 700),))
    whole = (plot.axes.horizontal.lower, plot.axes.horizontal.upper, plot.axes.vertical.upper)

    plot.show_recent(True)

    assert whole[0] == 0.0
    assert (plot.axes.horizontal.lower, plot.axes.horizontal.upper) == (188.0, 700.0)
    assert plot.axes.vertical.upper < whole[2]
    assert plot.heading.note == "recent window"


def test_zero_layers_are_named_for_they_have_no_place(plot: GradientCurves) -> None:
    delta = np.array([-math.inf, -math.inf, -1.0, -1.0])

    plot.show_views((run_of(dense(3), 3, log10_delta=delta),))

    assert plot.curves.note == "exactly zero: layers 1 to 2"


def test_curves_take_the_state_or_the_depth_of_their_layers_as_colour(plot: GradientCurves, theme: Theme) -> None:
    plot.show_views((run_of(dense(5), 3, log10_delta=falling(-12)),))
    assert plot.curves.bundle is not None
    by_state = plot.curves.bundle.colours

    next(row for row in plot.menu().actions() if row.text() == "Colour by depth").trigger()

    assert plot.settings.colours == BY_DEPTH
    assert by_state[0] == theme.tokens.cold
    assert by_state[-1] == theme.tokens.neutral
    assert plot.curves.bundle.colours[-1] == theme.tokens.text
    assert len(set(plot.curves.bundle.colours)) == 6


@pytest.mark.parametrize("hidden", [2, 50, 1000])
def test_however_many_layers_the_points_are_as_many_as_can_be_drawn(plot: GradientCurves, hidden: int) -> None:
    plot.show_views((drifting(hidden, 150),))

    assert plot.curves.bundle is not None
    assert plot.curves.bundle.values.shape[0] == hidden + 1
    assert plot.curves.bundle.values.size <= max(POINTS, 2 * 900 * (hidden + 1)) + hidden + 1
    assert not plot.grab().isNull()


def test_after_an_overflow_the_curves_stay(plot: GradientCurves) -> None:
    structure = dense(3)
    frames = [frame_of(structure, step) for step in range(5)]

    plot.show_views(
        (history_of([*frames, frame_of(structure, 5, log10_delta=math.nan, overflow=Overflow(1, "loss"))]),)
    )

    assert plot.curves.bundle is not None
    assert np.isfinite(plot.curves.bundle.ends).all()
    assert plot.text_twin().endswith("overflow at step 5: loss of layer 2.")


def test_the_twin_says_where_the_outer_layers_went(plot: GradientCurves) -> None:
    plot.show_views((drifting(4, 41),))

    assert plot.text_twin() == (
        "From step 0 to 40, δ went from 10⁻⁴ to 10⁻⁸ at layer 1, from 10⁰ to 10⁻⁴ at the output."
    )


def test_the_table_has_every_step_and_layer_unrounded(plot: GradientCurves) -> None:
    plot.show_views((run_of(dense(2), 3, log10_delta=-1.23456789),))

    header, rows = plot.table()

    assert header == ["step", "log10_delta_slot_0_layer_1", "log10_delta_slot_1_layer_2", "log10_delta_output"]
    assert [row[0] for row in rows] == [0, 1, 2]
    assert rows[1][1] == pytest.approx(-1.23456789, rel=1e-7)  # the run is remembered in its own precision


def test_the_twin_plot_shows_the_same_side(plot: GradientCurves, qtbot: QtBot) -> None:
    plot.show_views((drifting(),))
    plot.show_measure(UPDATE)
    plot.show_recent(True)

    twin = GradientCurves(Theme(DARK), plot.texts)
    qtbot.addWidget(twin)
    twin.follow(plot)

    assert twin.settings == CurvesSettings(recent=True, measure="update")
    assert twin.subtitle() == plot.subtitle()


def test_while_an_earlier_step_is_shown_the_curves_go_on_to_the_end(plot: GradientCurves) -> None:
    run = drifting()

    plot.show_views((run.at(10),))

    assert plot.curves.bundle is not None
    assert plot.cursor_line.step == 10
    assert plot.curves.bundle.end == 39
    assert plot.curves.bundle.ends.tolist() == pytest.approx([-7.9, -6.9, -5.9, -4.9, -3.9])
    assert (np.diff(plot.curves.bundle.steps) >= 0).all()


def test_some_steps_are_drawn_from_edge_to_edge_and_told_from_first_to_last(plot: GradientCurves) -> None:
    plot.show_views((drifting(),))
    scale = plot.axes.vertical

    plot.show_steps((9.5, 25.5))

    assert plot.curves.bundle is not None
    assert plot.curves.bundle.steps.tolist() == [9.5, *range(10, 26), 25.5]
    assert plot.curves.bundle.ends.tolist() == pytest.approx([value - 2.55 for value in (-4, -3, -2, -1, 0)])
    assert plot.axes.vertical == scale
    assert plot.text_twin() == (
        "From step 10 to 25, δ went from 10⁻⁵ to 3·10⁻⁷ at layer 1, from 10⁻¹ to 3·10⁻³ at the output."
    )


def test_beyond_the_edge_the_layer_is_that_of_the_curve_at_the_edge(plot: GradientCurves, qtbot: QtBot) -> None:
    plot.show_views((drifting(),))
    plot.show_steps((10.0, 25.0))

    with qtbot.waitSignal(plot.hovered) as hovered:
        point_at(plot, QPointF(plot.area.rect.right() + 20, float(plot.area.y(-6.5))))

    assert (hovered.args, plot.trace.told) == ([0], None)


def test_a_long_run_is_drawn_in_more_detail_the_closer_it_is_seen(plot: GradientCurves) -> None:
    plot.show_views((drifting(hidden=2, steps=3000),))
    assert plot.curves.bundle is not None
    whole = plot.curves.bundle.steps

    plot.show_steps((1000.0, 1400.0))

    assert plot.text_twin().startswith("From step 1,000 to 1,400, ")
    part = plot.curves.bundle.steps
    assert (part[0], part[-1]) == (1000.0, 1400.0)
    assert len(part) > np.count_nonzero((whole >= 1000) & (whole <= 1400)) / 2


def test_the_wide_lines_of_a_picture_have_fewer_points(plot: GradientCurves, qtbot: QtBot) -> None:
    plot.show_views((drifting(400, 300),))

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert isinstance(twin, GradientCurves)
    assert twin.curves.bundle is not None
    assert POINTS / 4 < twin.curves.bundle.values.size <= POINTS / twin.canvas.line_px + len(twin.curves.bundle.ends)
