"""The numbers of a run, step by step."""

from __future__ import annotations

import math

import numpy as np

from app.plots.loss.table import COLUMNS, loss_rows, value_at
from tests.core.frames import dense, frame_of, history_of, recording_of


def test_what_was_measured_now_and_then_stands_in_its_own_rows() -> None:
    structure = dense(2)
    history = history_of([frame_of(structure, k, **({"test_loss": 1.5} if k == 2 else {})) for k in range(4)])

    held_out = [row[COLUMNS.index("test_loss")] for row in loss_rows(history)]

    assert [str(value) for value in held_out] == ["nan", "nan", "1.5", "nan"]


def test_rows_after_a_change_name_its_step() -> None:
    recording = recording_of([frame_of(dense(2), k) for k in range(4)])
    history = recording.view()
    recording.mark_change(2)

    changed = [row[COLUMNS.index("changed_at_step")] for row in loss_rows(history)]

    assert [str(value) for value in changed] == ["nan", "nan", "2", "2"]


def test_a_long_run_has_a_row_per_bin() -> None:
    history = history_of([frame_of(dense(1), k, test_loss=1.0) for k in range(3000)])

    rows = loss_rows(history)

    assert 500 < len(rows) <= 1025
    assert all(len(row) == len(COLUMNS) for row in rows)


def test_a_value_holds_until_the_next() -> None:
    series = (np.array([0.0, 10.0]), np.array([5.0, 6.0]))

    assert (value_at(series, 9.9), value_at(series, 10.0)) == (5.0, 6.0)
    assert math.isnan(value_at((np.zeros(0), np.zeros(0)), 1.0))
