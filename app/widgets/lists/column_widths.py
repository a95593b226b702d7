"""The widths of a table's columns: what their widest cells need, found by the widest of what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtWidgets import QHeaderView, QTableView

LONGEST, WIDEST = 100, 4  # different texts of a column: the longest are measured, and the cells of the widest of them


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
            cells = {cells[column]: row for row, cells in enumerate(rows)}
            widest = nlargest(WIDEST, nlargest(LONGEST, cells, key=len), key=table.fontMetrics().horizontalAdvance)
            needed = (table.sizeHintForIndex(model.index(cells[text], column)).width() for text in widest)
            head.resizeSection(column, max((head.sectionSizeHint(column), *needed)))
