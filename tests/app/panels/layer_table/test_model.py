"""The table asks for what is seen, and says it to a screen reader too."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from pytestqt.qtbot import QtBot

from app.panels.layer_table.model import COUNT, KIND, NAME, LayerModel
from app.panels.layer_table.rows import rows_of
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment
from core.layers import Dense

EXPERIMENT = Experiment(layers=(Dense(units=4), Dense(units=4, trainable=False)))


def test_cells_headings_and_what_is_spoken(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    owner = QObject()
    model = LayerModel(theme, owner)
    model.show_rows(rows_of(EXPERIMENT, texts))

    assert (model.rowCount(), model.columnCount()) == (3, 6)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.index(0, KIND).data() == "Dense"
    assert model.index(0, COUNT).data(Qt.ItemDataRole.AccessibleTextRole) == "Parameters: 12"
    assert model.headerData(COUNT, Qt.Orientation.Horizontal) == "Parameters"
    assert model.data(QModelIndex()) is None


def test_a_name_that_has_no_room_is_read_under_the_pointer(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    owner, name = QObject(), "the embedding of everything that comes in"
    model = LayerModel(theme, owner)
    model.show_rows(rows_of(Experiment(layers=(Dense(units=4, name=name),)), texts))

    assert model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole) == name


def test_what_is_locked_is_greyed_and_says_so(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    owner = QObject()
    model = LayerModel(theme, owner)
    model.show_rows(rows_of(EXPERIMENT, texts))

    free, locked = (model.index(row, KIND) for row in (0, 1))

    assert free.data(Qt.ItemDataRole.ForegroundRole) == theme.colour("text")
    assert locked.data(Qt.ItemDataRole.ForegroundRole) == theme.colour("secondary")
    assert locked.data(Qt.ItemDataRole.AccessibleTextRole) == "Kind: Dense, weights locked"


def test_an_edit_that_keeps_the_number_of_layers_keeps_the_place(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    owner = QObject()
    model = LayerModel(theme, owner)
    model.show_rows(rows_of(EXPERIMENT, texts))

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_rows(rows_of(EXPERIMENT.with_units((0,), 9), texts))
    with qtbot.waitSignal(model.modelReset):
        model.show_rows(rows_of(EXPERIMENT.with_removed((0,)), texts))

    assert model.rowCount() == 2
