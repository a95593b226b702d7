"""The columns of a table as rows of a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from app.panels.table_preview.look import look_at, with_role
from app.panels.table_preview.model import FIRST, MISSING, NAME, ROLE, ColumnsModel
from app.panels.table_preview.words import TableWords
from app.theme import Theme
from core.experiment import Experiment
from tests.app.panels.table_preview.conftest import HOUSES, Write

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    """Who keeps it."""
    return QObject()


@pytest.fixture
def model(parent: QObject, theme: Theme) -> ColumnsModel:
    """Of no table yet."""
    return ColumnsModel(TableWords(parent), theme, parent)


def cells(model: ColumnsModel, row: int) -> list[str]:
    """What stands in a row."""
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_a_column_is_a_row(model: ColumnsModel, experiment: Experiment, write: Write) -> None:
    model.show_look(look_at(experiment, write(HOUSES)))

    assert model.rowCount() == 5
    assert cells(model, 2) == ["city", "target", "text", "–", "Busan  ·  Daegu  ·  Seoul"]


def test_missing_values_are_counted(model: ColumnsModel, experiment: Experiment, write: Write) -> None:
    model.show_look(look_at(experiment, write("x,y\n1,a\n?,b\n,a\n")))

    assert model.index(0, MISSING).data() == "2"
    assert model.index(0, FIRST).data() == "1  ·  –  ·  –"


def test_each_cell_says_of_which_column_it_is(model: ColumnsModel, experiment: Experiment, write: Write) -> None:
    model.show_look(look_at(experiment, write(HOUSES)))

    assert model.index(1, NAME).data(SPOKEN) == "size"
    assert model.index(1, ROLE).data(SPOKEN) == "size: Role feature"


def test_another_role_keeps_the_place_in_the_list(
    model: ColumnsModel, experiment: Experiment, write: Write, qtbot: QtBot
) -> None:
    look = look_at(experiment, write(HOUSES))
    model.show_look(look)

    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_look(look_at(experiment, with_role(look, 1, "ignore")))

    assert model.index(1, ROLE).data() == "ignore"


def test_a_name_is_short_and_its_control_characters_are_visible(
    model: ColumnsModel, experiment: Experiment, write: Write
) -> None:
    model.show_look(look_at(experiment, write('"<b>\u202e' + "x" * 500 + '",y\n1,a\n2,b\n')))

    name = model.index(0, NAME).data()
    assert name.startswith("<b>\\u202ex")
    assert len(name) <= 61
