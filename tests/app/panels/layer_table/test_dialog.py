"""The window of the table of layers, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.panels.layer_table import LayerTable
from app.panels.layer_table.dialog import MARGIN
from app.panels.layer_table.model import NAME, SHARE
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.widgets.lists.column_widths import LONGEST
from core.components.datasets import Moons
from core.experiment import Experiment
from core.layers import Dense

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Two layers."""
    return Document(Experiment(data=Moons(), layers=(Dense(units=10), Dense(units=5))))


@pytest.fixture
def selection(document: Document) -> Selection:
    """Nothing is selected."""
    return Selection(document)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Of the smallest size."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


@pytest.fixture
def table(window: QWidget, document: Document, selection: Selection, theme: Theme, texts: Texts) -> LayerTable:
    """Opened."""
    table = LayerTable(window, document, selection, theme, texts)
    table.open_table()
    return table


def test_it_says_what_all_comes_to_and_follows_the_document(table: LayerTable, document: Document) -> None:
    before = table.total.text()

    document.set_name(0, "encoder")
    document.set_trainable((1,), trainable=False)

    assert before == "2 layers and the output, 97 parameters"
    assert table.total.text() == "2 layers and the output, 97 parameters, of which 42 learn"
    assert table.model.index(0, NAME).data() == "encoder"


def test_it_can_be_copied_as_text_and_for_a_spreadsheet(table: LayerTable) -> None:
    copied = []

    for button in (table.text_button, table.cells_button):
        QTest.mouseClick(button, LEFT)
        copied.append(QGuiApplication.clipboard().text().splitlines())

    text, cells = copied
    assert text[0].split() == ["Layer", "Name", "Kind", "Input", "→", "output", "Parameters", "Share"]
    assert (len(text), text[-1]) == (6, table.total.text())
    assert cells[0].split("\t") == ["Layer", "Name", "Kind", "Input", "Output", "Parameters", "Share"]
    assert [len(line.split("\t")) for line in cells] == [7] * 4


def test_the_key_copies_the_rows_that_are_chosen_and_else_all(table: LayerTable) -> None:
    copied = []

    for choose in (table.table.clearSelection, lambda: table.table.selectRow(1), table.table.selectAll):
        choose()
        QTest.keyClick(table.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied.append([line.split("\t")[0] for line in QGuiApplication.clipboard().text().splitlines()])

    assert copied == [["Layer", "1", "2", ""], ["Layer", "2"], ["Layer", "1", "2", ""]]


def test_a_row_that_is_chosen_is_selected_in_the_network(table: LayerTable, selection: Selection) -> None:
    table.table.selectRow(1)

    assert selection.slots == {1}
    assert selection.current == 1


def test_while_it_is_closed_it_costs_nothing(table: LayerTable, document: Document) -> None:
    table.close()

    document.set_name(0, "encoder")
    closed = table.model.index(0, NAME).data()
    table.open_table()

    assert (closed, table.model.index(0, NAME).data()) == ("", "encoder")


@pytest.mark.parametrize("styled", [False, True])
def test_names_have_the_room_that_nothing_else_needs(
    styled: bool, request: pytest.FixtureRequest, theme: Theme, qapp: QApplication
) -> None:
    if styled:
        theme.apply(qapp)  # its room beside words counts at the first sight already
    table: LayerTable = request.getfixturevalue("table")
    QCoreApplication.processEvents()
    view = table.table
    others = [column for column in range(SHARE + 1) if column != NAME]
    needed = [max(view.sizeHintForColumn(each), view.horizontalHeader().sectionSizeHint(each)) for each in others]

    assert [view.columnWidth(each) for each in others] == needed
    assert sum(map(view.columnWidth, (NAME, *others))) == view.viewport().width()


class Measuring(QStyledItemDelegate):
    """Counts the cells that are measured."""

    count = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.count += 1
        return super().sizeHint(option, index)


def test_a_new_look_has_as_few_cells_measured_as_there_may_be_widest_ones(
    table: LayerTable, document: Document, theme: Theme, qtbot: QtBot
) -> None:
    document.insert_layers(0, [Dense(units=8)] * 300)
    table.table.setItemDelegate(measuring := Measuring(table))

    with qtbot.waitSignal(theme.changed):
        theme.show_scale(1.25)
    QCoreApplication.processEvents()

    assert 0 < measuring.count <= SHARE * LONGEST


def test_the_buttons_stand_one_margin_below_what_is_said(table: LayerTable, theme: Theme) -> None:
    layout = table.layout()
    assert layout is not None

    layout.activate()

    apart = table.close_button.geometry().top() - table.total.geometry().bottom() - 1
    assert apart == pytest.approx(theme.size(MARGIN), abs=2)  # some styles draw a button within its room
