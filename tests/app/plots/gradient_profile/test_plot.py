"""The gradient profile as a person sees and uses it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.plot import GradientProfile
from app.plots.layers.measures import WEIGHT
from app.plots.layers.profile import TOGETHER
from app.plots.layers.states import COLD, HOT, NEUTRAL, OVERFLOW, ZERO
from app.texts import Texts
from app.theme import Theme
from core.record.frame import Overflow
from core.record.view import View
from tests.app.plots.seen import click_at, point_at, press, shown
from tests.core.frames import dense, falling, frame_of, history_of, recording_of, run_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> GradientProfile:
    """On the screen, without a run."""
    plot = GradientProfile(theme, texts)
    plot.show_motion(False)
    shown(qtbot, plot)
    return plot


def run(*delta: float) -> View:
    """One step with these log10 deltas, the output's last."""
    return run_of(dense(len(delta) - 1), 1, log10_delta=np.array(delta))


def above(plot: GradientProfile, entry: int) -> QPointF:
    """A point over a bar."""
    assert plot.drawing.geometry is not None
    return QPointF(float(plot.drawing.geometry.centre[entry]), plot.area.rect.center().y())


def test_a_starved_layer_turns_cold(plot: GradientProfile) -> None:
    plot.show_views((run(-9.0, -0.3, 0.0),))

    assert plot.bar_colours() == [COLD, NEUTRAL, NEUTRAL]


def test_exploding_zero_and_overflowing_layers_have_states_of_their_own(plot: GradientProfile) -> None:
    structure = dense(4)
    delta = np.array([5.0, -math.inf, 0.0, 0.0, 0.0])

    plot.show_views(
        (
            history_of(
                [frame_of(structure, 0, log10_delta=delta), frame_of(structure, 1, overflow=Overflow(2, "weight"))]
            ),
        )
    )

    assert plot.bar_colours() == [HOT, ZERO, OVERFLOW, NEUTRAL, NEUTRAL]
    assert "overflow at step 1: weight of layer 3" in plot.heading.alert


def test_the_numbers_of_a_blocked_network_are_those_that_there_are(plot: GradientProfile) -> None:
    plot.show_views((run(-math.inf, -math.inf, -1.5),))

    header, rows = plot.table()

    assert [row[header.index("log10_delta")] for row in rows] == [-math.inf, -math.inf, -1.5]
    assert not any(math.isfinite(float(row[header.index("log10_delta_relative")])) for row in rows)


def test_the_axis_stays_during_a_run_and_grows_only_where_it_must(plot: GradientProfile) -> None:
    structure = dense(2)
    recording = recording_of([frame_of(structure, 0, log10_delta=np.array([-9.0, -0.3, 0.0]))])
    history = recording.view()
    plot.show_views((history,))
    before = plot.axes.vertical

    recording.append([frame_of(structure, 1, log10_delta=np.array([-1.0, -0.3, 0.0]))])
    plot.show_views((history,))
    steady = plot.axes.vertical
    recording.append([frame_of(structure, 2, log10_delta=np.array([-30.0, -0.3, 0.0]))])
    plot.show_views((history,))

    assert (steady.lower, steady.upper) == (before.lower, before.upper)
    assert plot.axes.vertical.lower < -30


def test_a_new_run_has_an_axis_of_its_own(plot: GradientProfile) -> None:
    plot.show_views((run(-90.0, -0.3, 0.0),))

    plot.show_views((run(-1.0, -0.3, 0.0),))

    assert plot.axes.vertical.lower > -10


def test_the_axis_holds_the_previous_run_too(plot: GradientProfile) -> None:
    plot.show_views((run(-1.0, -0.3, 0.0), run(-20.0, -0.3, 0.0)))

    assert plot.axes.vertical.lower < -20


def test_a_click_on_weight_gradient_shows_it_and_keeps_the_colours(plot: GradientProfile) -> None:
    plot.show_views((run(-9.0, -0.3, 0.0),))

    press(plot, WEIGHT)

    assert plot.axes.vertical.name == "weight gradient (L2 norm)"
    assert plot.bar_colours() == [COLD, NEUTRAL, NEUTRAL]


def test_pointing_at_a_bar_reads_it_out_and_hovers_its_slot(plot: GradientProfile, qtbot: QtBot) -> None:
    plot.show_views((run_of(dense(5), 1, log10_delta=falling(-12)),))

    with qtbot.waitSignal(plot.hovered, check_params_cb=lambda slot: slot == 1):
        point_at(plot, above(plot, 1))

    assert plot.heading.subtitle == "layer 2: δ 10⁻⁹ · −9.0 decades from the last"


