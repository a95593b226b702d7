"""Columns are as wide as what stands in them, and the one that is stretched takes the rest."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from app.widgets.lists.column_widths import fit_columns, prepare_columns

ROWS = [("1", "a name", "dense"), ("2", "", "an uncommonly long kind"), ("13", "", "dense")]


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    table.resize(600, 200)
    return table


def shown(table: QTableView, rows: Sequence[tuple[str, ...]]) -> list[int]:
    """The widths that its columns get."""
    model = QStandardItemModel(table)
    model.setHorizontalHeaderLabels(["Number of the layer", "Name", "Kind"])
    for row in rows:
        model.appendRow([QStandardItem(cell) for cell in row])
    table.setModel(model)
    table.show()
    prepare_columns(table, 1)
    fit_columns(table, rows)
    return [table.columnWidth(column) for column in range(3)]


def test_a_column_is_as_wide_as_its_heading_or_its_widest_cell(table: QTableView) -> None:
    widths = shown(table, ROWS)

    assert widths[0] == table.horizontalHeader().sectionSizeHint(0)
    assert widths[2] == table.sizeHintForIndex(table.model().index(1, 2)).width()
    assert sum(widths) == table.viewport().width()


def test_without_rows_the_headings_have_their_room(table: QTableView) -> None:
    widths = shown(table, [])

    assert [widths[column] for column in (0, 2)] == [
        table.horizontalHeader().sectionSizeHint(column) for column in (0, 2)
    ]
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Number of the layer"


def test_many_narrow_texts_hide_no_wide_one(table: QTableView) -> None:
    rows = [("1", "", "WWWWWWWWWWWWWWWWWWWW"), *[("1", "", "il" * 11)] * 5]

    assert shown(table, rows)[2] == table.sizeHintForIndex(table.model().index(0, 2)).width()
