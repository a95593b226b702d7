"""The box at the pointer tells what every curve was."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.loss.plot import LossCurve
from tests.app.plots.loss.falling import falling_loss
from tests.app.plots.seen import point_at
from tests.core.frames import dense, frame_of, history_of


def test_pointing_at_a_step_tells_every_curve_that_is_on(plot: LossCurve, qtbot: QtBot) -> None:
    plot.show_views((falling_loss(20), falling_loss(20, start=4.0)))
    plot.switch("held_out")

    point_at(plot, QPointF(float(plot.area.x(3.2)), plot.area.rect.center().y()))

    assert plot.trace.told is not None
    assert plot.trace.told.title == "step 3"
    assert [(row.name, row.value) for row in plot.trace.told.rows] == [
        ("loss, this run", "0.500"),
        ("loss, before", "1.00"),
        ("accuracy, this run", "50 %"),
        ("accuracy, before", "50 %"),
    ]
    assert plot.heading.subtitle == "step 19"


def told(plot: LossCurve, step: float) -> dict[str, str]:
    """What is told of a step."""
    point_at(plot, QPointF(float(plot.area.x(step)), plot.area.rect.center().y()))
    return {row.name: row.value for row in plot.trace.told.rows} if plot.trace.told is not None else {}


def test_a_run_before_that_was_shorter_has_no_value_there_and_keeps_its_row(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20), falling_loss(5)))

    early, late = told(plot, 2), told(plot, 15)

    assert list(early) == list(late)
    assert (early["loss, before"], late["loss, before"]) == ("0.667", "–")


def test_nearly_no_accuracy_is_not_none_and_nearly_all_not_all(plot: LossCurve) -> None:
    plot.show_views((history_of([frame_of(dense(2), 0, accuracy=0.002), frame_of(dense(2), 1, accuracy=0.998)]),))

    assert (told(plot, 0)["accuracy, this run"], told(plot, 1)["accuracy, this run"]) == ("0.2 %", "99.8 %")


def test_guessing_is_told_where_it_is_known(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=1.0, accuracy=math.nan) for step in range(5)]
    plot.show_views((history_of([replace(each, guessing=1.1) for each in frames]),))

    assert told(plot, 2) == {"loss, this run": "1.00", "loss, guessing": "1.10"}
