"""The budget as a person sees and uses it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect
from pytestqt.qtbot import QtBot

from app.plots.budget.plot import GAINS, GradientBudget
from app.texts import Texts
from app.theme import Theme
from core.record.frame import Overflow
from core.record.view import View
from tests.app.plots.seen import click_at, pixels, point_at, shown, turn_at
from tests.core.frames import dense, frame_of, history_of, recording_of, run_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> GradientBudget:
    """On the screen, without a run."""
    plot = GradientBudget(theme, texts)
    shown(qtbot, plot)
    return plot


def run(slope: float = -0.6, weight: float = -0.1, hidden: int = 6) -> View:
    """One step; each step back has these gains."""
    return run_of(dense(hidden), 1, log10_slope_gain=slope, log10_weight_gain=weight)


def test_the_total_is_printed_and_its_cause_named(plot: GradientBudget) -> None:
    plot.show_views((run(),))

    assert plot.drawing.total == "−3.5 decades"
    assert plot.drawing.parts == ("slopes of the activations −3.0", "weights, and all between −0.5")
    assert plot.heading.subtitle == "step 0 · the slopes shrink it"


@pytest.mark.parametrize(
    ("slope", "weight", "cause"),
    [
        (-0.1, -0.6, "the weights shrink it"),
        (-0.2, 0.9, "the weights make it grow"),
        (0.5, 0.1, "the slopes make it grow"),
        (-0.3, 0.3, "slopes and weights balance each other"),
    ],
)
def test_whatever_does_most_of_it_is_the_cause(plot: GradientBudget, slope: float, weight: float, cause: str) -> None:
    plot.show_views((run(slope, weight),))

    assert plot.heading.subtitle.endswith(cause)


def test_each_half_of_a_step_is_read_out(plot: GradientBudget) -> None:
    plot.show_views((run(),))
    middle = plot.area.rect.center().y()

    point_at(plot, QPointF(float(plot.area.x(1.25)), middle))
    slopes = plot.heading.subtitle
    point_at(plot, QPointF(float(plot.area.x(1.75)), middle))

    assert slopes == "slopes of layer 2: −0.60 decades · sum up to here −2.80"
    assert plot.heading.subtitle == "weights of layer 3: −0.10 decades · sum up to here −2.80"


def test_a_click_selects_the_layer_of_the_bar(plot: GradientBudget, qtbot: QtBot) -> None:
    plot.show_views((run(),))

    with qtbot.waitSignal(plot.selected) as chosen:
        click_at(plot, QPointF(float(plot.area.x(1.75)), plot.area.rect.center().y()))

    assert chosen.args == [2]


def test_where_nothing_arrives_it_is_said(plot: GradientBudget) -> None:
    delta = np.array([-math.inf, -math.inf, 0.0, 0.0])

    plot.show_views((run_of(dense(3), 1, log10_delta=delta, log10_slope_gain=np.array([math.nan, -math.inf, 0, 0])),))

    assert plot.heading.subtitle == "step 0 · blocked: nothing arrives at layer 2"
    assert plot.drawing.total == "nothing arrives"
    assert plot.drawing.parts == ("slopes of the activations", "weights, and all between")
    assert plot.text_twin() == "Step 0: blocked: nothing arrives at layer 2."


def test_a_network_without_steps_says_so(plot: GradientBudget) -> None:
    plot.show_views((run(hidden=1),))

    assert plot.notice.sentence.startswith("A budget needs two hidden layers")
    assert plot.table()[1] == []


def test_the_axis_is_fixed_for_the_run_or_follows_the_frame(plot: GradientBudget) -> None:
    structure = dense(6)
    recording = recording_of([frame_of(structure, 0, log10_slope_gain=-5.0)])
    history = recording.view()
    plot.show_views((history,))
    recording.append([frame_of(structure, 1, log10_slope_gain=-0.5)])
    plot.show_views((history,))
    fixed = plot.axes.vertical.lower

    plot.show_recent(True)

    assert fixed == -30.0
    assert plot.axes.vertical.lower == -3.0


def test_after_an_overflow_the_last_budget_stays(plot: GradientBudget) -> None:
    structure = dense(3)
    frames = [frame_of(structure, log10_slope_gain=-1.0), frame_of(structure, 1, overflow=Overflow(0, "signal"))]

    plot.show_views((history_of(frames),))

    assert plot.drawing.total == "−2.0 decades"
    assert plot.text_twin() == (
        "Step 0: −2.0 decades from the last to the first hidden layer; slopes −2.0, weights 0.0; "
        "the slopes shrink it. overflow at step 1: signal of layer 1."
    )


def test_the_table_has_a_row_per_step_unrounded(plot: GradientBudget) -> None:
    plot.show_views((run(-0.123456789, 0.0, 3),))

    header, rows = plot.table()

    assert header == ["step", "slot", "layer", "next_slot", "next_layer", *GAINS]
    assert rows == [
        [0, 0, 1, 1, 2, -0.123456789, 0.0, -0.246913578],
        [0, 1, 2, 2, 3, -0.123456789, 0.0, -0.123456789],
    ]


def test_a_part_of_the_layers_and_of_the_decades_is_seen_closer(plot: GradientBudget) -> None:
    plot.show_views((run(hidden=30),))
    whole, rect = plot.area.ranges, plot.area.rect

    turn_at(plot, rect.center(), 4)
    turn_at(plot, QPointF(rect.left() - 10, rect.center().y()), 4)
    numbers = [int(tick.text) for tick in plot.axes.horizontal.ticks]
    read = plot.drawing.bar(15, right=False)
    plot.show_all()

    assert 8 < min(numbers) < 15 < max(numbers) < 24
    assert rect.left() < read[0] < read[1] < rect.right()
    assert plot.area.ranges == whole


def test_nothing_is_drawn_beyond_the_axes_of_a_part(plot: GradientBudget) -> None:
    plot.show_views((run(hidden=30),))
    rect = plot.area.rect.toRect()
    beside = QRect(rect.right() + 3, rect.top(), 10, rect.height())
    before = pixels(plot.canvas.view.grab().toImage(), beside)

    plot.see(across=(10.0, 14.0), upright=(-12.0, -8.0))

    assert pixels(plot.canvas.view.grab().toImage(), beside) == before
    assert plot.slot_at(QPointF(rect.center())) == 12
