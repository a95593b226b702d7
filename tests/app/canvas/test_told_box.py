"""The box beside the pointer is whole, legible and in nobody's way, however small the card is that it tells of."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.told_box import MOST_ROWS, Row, Told, ToldBox
from app.theme import Theme
from tests.app.plots.seen import ink

TOLD = Told("step 3", [Row("layer 1", "10⁻⁹", "accent"), Row("layer 2", "10⁻³", near=True)], "… 7 more")
CARD = QRect(500, 300, 250, 90)


@pytest.fixture
def card(qtbot: QtBot, holder: QWidget) -> QWidget:
    """A small card in the corner of a window of 800 × 600 pixels."""
    card = QWidget(holder)
    card.setGeometry(CARD)
    holder.resize(800, 600)
    qtbot.addWidget(holder)
    holder.show()
    qtbot.waitExposed(holder)
    return card


@pytest.fixture
def box(card: QWidget, theme: Theme) -> ToldBox:
    return ToldBox(card, theme)


@pytest.mark.parametrize("pointer", [(5, 5), (245, 5), (5, 85), (245, 85), (-495, -295), (295, 295)])
def test_the_box_is_whole_wherever_the_pointer_is(pointer: tuple[int, int], box: ToldBox, card: QWidget) -> None:
    box.show_told(TOLD, QPointF(100, 50))
    amid = box.size()

    box.show_told(TOLD, QPointF(*pointer))

    assert (box.isVisible(), box.size()) == (True, amid)
    assert card.window().rect().contains(box.geometry())
    assert not box.geometry().contains(CARD.topLeft() + QPoint(*pointer))


def test_all_rows_are_told_though_the_card_is_low(box: ToldBox) -> None:
    rows = [Row(f"layer {number}", "10⁻³") for number in range(MOST_ROWS)]
    assert box.rows == MOST_ROWS

    box.show_told(Told("step 3", rows), QPointF(10, 10))

    assert box.height() > CARD.height()


def test_a_low_window_has_room_for_fewer_rows(box: ToldBox, card: QWidget) -> None:
    card.window().resize(800, 150)
    low = box.rows
    card.window().resize(800, 20)

    assert (1 < low < MOST_ROWS, box.rows) == (True, 1)


def test_a_long_name_gives_way_to_its_value(box: ToldBox) -> None:
    name = "loss, before: " + "seed 7496, " * 40

    box.show_told(Told("step 3", [Row(name, "1.09")]), QPointF(10, 10))
    valued = box.grab().toImage()
    box.show_told(Told("step 3", [Row(name, "    ")]), QPointF(10, 10))

    assert valued.width() < 400
    assert ink(valued) > ink(box.grab().toImage()) + 20


def test_the_mouse_reaches_what_is_below(box: ToldBox, card: QWidget) -> None:
    box.show_told(TOLD, QPointF(10, 10))

    assert card.window().childAt(box.geometry().center()) is not box


def test_it_goes_out_of_sight_with_the_plot_and_comes_back(box: ToldBox, card: QWidget) -> None:
    box.show_told(TOLD, QPointF(10, 10))

    card.hide()
    hidden = box.isVisible()
    card.show()
    box.show_told(TOLD, QPointF(20, 10))

    assert (hidden, box.isVisible(), box.parentWidget()) == (False, True, card.window())


def test_it_follows_the_plot_into_another_window(qtbot: QtBot, box: ToldBox, card: QWidget) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    box.show_told(TOLD, QPointF(10, 10))

    card.setParent(other)
    other.resize(400, 300)
    other.show()
    card.show()
    box.show_told(TOLD, QPointF(10, 10))

    assert (box.isVisible(), box.window()) == (True, other)


def test_nothing_is_left_in_the_window_of_a_plot_that_is_removed(box: ToldBox, card: QWidget) -> None:
    window = card.window()
    box.show_told(TOLD, QPointF(10, 10))

    shiboken6.delete(card)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert window.findChildren(ToldBox) == []