def test_the_output_is_read_out_but_is_no_slot(plot: GradientProfile, qtbot: QtBot) -> None:
    plot.show_views((run(-9.0, -0.3, 0.0),))

    with qtbot.waitSignal(plot.hovered, check_params_cb=lambda slot: slot is None):
        point_at(plot, above(plot, 2))

    assert plot.heading.subtitle.startswith("the output")


def test_a_click_on_a_bar_selects_its_slot(plot: GradientProfile, qtbot: QtBot) -> None:
    plot.show_views((run(-9.0, -0.3, 0.0),))

    with qtbot.waitSignal(plot.selected) as selected:
        click_at(plot, above(plot, 0))

    assert selected.args == [0]


def test_the_table_holds_the_frames_numbers_unrounded(plot: GradientProfile) -> None:
    history = run(-9.123456789012, -0.3, 0.0)

    plot.show_views((history,))

    header, rows = plot.table()
    assert [dict(zip(header, row, strict=True))["slot"] for row in rows] == [0, 1, "output"]
    assert [dict(zip(header, row, strict=True))["log10_delta"] for row in rows] == [-9.123456789012, -0.3, 0.0]
    assert rows[0][header.index("state")] == COLD


def test_layers_are_numbered_from_one_and_the_output_is_named(plot: GradientProfile) -> None:
    plot.show_views((run(-9.0, -0.3, 0.0),))

    assert [tick.text for tick in plot.axes.horizontal.ticks] == ["1", "2", "out"]


@pytest.mark.parametrize("layers", [0, 1, 20, 200, 1000])
def test_any_depth_is_drawn(plot: GradientProfile, layers: int) -> None:
    history = run_of(dense(layers), 2, log10_delta=falling(-0.5 * layers, layers))

    plot.show_views((history, history))

    assert not plot.grab().isNull()
    assert len(plot.bar_colours()) == layers + 1


def test_the_subtitle_keeps_clear_of_the_buttons_at_every_type_size(plot: GradientProfile, theme: Theme) -> None:
    for _ in range(4):
        theme.grow()
    plot.segments.setFont(theme.font(13))

    plot.resize(plot.width() + 200, plot.height() + 100)

    assert plot.heading.reserved >= plot.segments.sizeHint().width()


def test_together_everything_of_a_layer_is_drawn_and_read_out(plot: GradientProfile) -> None:
    measured = {"log10_weight_gradient": -2.0, "signal_rms": 10.0, "log10_update_ratio": -5.0}
    plot.show_views((run_of(dense(4), 1, log10_delta=falling(-8, 4), **measured),))

    plot.show_measure(TOGETHER)
    point_at(plot, above(plot, 1))

    assert [line.name for line in plot.companions.lines] == ["weight gradient", "signal", "update ratio"]
    assert [line.values.tolist() for line in plot.companions.lines] == [[-2.0] * 5, [1.0] * 5, [-5.0] * 5]
    assert plot.heading.subtitle == "layer 2: δ 5·10⁻⁶ · weight gradient 10⁻² · signal 10¹ · update ratio 10⁻⁵"
    lower, upper = plot.axes.vertical.lower, plot.axes.vertical.upper
    assert lower <= -8.0
    assert upper >= 1.0


def test_a_choice_in_a_narrow_card_leaves_the_title_alone(plot: GradientProfile, qtbot: QtBot) -> None:
    plot.resize(360, 220)
    qtbot.waitUntil(lambda: plot.canvas.rect.width() < 360)

    assert plot.segments.geometry().left() >= plot.canvas.view.x() + plot.heading.title_width


def test_the_recent_window_shrinks_with_the_frame(plot: GradientProfile) -> None:
    structure = dense(3)
    deep, flat = (frame_of(structure, i, log10_delta=falling(d, 3)) for i, d in enumerate((-60.0, -1.0)))
    recording = recording_of([deep])
    history = recording.view()
    plot.show_views((history,))
    recording.append([flat])
    plot.show_views((history,))
    fixed = plot.axes.vertical.lower

    plot.show_recent(True)

    assert fixed < -60.0
    assert plot.axes.vertical.lower == -4.0


def test_the_table_has_every_measure_unrounded(plot: GradientProfile) -> None:
    plot.show_views((run_of(dense(2), 1, signal_rms=0.3, log10_update_ratio=-3.123456789),))

    header, rows = plot.table()

    assert rows[0][header.index("log10_signal")] == pytest.approx(math.log10(0.3), abs=1e-15)
    assert rows[0][header.index("log10_update_ratio")] == -3.123456789
