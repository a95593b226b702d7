"""The update ratio as a person sees and uses it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.canvas.trace import Row, Told
from app.plots.layers.states import ABSENT, COLD, HOT, NEUTRAL, OVERFLOW, ZERO
from app.plots.layers.update_limits import HEALTHY
from app.plots.update_ratio.plot import UpdateRatio
from app.texts import Texts
from app.theme import Theme
from core.experiment.presets import read_preset
from core.record.frame import Overflow
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session
from tests.app.plots.seen import click_at, point_at, shown
from tests.core.frames import dense, frame_of, history_of, run_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> UpdateRatio:
    """On the screen, without a run."""
    plot = UpdateRatio(theme, texts)
    shown(qtbot, plot, 900, 360)
    return plot


def run(*ratios: float, steps: int = 3) -> View:
    """Equal steps with these ratios, the output's last."""
    return run_of(dense(len(ratios) - 1), steps, log10_update_ratio=np.array(ratios))


def marks(plot: UpdateRatio) -> tuple[str, ...]:
    """The states of the bars."""
    assert plot.shown is not None
    return plot.shown.marks


def test_each_layer_is_judged_by_the_limits_of_the_verdicts(plot: UpdateRatio) -> None:
    plot.show_views((run(-6.1, -5.9, -3.0, -0.9, -math.inf, math.nan),))

    assert marks(plot) == (COLD, NEUTRAL, NEUTRAL, HOT, ZERO, ABSENT)


def test_the_rule_of_thumb_and_the_limits_are_in_sight_and_named(plot: UpdateRatio) -> None:
    plot.show_views((run(-3.0, -3.0),))

    assert plot.lines.names[HEALTHY] == "about 10⁻³: a healthy rule of thumb"
    assert sorted(plot.lines.names) == pytest.approx([-6.0, -3.0, -1.0])
    assert plot.axes.vertical.lower <= -7.0
    assert plot.axes.vertical.upper >= 0.0


def test_a_real_update_is_the_change_of_the_weights_over_the_weights(plot: UpdateRatio) -> None:
    session = Session(read_preset("relu-healthy").experiment)
    recording = Recording(session.structure)
    recording.append([session.step()])
    before = session.network.parameters["3.W"].astype(float)
    session.advance()
    after = session.network.parameters["3.W"].astype(float)

    plot.show_views((recording.view(),))

    assert plot.shown is not None
    ratio = np.linalg.norm(after - before) / np.linalg.norm(before)
    assert float(plot.shown.values[3]) == pytest.approx(math.log10(ratio), abs=1e-3)


def test_the_median_runs_over_the_steps_below(plot: UpdateRatio) -> None:
    structure = dense(3)
    ratios = [np.array([-3.0, -4.0, -7.0, 0.0]) - step / 10 for step in range(20)]
    plot.show_views((history_of([frame_of(structure, i, log10_update_ratio=row) for i, row in enumerate(ratios)]),))

    curve = plot.median.curves[0]

    assert curve.values.tolist() == pytest.approx([-4 - step / 10 for step in range(20)], rel=1e-6)
    assert curve.name == "median 10⁻⁶"


def test_a_low_card_leaves_the_median_out(plot: UpdateRatio, qtbot: QtBot) -> None:
    plot.resize(360, 220)
    qtbot.waitUntil(lambda: plot.canvas.rect.height() < 220)

    plot.show_views((run(-3.0, -3.0),))

    assert plot.median.curves == []
    assert plot.lines.names[HEALTHY] == "healthy"


def test_a_layer_and_the_median_are_read_out(plot: UpdateRatio) -> None:
    plot.show_views((run(-4.0, -2.0, -3.0, steps=30),))
    assert plot.drawing.geometry is not None

    point_at(plot, QPointF(float(plot.drawing.geometry.centre[0]), plot.area.rect.center().y()))
    layer = plot.heading.subtitle
    point_at(plot, QPointF(float(plot.strip.x(12)) + 1, plot.strip.rect.center().y()))

    assert layer == "layer 1: 10⁻⁴ of its weights in one step"
    assert plot.trace.told == Told("step 12 · update ratio", [Row("median over the layers", "10⁻³", "accent")], "")


def test_a_click_on_a_bar_selects_its_layer(plot: UpdateRatio, qtbot: QtBot) -> None:
    plot.show_views((run(-4.0, -2.0, -3.0),))
    assert plot.drawing.geometry is not None

    with qtbot.waitSignal(plot.selected) as chosen:
        click_at(plot, QPointF(float(plot.drawing.geometry.centre[1]), plot.area.rect.center().y()))

    assert chosen.args == [1]


def test_layers_whose_weights_are_all_zero_are_named(plot: UpdateRatio) -> None:
    plot.show_views((run(math.nan, math.nan, -3.0),))

    assert plot.text_twin() == "Step 2: no layer has an update ratio."
    assert plot.note == "no ratio, all weights are zero: layers 1 to 2"


def test_after_an_overflow_the_last_ratios_stay(plot: UpdateRatio) -> None:
    structure = dense(2)
    plot.show_views((history_of([frame_of(structure), frame_of(structure, 1, overflow=Overflow(1, "weight"))]),))

    assert marks(plot) == (NEUTRAL, OVERFLOW, NEUTRAL)
    assert plot.text_twin().endswith("overflow at step 1: weight of layer 2.")


def test_the_twin_counts_the_layers_beyond_the_limits(plot: UpdateRatio) -> None:
    plot.show_views((run(-7.0, -3.0, -0.5, -3.0),))

    assert plot.text_twin() == (
        "Step 2: the median update is 10⁻³ of the weights; 1 layer below 10⁻⁶, 1 above 10⁻¹, 0 not moving at all."
    )


def test_the_table_is_unrounded(plot: UpdateRatio) -> None:
    plot.show_views((run(-3.123456789, -2.0),))

    assert plot.table()[1] == [
        [2, 0, 1, "dense", NEUTRAL, -3.123456789],
        [2, "output", "output", "output", NEUTRAL, -2.0],
    ]
