"""The numbers of a run, step by step."""

from __future__ import annotations

import math

import numpy as np

from app.plots.cells import Cell
from app.plots.loss.table import loss_table, value_at
from core.record.frame import Frame
from core.record.view import View
from tests.core.frames import dense, frame_of, history_of, recording_of


def columns(history: View) -> dict[str, list[Cell]]:
    """The table by the names of its columns."""
    header, rows = loss_table(history)
    return dict(zip(header, map(list, zip(*rows, strict=True)), strict=True))


def test_what_was_measured_now_and_then_stands_in_its_own_rows() -> None:
    structure = dense(2)
    history = history_of([frame_of(structure, k, **({"test_loss": 1.5} if k == 2 else {})) for k in range(4)])

    found = columns(history)

    assert found["step"] == [0, 1, 2, 3]
    assert [str(value) for value in found["test_loss"]] == ["nan", "nan", "1.5", "nan"]


def test_rows_after_a_change_name_its_step() -> None:
    recording = recording_of([frame_of(dense(2), k) for k in range(4)])
    history = recording.view()
    recording.mark_change(2)

    assert [str(value) for value in columns(history)["changed_at_step"]] == ["nan", "nan", "2", "2"]


def test_a_long_run_has_a_row_per_bin_which_says_that_it_is_a_mean() -> None:
    history = history_of([frame_of(dense(1), k, loss=float(k), test_loss=1.0) for k in range(3001)])

    found = columns(history)

    assert list(found)[:3] == ["first_step", "last_step", "mean_loss"]
    assert (found["first_step"][:2], found["last_step"][:2], found["mean_loss"][:2]) == ([0, 4], [3, 7], [1.5, 5.5])
    assert len(found["first_step"]) == 751


def test_the_last_row_of_a_long_run_is_the_latest_step_as_it_was() -> None:
    history = history_of([frame_of(dense(1), k, loss=float(k)) for k in range(3003)])

    found = columns(history)

    ends = list(zip(found["first_step"], found["last_step"], found["mean_loss"], strict=True))[-2:]
    assert ends == [(3000, 3002, 3001.0), (3002, 3002, 3002.0)]


def test_the_latest_measurement_of_a_long_run_is_there_as_it_was() -> None:
    def frame(k: int) -> Frame:
        return frame_of(dense(1), k, loss=1.0, **({"test_loss": float(k)} if k % 3 == 0 else {}))

    found = columns(history_of([frame(k) for k in range(3003)]))

    rows = list(zip(found["first_step"], found["last_step"], map(str, found["mean_test_loss"]), strict=True))
    assert rows[:3] == [(0, 3, "1.5"), (4, 7, "6.0"), (8, 11, "9.0")]
    assert rows[-2:] == [(3000, 3000, "3000.0"), (3002, 3002, "nan")]


def test_a_value_holds_until_the_next() -> None:
    series = (np.array([0.0, 10.0]), np.array([5.0, 6.0]))

    assert (value_at(series, 9.9), value_at(series, 10.0)) == (5.0, 6.0)
    assert math.isnan(value_at((np.zeros(0), np.zeros(0)), 1.0))
