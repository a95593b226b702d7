"""The heatmap as a person sees it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.canvas.diverging import Codes, codes
from app.plots.heatmap.plot import Heatmap
from app.plots.layers.measures import UPDATE
from app.texts import Texts
from app.theme import LIGHT, Theme
from core.numerics import Floats
from tests.app.plots.seen import click_at, point_at, shown, surface
from tests.core.frames import dense, falling, frame_of, history_of, recording_of, run_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Heatmap:
    """On the screen, without a run."""
    plot = Heatmap(theme, texts)
    shown(qtbot, plot, 460, 250)
    return plot


def cell(plot: Heatmap, step: float, slot: float) -> QPointF:
    """The middle of a cell."""
    return QPointF(float(plot.area.x(step + 0.5)), float(plot.area.y(slot + 0.5)))


def colour(plot: Heatmap, step: float, slot: float) -> QColor:
    """The colour in which a cell is seen."""
    return surface(plot).grab().toImage().pixelColor(cell(plot, step, slot).toPoint())


def test_layer_one_is_on_top_and_the_starved_are_cold(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(10), 20, log10_delta=falling(-15, 10)),))

    top, bottom = colour(plot, 10, 0), colour(plot, 10, 9)
    assert top.name() == LIGHT.cold.lower()
    assert bottom.saturation() < 40
    assert float(plot.area.y(0)) < float(plot.area.y(9))


def test_steps_to_come_are_blank(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(10), 5, log10_delta=falling(-4, 10)),))

    assert colour(plot, 15, 3).name() == LIGHT.panel.lower()


def test_the_limits_of_the_scale_grow_in_steps_and_never_shrink_during_a_run(plot: Heatmap) -> None:
    structure = dense(10)
    recording = recording_of([frame_of(structure, 0, log10_delta=falling(-3, 10))])
    history = recording.view()
    limits = []

    for step, decades in enumerate((-4.5, -9.0, -30.0, -3.0), start=1):
        plot.show_views((history,))
        limits.append(plot.limit)
        recording.append([frame_of(structure, step, log10_delta=falling(decades, 10))])
    plot.show_views((history,))

    assert [*limits, plot.limit] == [5, 5, 15, 50, 50]


def test_how_far_the_colours_reach_and_why_is_said_beside_the_unit(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(10), 20, log10_delta=falling(-12, 10)),))
    fitted = plot.heading.note

    plot.choose(limit=5)

    assert (fitted, plot.heading.note) == ("±15, fitted", "±5, chosen")


def test_a_run_without_great_differences_uses_all_colours(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(10), 20, log10_delta=falling(-5, 10)),))

    assert colour(plot, 10, 0).name() == LIGHT.cold.lower()


def test_another_reach_is_chosen_in_the_menu_and_the_key_says_what_lies_beyond(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(10), 20, log10_delta=falling(-12, 10)),))

    next(row for row in plot.menu().actions() if row.text() == "Colours from −5 to +5").trigger()

    assert (plot.settings.limit, plot.limit, plot.bar.clips) == (5, 5, True)
    assert colour(plot, 10, 4).name() == LIGHT.cold.lower()


def test_a_look_at_some_steps_keeps_the_reach_of_the_whole_run(plot: Heatmap) -> None:
    structure = dense(5)
    frames = [frame_of(structure, k, log10_delta=falling(-30.0 if k < 30 else 0.0)) for k in range(60)]
    plot.choose(across=(40.0, 50.0))

    plot.show_views((history_of(frames),))

    assert plot.limit == 50


def test_a_zero_is_hatched_and_explained(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(3), 20, log10_delta=np.array([-math.inf, -1.0, 0.0, 0.0])),))

    image = surface(plot).grab().toImage()
    x, y = cell(plot, 10, 0).toPoint().toTuple()
    seen = {image.pixelColor(x + offset, y).name() for offset in range(12)}
    assert seen == {LIGHT.secondary.lower(), LIGHT.panel.lower()}
    assert plot.bar.zeros


def test_pointing_at_a_cell_hovers_its_layer(plot: Heatmap, qtbot: QtBot) -> None:
    plot.show_views((run_of(dense(5), 20, log10_delta=falling(-12)),))

    with qtbot.waitSignal(plot.hovered, check_params_cb=lambda slot: slot == 1):
        point_at(plot, cell(plot, 7, 1))


def test_a_click_selects_the_layer(plot: Heatmap, qtbot: QtBot) -> None:
    plot.show_views((run_of(dense(5), 20, log10_delta=falling(-12)),))

    with qtbot.waitSignal(plot.selected) as selected:
        click_at(plot, cell(plot, 7, 3))

    assert selected.args == [3]


def test_the_twin_tells_how_the_first_layer_fared(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(5), 20, log10_delta=falling(-12)),))

    assert plot.text_twin() == "Over 20 steps, δ of layer 1 went from −12.0 to −12.0 decades from the last."


def test_a_network_without_layers_says_so(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(0), 3),))

    assert plot.notice.sentence == "This network has no layers between input and output."


def test_the_table_has_a_row_per_step_and_a_column_per_layer(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(2), 3, log10_delta=np.array([-4.0, -2.0, 0.0])),))

    assert plot.table() == (
        ["step", "log10_delta_slot_0_layer_1", "log10_delta_slot_1_layer_2"],
        [[0, -4.0, -2.0], [1, -4.0, -2.0], [2, -4.0, -2.0]],
    )


def test_the_numbers_of_the_key_have_room(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(1000), 5, log10_delta=falling(-400, 1000)),))

    assert plot.limit == 500
    assert plot.canvas.rect.right() - plot.area.rect.right() >= plot.bar.room - 1


def test_the_step_that_is_shown_is_a_line_and_the_scale_stays(plot: Heatmap) -> None:
    history = history_of([frame_of(dense(10), step, log10_delta=falling(-float(step), 10)) for step in range(20)])
    plot.show_views((history,))
    limit, live = plot.limit, colour(plot, 5, 3)

    plot.show_views((history.at(5),))

    assert (plot.cursor_line.step, plot.limit) == (5, limit)
    assert plot.heading.subtitle.startswith("step 5 · decades of δ")
    assert (colour(plot, 5, 3).name() == LIGHT.accent.lower(), live.name() == LIGHT.accent.lower()) == (True, False)


def test_the_recent_window_shows_its_steps_one_by_one(plot: Heatmap) -> None:
    structure = dense(2)
    frames = [frame_of(structure, k, log10_delta=np.array([-40.0 if k < 50 else -1.0, 0.0, 0.0])) for k in range(700)]
    plot.show_views((history_of(frames),))
    whole = (plot.axes.horizontal.lower, plot.limit)

    plot.show_recent(True)

    assert [*whole] == [0, 50]
    assert [plot.axes.horizontal.lower, plot.axes.horizontal.upper, float(plot.limit)] == [188, 700, 5]
    assert [row[0] for row in plot.table()[1]] == list(range(188, 700))
    assert plot.heading.note == "recent window"


def test_another_measure_is_chosen_in_the_menu(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(3), 20, signal_rms=np.array([1e-6, 1e-3, 1.0, 1.0])),))

    next(row for row in plot.menu().actions() if row.text() == "signal").trigger()

    assert plot.record is not None
    assert plot.record.rows()[0].tolist() == pytest.approx([-6.0, -3.0, 0.0], abs=1e-5)
    assert plot.heading.subtitle == "decades of signal from the last hidden layer"
    assert plot.table()[0][1] == "log10_signal_rms_slot_0_layer_1"


def test_update_ratios_are_compared_with_the_rule_of_thumb(plot: Heatmap) -> None:
    plot.show_views((run_of(dense(2), 20, log10_update_ratio=np.array([-5.0, -2.0, -3.0])),))

    plot.show_measure(UPDATE)

    assert plot.record is not None
    assert plot.record.rows()[0].tolist() == pytest.approx([-2.0, 1.0], abs=1e-5)
    assert plot.heading.subtitle == "decades of the update ratio from 10⁻³"


def test_a_thousand_layers_cost_no_more_than_the_pixels(plot: Heatmap, monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = []

    def counted(values: Floats, limit: int) -> Codes:
        coloured.append(values.shape)
        return codes(values, limit)

    monkeypatch.setattr("app.plots.heatmap.plot.diverging.codes", counted)

    plot.show_views((run_of(dense(1000), 100, log10_delta=np.linspace(-8, 0, 1001)),))

    [(rows, columns)] = coloured
    assert rows == round(plot.area.rect.height())
    assert columns == 100


def test_some_steps_fill_the_picture_and_are_told(plot: Heatmap) -> None:
    structure = dense(5)
    frames = [frame_of(structure, k, log10_delta=falling(-15.0 if k < 30 else 0.0)) for k in range(60)]
    plot.show_views((history_of(frames),))

    plot.show_steps((25.0, 35.0))

    cold = [step for step in (25, 29, 30, 34) if colour(plot, step, 0).name() == LIGHT.cold.lower()]
    assert cold == [25, 29]
    assert plot.text_twin() == (
        "Steps 25 to 35. Over 11 steps, δ of layer 1 went from −15.0 to 0.0 decades from the last."
    )


def test_a_rectangle_shows_some_layers_at_some_steps_and_is_pushed_along(plot: Heatmap, qtbot: QtBot) -> None:
    plot.show_views((run_of(dense(10), 20, log10_delta=falling(-15, 10)),))
    starved = colour(plot, 10, 1)

    plot.see(across=(5.0, 15.0), upright=(1.0, 5.0))

    assert plot.area.ranges == ((5.0, 15.0), (1.0, 5.0))
    assert colour(plot, 10, 1) == starved
    assert [tick.text for tick in plot.axes.vertical.ticks] == ["2", "3", "4", "5"]
    with qtbot.waitSignal(plot.hovered) as hovered:
        point_at(plot, cell(plot, 10, 3))
    assert hovered.args == [3]

    plot.canvas.pushed.emit(QPointF(0, plot.area.rect.height() / 4), plot.area.rect.center())
    assert plot.heights == pytest.approx((0.0, 4.0))
