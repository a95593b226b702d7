"""A table that is chosen is looked at, and what is taken from there becomes the data."""

from __future__ import annotations

from pathlib import Path

from app.panels.table_preview import TablePreview
from app.program.program import Program
from core.components.datasets import Csv


def test_what_is_taken_becomes_the_data_in_one_step_of_undo(program: Program, tmp_path: Path) -> None:
    table = tmp_path / "houses.csv"
    table.write_text("size,price\n" + "".join(f"{i},{3.5 * i}\n" for i in range(1, 30)), "utf-8")
    before, done = program.document.experiment, program.document.undo_stack.index

    for _ in range(2):  # the second time it is the same card
        program.inspector.table_chosen.emit(Csv(path=str(table)))
    (preview,) = program.window.findChildren(TablePreview)
    assert program.document.experiment == before
    preview.use.click()

    assert isinstance(program.document.experiment.data, Csv)
    assert program.document.undo_stack.index == done + 1
