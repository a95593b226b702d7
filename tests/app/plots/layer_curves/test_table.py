"""All curves as numbers."""

from __future__ import annotations

from app.plots.layer_curves.table import curves_table
from app.plots.layers.measures import whole
from tests.core.frames import dense, run_of


def test_a_short_run_has_a_row_per_step_and_a_column_per_layer() -> None:
    header, rows = curves_table(whole(run_of(dense(2), 3), "absolute"), "absolute")

    assert header == ["step", "log10_delta_slot_0_layer_1", "log10_delta_slot_1_layer_2", "log10_delta_output"]
    assert rows == [[step, -1.0, -1.0, -1.0] for step in range(3)]


def test_a_long_run_has_the_ends_of_each_bin() -> None:
    header, rows = curves_table(whole(run_of(dense(1), 3000), "absolute"), "absolute")

    assert header[:2] == ["first_step", "last_step"]
    assert [name.rpartition("_")[2] for name in header[2:]] == ["least", "least", "most", "most"]
    assert rows[0][2:] == [-1.0] * 4
