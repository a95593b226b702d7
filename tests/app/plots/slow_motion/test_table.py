"""The table of slow motion has a row for each stage, and its header without any."""

from __future__ import annotations

from app.plots.slow_motion.stages import stages_of
from app.plots.slow_motion.table import COLUMNS, table_of
from tests.core.frames import dense, frame_of


def test_each_stage_has_a_row() -> None:
    frame = frame_of(dense(3), log10_delta=[-3.0, -2.0, -1.0, 0.0])
    stages = stages_of(frame)

    header, rows = table_of(frame, stages)

    assert header[-len(COLUMNS) :] == list(COLUMNS)
    assert [row[header.index("log10_delta")] for row in rows] == [stage.delta for stage in stages]
    assert all(len(row) == len(header) for row in rows)


def test_without_a_frame_there_is_only_a_header() -> None:
    header, rows = table_of(None, [])

    assert rows == []
    assert set(COLUMNS) <= set(header)
