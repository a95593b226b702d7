"""The numbers of the data plot with the names that columns and classes have in a table of one's own."""

from __future__ import annotations

from app.plots.cells import Cell
from core.probes.data import DataAnswer
from core.wording import visible

TARGET = 2  # its column, before those of the two directions, as they came and as the network sees them
Rows = list[list[Cell]]


def named(answer: DataAnswer, columns: list[str], rows: Rows) -> tuple[list[str], Rows]:
    """The same numbers under the names of their columns, and classes as what they are called."""
    heads = list(columns)
    before, after = (answer.axes, answer.features, "before"), (answer.after_axes, answer.after_features, "after")
    for first, (axes, names, when) in ((TARGET + 1, before), (TARGET + 3, after)):
        for place, axis in enumerate(axes):
            if name := names.get(axis, ""):
                heads[first + place] = f"{visible(name)} ({when})"
    heads[TARGET] = visible(answer.target_name) or columns[TARGET]
    if not answer.class_names:
        return heads, rows
    return heads, [[*row[:TARGET], answer.class_names[_number(row[TARGET])], *row[TARGET + 1 :]] for row in rows]


def _number(cell: Cell) -> int:
    assert isinstance(cell, float)
    return int(cell)
