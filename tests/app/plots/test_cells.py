"""Every table counts slots and layers alike, and says of which steps it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.plots.budget.plot import GradientBudget
from app.plots.cells import frame_cells, means, named, place, step_cells, step_columns
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.heatmap.plot import Heatmap
from app.plots.layer_curves.plot import GradientCurves
from app.plots.loss.plot import LossCurve
from app.plots.plot import Plot
from app.plots.slow_motion.plot import SlowMotion
from app.plots.update_ratio.plot import UpdateRatio
from app.texts import Texts
from app.theme import Theme
from core.record.store import BINS
from core.record.view import View
from tests.core.frames import dense, frame_of, run_of

OF_A_FRAME = [GradientProfile, GradientBudget, SlowMotion, UpdateRatio]
OVER_STEPS = [Heatmap, LossCurve]


def shown(kind: type[Plot], history: View, theme: Theme, texts: Texts, qtbot: QtBot) -> tuple[list[str], list[str]]:
    """Header and first row of a plot's table."""
    plot = kind(theme, texts)
    qtbot.addWidget(plot)
    plot.show_views((history,))
    header, rows = plot.table()
    assert {len(row) for row in rows} == {len(header)}
    return header, [str(cell) for cell in rows[0]]


def test_a_slot_is_counted_from_0_and_a_layer_from_1() -> None:
    assert [place(entry, 3) for entry in range(3)] == [[0, 1], [1, 2], ["output", "output"]]
    assert [named("loss", entry, 2) for entry in range(2)] == ["loss_slot_0_layer_1", "loss_output"]


def test_a_row_is_of_one_step_or_from_a_first_to_a_last() -> None:
    frame = frame_of(dense(2), 7)

    assert (step_columns(False), step_cells(3.0, 3.0, False)) == (["step"], [3])
    assert (step_columns(True), step_cells(3.0, 5.0, True)) == (["first_step", "last_step"], [3, 5])
    assert (frame_cells(frame), frame_cells(replace(frame, mean_of=range(4, 8)))) == ([7], [4, 7])
    assert (means(["loss"], True), means(["loss"], False)) == (["mean_loss"], ["loss"])


@pytest.mark.parametrize("kind", OF_A_FRAME)
def test_every_table_of_layers_has_both_numbers(kind: type[Plot], theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    header, first = shown(kind, run_of(dense(4), 3), theme, texts, qtbot)

    row = dict(zip(header, first, strict=True))
    assert (row["step"], row["slot"], row["layer"]) in {("2", "0", "1"), ("2", "output", "output")}


@pytest.mark.parametrize("kind", OF_A_FRAME)
def test_an_earlier_step_of_a_long_run_is_a_mean_and_says_so(
    kind: type[Plot], theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    header, first = shown(kind, run_of(dense(4), 2 * BINS + 1).at(6), theme, texts, qtbot)

    assert (header[:2], first[:2]) == (["first_step", "last_step"], ["4", "7"])
    assert all(name.startswith("mean_") for name in header if "log10" in name)


@pytest.mark.parametrize("kind", OVER_STEPS)
def test_a_long_run_is_told_in_means(kind: type[Plot], theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    header, first = shown(kind, run_of(dense(4), 2 * BINS + 1), theme, texts, qtbot)

    assert (header[:2], first[:2]) == (["first_step", "last_step"], ["0", "3"])
    assert header[2].startswith("mean_")


def test_curves_of_a_long_run_have_their_extremes(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    header, first = shown(GradientCurves, run_of(dense(1), 2 * BINS + 1), theme, texts, qtbot)

    assert (header[:2], first[:2]) == (["first_step", "last_step"], ["0", "3"])
    assert header[2:] == ["log10_delta_slot_0_layer_1_least", "log10_delta_output_least",
                          "log10_delta_slot_0_layer_1_most", "log10_delta_output_most"]  # fmt: skip
