"""How smooth the loss is, is a number and a slider in its menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.plots.loss.plot import LossCurve
from app.plots.menu import PlotMenu
from app.widgets.forms.log_slider import LogSlider
from app.widgets.forms.number_field import NumberField
from tests.app.plots.loss.falling import falling_loss


@pytest.fixture
def menu(plot: LossCurve, qtbot: QtBot) -> PlotMenu:
    """The open menu of a loss that fell for 20 steps."""
    plot.show_views((falling_loss(20),))
    menu = plot.menu()
    menu.popup(QPoint(0, 0))
    qtbot.waitExposed(menu)
    return menu


def typed(menu: PlotMenu, text: str) -> None:
    """Write a number into the field of the menu."""
    [field] = menu.findChildren(NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("text, share", [("0.83", 0.83), ("0", 0.0), (".975", 0.975), ("0,5", 0.5)])
def test_any_number_up_to_the_smoothest_can_be_written(
    text: str, share: float, menu: PlotMenu, plot: LossCurve
) -> None:
    typed(menu, text)

    assert plot.settings.smoothing == share
    assert menu.isVisible()


def test_the_slider_goes_all_the_way_and_shows_what_was_written(menu: PlotMenu, plot: LossCurve) -> None:
    [slider] = menu.findChildren(LogSlider)
    typed(menu, "0.5")
    middle = slider.value() / slider.maximum()

    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    one_page = plot.settings.smoothing
    for _ in range(20):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)

    assert middle == pytest.approx(0.5, abs=0.02)
    assert 0.5 < one_page < 0.99
    assert plot.settings.smoothing == 0.99


def test_what_is_smoother_than_anything_is_refused_in_a_sentence(menu: PlotMenu, plot: LossCurve) -> None:
    typed(menu, "1")

    said = [label.text() for label in menu.findChildren(QLabel) if label.isVisible()]
    assert "Enter a number from 0 to 0.99." in said
    assert plot.settings.smoothing == 0.0


def test_the_sentence_has_room_of_its_own_and_the_field_keeps_its_height(menu: PlotMenu, qtbot: QtBot) -> None:
    [field] = menu.findChildren(NumberField)
    menus, high = menu.height(), field.height()

    typed(menu, "1")
    qtbot.waitUntil(lambda: menu.height() > menus)

    assert field.height() == high
