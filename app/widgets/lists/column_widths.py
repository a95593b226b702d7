"""The widths of a table's columns: what their widest cells need, found by the longest of what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtWidgets import QHeaderView, QTableView

LONGEST = 4  # cells of a column, of which one is the widest


def prepare_columns(table: QTableView, stretched: int) -> None:
    """One column takes what the others leave, which have the widths that `fit_columns` gives them.

    Qt would measure all cells in sight, and again for each of the things that it is told while a window is restyled.
    """
    head, modes = table.horizontalHeader(), QHeaderView.ResizeMode
    for column in range(table.model().columnCount()):
        head.setSectionResizeMode(column, modes.Stretch if column == stretched else modes.Fixed)


def fit_columns(table: QTableView, rows: Sequence[Sequence[str]]) -> None:
    """Give each column the width of its heading or of its widest cell. `rows`: what stands in all cells."""
    head, model = table.horizontalHeader(), table.model()
    for styled in (table, head):  # of the style comes the room beside the words, also before the first sight
        styled.ensurePolished()
    for column in range(model.columnCount()):
        if head.sectionResizeMode(column) == QHeaderView.ResizeMode.Fixed:
            longest = nlargest(LONGEST, ((len(cells[column]), row) for row, cells in enumerate(rows)))
            needed = (table.sizeHintForIndex(model.index(row, column)).width() for _, row in longest)
            head.resizeSection(column, max((head.sectionSizeHint(column), *needed)))
