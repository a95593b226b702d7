"""A role is chosen with the mouse or with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.panels.table_preview.look import look_at
from app.panels.table_preview.model import FIRST, KIND, ROLE, ColumnsModel
from app.panels.table_preview.view import WIDTHS, ColumnsView
from app.panels.table_preview.words import TableWords
from app.theme import Theme
from core.components.tables import ColumnReading
from core.experiment import Experiment
from tests.app.panels.table_preview.conftest import HOUSES, Write


@pytest.fixture
def view(qtbot: QtBot, experiment: Experiment, theme: Theme, write: Write) -> ColumnsView:
    """Of the columns of a table of houses."""
    words = TableWords()
    view = ColumnsView(ColumnsModel(words, theme, words), words, theme)
    words.setParent(view)
    qtbot.addWidget(view)
    model = view.model()
    assert isinstance(model, ColumnsModel)
    model.show_look(look_at(experiment, write(HOUSES)))
    view.resize(800, 300)
    view.show()
    return view


def offered(view: ColumnsView) -> list[QAction]:
    """The entries of the open menu."""
    menu = next(each for each in view.findChildren(QMenu) if each.isVisible())
    actions = menu.actions()
    menu.hide()
    return actions


def click(view: ColumnsView, row: int, column: int) -> None:
    """On a cell."""
    place = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_on_a_role_offers_the_roles(view: ColumnsView) -> None:
    click(view, 1, ROLE)

    actions = offered(view)
    assert [action.text().partition(":")[0] for action in actions] == ["target", "feature", "category", "ignore"]
    assert [action.isChecked() for action in actions] == [False, True, False, False]


def test_a_click_elsewhere_only_selects(view: ColumnsView) -> None:
    click(view, 1, KIND)

    assert view.findChildren(QMenu) == []
    assert view.currentIndex().row() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_offers_the_roles_of_the_row(view: ColumnsView, qtbot: QtBot, key: Qt.Key) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)

    QTest.keyClick(view, key)
    actions = offered(view)

    with qtbot.waitSignal(view.role_chosen) as chosen:
        actions[2].trigger()
    assert chosen.args == [1, "category"]


def test_a_thousand_columns_are_worded_when_they_are_seen(
    view: ColumnsView, experiment: Experiment, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded, first = set[str](), TableWords.first

    def noted(words: TableWords, column: ColumnReading) -> str:
        worded.add(column.name)
        return first(words, column)

    monkeypatch.setattr(TableWords, "first", noted)
    model = view.model()
    assert isinstance(model, ColumnsModel)

    names = ",".join(f"x{i}" for i in range(1000))
    rows = [",".join(["1"] * 1000) + "," + kind for kind in "abab"]
    model.show_look(look_at(experiment, write("\n".join([names + ",y", *rows]) + "\n")))
    view.repaint()
    view.scrollToBottom()
    view.repaint()

    assert model.rowCount() == 1001
    assert 0 < len(worded) < 100


def test_in_a_small_window_the_first_values_take_what_is_left(view: ColumnsView, qtbot: QtBot) -> None:
    view.resize(700, 300)

    qtbot.waitUntil(lambda: view.columnWidth(FIRST) < WIDTHS[FIRST])
    assert view.horizontalScrollBar().maximum() == 0
