"""What stands in the menus of the plots in sight is found, ticked and set by its name."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.commands.command import Command
from app.commands.finder import Finder
from app.commands.plot_rows import PlotRows
from app.plots.loss.plot import LossCurve
from app.program.program import Program
from tests.app.commands.conftest import titles


@pytest.fixture
def loss(program: Program) -> LossCurve:
    """In sight in a window."""
    program.layouts.receive("loss")
    plot = program.board.plot("loss")
    assert isinstance(plot, LossCurve)
    plot.show_smoothing(0.0)
    return plot


def rows(plot: LossCurve) -> PlotRows:
    """Of that plot alone."""
    return PlotRows(lambda: [plot], plot.texts)


def titled(rows: PlotRows, end: str) -> Command:
    """The command with that end."""
    return next(command for command in rows.commands() if command.title.endswith(end))


def test_a_row_with_a_tick_is_chosen(loss: LossCurve) -> None:
    before = titled(rows(loss), "Loss in powers of ten").chosen

    titled(rows(loss), "Loss in powers of ten").do()

    assert (before, titled(rows(loss), "Loss in powers of ten").chosen) == (False, True)
    assert loss.settings.logarithmic
    titled(rows(loss), "Loss from zero").do()


def test_a_field_is_set_by_a_number_behind_its_name(loss: LossCurve) -> None:
    (command,) = rows(loss).typed(0.5, "0.5")

    command.do()

    assert command.title == "Smoothness of the loss = 0.5"
    assert loss.settings.smoothing == 0.5
    assert list(rows(loss).typed(50.0, "50")) == []


def test_a_field_opens_its_menu_with_the_keyboard_in_it(loss: LossCurve, qtbot: QtBot) -> None:
    titled(rows(loss), "Smoothness of the loss = 0").do()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None

    held = menu.focusWidget()
    assert isinstance(held, QLineEdit)
    QTest.keyClicks(held, "0.25\r")

    assert loss.settings.smoothing == 0.25
    menu.close()


def test_what_a_plot_in_sight_can_be_told_is_found_too(loss: LossCurve, finder: Finder) -> None:
    finder._renew()

    finder.field.setText("smooth")

    assert "Smoothness of the loss = 0" in titles(finder)
