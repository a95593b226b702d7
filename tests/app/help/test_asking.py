"""Asking what something is: by the keyboard, or by a click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWhatsThis, QWidget
from pytestqt.qtbot import QtBot

from app.help.asking import explained_by
from app.window.window import Window


def shown(window: Window) -> str:
    """What the card says, or nothing while there is none."""
    card = window.guide.help.asking.card
    return card.text.text() if card.isVisible() else ""


def test_what_has_the_keyboard_is_explained_with_its_formula(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    plot = window.board.plots["gradient-profile"]
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)

    window.actions_["explain"].trigger()

    assert "Gradient at each layer" in shown(window)
    assert "∂L/∂h" in shown(window)
    window.actions_["explain"].trigger()
    assert shown(window) == ""
    qtbot.waitUntil(plot.hasFocus)


def test_what_is_clicked_next_is_explained_and_not_pressed(window: Window, qtbot: QtBot) -> None:
    window.actions_["ask"].trigger()
    asking = QWhatsThis.inWhatsThisMode()

    QTest.mouseClick(window.transport.play, Qt.MouseButton.LeftButton)

    assert asking
    assert "Play or pause" in shown(window)
    assert not window.player.playing
    assert not QWhatsThis.inWhatsThisMode()


def test_a_click_in_a_plot_explains_the_plot(window: Window) -> None:
    window.actions_["ask"].trigger()

    plot = window.board.plots["heatmap"]
    QTest.mouseClick(plot.canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 80))

    assert "Every layer, every step" in shown(window)


def test_escape_ends_the_asking(window: Window) -> None:
    window.actions_["ask"].trigger()

    QTest.keyClick(window.stack.view, Qt.Key.Key_Escape)

    assert not QWhatsThis.inWhatsThisMode()
    assert shown(window) == ""


def test_a_part_is_explained_by_what_it_is_a_part_of(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.setWhatsThis("The whole.")
    part = QWidget(QWidget(whole))

    part.setToolTip("The part.")

    assert explained_by(part) is whole
    assert explained_by(None) is None
    whole.setWhatsThis("")
    assert explained_by(part) is part
