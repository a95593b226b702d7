"""A card above the window takes the keyboard and gives it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.widgets.overlays.overlay import Overlay


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A window of 600 × 400."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    return window


@pytest.fixture
def field(holder: QWidget, qtbot: QtBot) -> QLineEdit:
    """A field with the keyboard, in the window."""
    field = QLineEdit(holder)
    holder.show()
    holder.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.fixture
def overlay(holder: QWidget, field: QLineEdit, theme: Theme, qtbot: QtBot) -> Overlay:
    """An open card with a few words."""
    overlay = Overlay(holder, theme)
    overlay.column.addWidget(QLabel("A few words"))
    overlay.open()
    qtbot.waitUntil(overlay.hasFocus)
    return overlay


def test_it_covers_the_window_and_the_card_stands_in_the_middle(overlay: Overlay) -> None:
    assert overlay.geometry() == QRect(0, 0, 600, 400)
    assert (overlay.card.geometry().center() - overlay.rect().center()).manhattanLength() <= 2


@pytest.mark.parametrize("way", ["escape", "click"])
def test_it_is_closed_and_the_keyboard_is_where_it_was(
    overlay: Overlay, field: QLineEdit, qtbot: QtBot, way: str
) -> None:
    with qtbot.waitSignal(overlay.closed):
        if way == "escape":
            QTest.keyClick(overlay, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert not overlay.isVisible()
    qtbot.waitUntil(field.hasFocus)


def test_a_click_on_the_card_does_not_close_it(overlay: Overlay) -> None:
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=overlay.card.geometry().center())

    assert overlay.isVisible()


def test_tab_stays_in_it(overlay: Overlay, field: QLineEdit) -> None:
    QTest.keyClick(overlay, Qt.Key.Key_Tab)

    assert not field.hasFocus()


def test_a_card_that_has_lost_the_keyboard_goes_and_leaves_it_where_it_is(overlay: Overlay, field: QLineEdit) -> None:
    field.setFocus()

    assert not overlay.isVisible()
    assert field.hasFocus()


def test_a_question_above_the_window_takes_the_keyboard_and_the_card_stays(overlay: Overlay, qtbot: QtBot) -> None:
    question = QLineEdit()
    qtbot.addWidget(question)

    question.show()
    question.activateWindow()
    question.setFocus()
    qtbot.waitUntil(question.hasFocus)

    assert overlay.isVisible()


def test_it_goes_along_with_the_window(overlay: Overlay) -> None:
    overlay.window().resize(500, 300)

    assert overlay.rect() == QRect(0, 0, 500, 300)
    assert overlay.rect().contains(overlay.card.geometry())


def test_a_card_asked_to_stand_outside_stands_at_the_edge(overlay: Overlay) -> None:
    overlay.stand(QRect(590, 390, 100, 50))

    assert overlay.room().contains(overlay.card.geometry())


def test_its_shadow_is_painted_around_the_card_and_not_under_it(overlay: Overlay) -> None:
    bare = QColor("white")
    overlay.setPalette(QPalette(bare))
    overlay.card.setFixedSize(200, 100)
    overlay.place()
    overlay.card.hide()
    picture = overlay.grab().toImage()

    card = overlay.card.geometry()
    assert picture.pixelColor(card.center()) == bare
    assert picture.pixelColor(card.center().x(), card.bottom() + 3) != bare
