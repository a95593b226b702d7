"""As long as a card has to be answered, nothing can be done in its window, nor in any other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.widgets.overlays.modal import Modal

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A window of 600 × 400."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    return window


@pytest.fixture
def card(holder: QWidget, theme: Theme) -> Iterator[Modal]:
    """A card above the window that is not open yet."""
    card = Modal(holder, theme)
    yield card
    card.close_card()


@pytest.fixture
def slider(qtbot: QtBot) -> QSlider:
    """In a window of its own: from 0 to 99, at 50."""
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(50)
    qtbot.addWidget(slider)
    slider.resize(300, 40)
    slider.show()
    return slider


def test_what_is_dropped_on_it_does_not_reach_the_window(card: Modal) -> None:
    mime = QMimeData()
    card.open()
    mime.setUrls([QUrl.fromLocalFile("/a.json")])
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)

    QApplication.sendEvent(card, event)

    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.IgnoreAction


@pytest.mark.parametrize("way", ["click", "double click", "wheel", "key"])
def test_no_hand_does_anything_in_another_window_until_it_is_closed(way: str, card: Modal, slider: QSlider) -> None:
    seen = []

    for act in (card.open, card.close_card):
        act()
        use(slider, way)
        seen.append(slider.value() != 50)

    assert seen == [False, True]


def test_a_click_elsewhere_brings_the_card_to_the_front(card: Modal, slider: QSlider, qtbot: QtBot) -> None:
    card.open()
    slider.activateWindow()
    qtbot.waitUntil(slider.isActiveWindow)

    QTest.mouseClick(slider, LEFT)

    qtbot.waitUntil(card.isActiveWindow)


def test_what_was_pressed_before_is_let_go_and_nothing_is_pressed_after_it(card: Modal, slider: QSlider) -> None:
    QTest.mousePress(slider, LEFT, pos=slider.rect().center())
    card.open()
    QTest.mouseRelease(slider, LEFT, pos=slider.rect().center())
    let_go = not slider.isSliderDown()

    QTest.mousePress(slider, LEFT, pos=slider.rect().center())
    QTest.mouseRelease(slider, LEFT, pos=slider.rect().center())

    assert let_go
    assert not slider.isSliderDown()


def test_what_is_pointed_at_elsewhere_is_still_seen(card: Modal, slider: QSlider) -> None:
    card.open()
    middle = QPointF(slider.rect().center())
    event = QEnterEvent(middle, middle, middle)

    QApplication.sendEvent(slider, event)

    assert slider.underMouse()


def test_a_question_above_it_is_answered(card: Modal, qtbot: QtBot) -> None:
    question = QDialog()
    question.setModal(True)
    qtbot.addWidget(question)
    button = QPushButton("Yes", question)
    button.clicked.connect(question.accept)
    card.open()
    question.open()

    QTest.mouseClick(button, LEFT)

    assert question.result() == QDialog.DialogCode.Accepted


def use(slider: QSlider, way: str) -> None:
    """With the hand, at a place or in a way that changes it."""
    aside = QPoint(slider.width() - 20, slider.height() // 2)
    match way:
        case "click":
            QTest.mouseClick(slider, LEFT, pos=aside)
        case "double click":
            QTest.mouseDClick(slider, LEFT, pos=aside)
            QTest.mouseRelease(slider, LEFT, pos=aside)
        case "wheel":
            turn(slider)
        case _:
            QTest.keyClick(slider, Qt.Key.Key_Right)


def turn(widget: QWidget) -> None:
    """The wheel, by a notch."""
    place, none, phase = QPointF(widget.rect().center()), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    there = QPointF(widget.mapToGlobal(place))
    held = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(place, there, QPoint(), QPoint(0, 120), none, held, phase, False)
    assert event.type() == QEvent.Type.Wheel
    QApplication.sendEvent(widget, event)
