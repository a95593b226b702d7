"""Asking what something is: by the keyboard, or by a click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWhatsThis, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.help.asking import explained_by
from app.help.explanation import Explanation
from app.program.program import Program


def shown(program: Program) -> str:
    """What the card says, or nothing while there is none."""
    card = program.guide.help.asking.card
    return card.text.text() if card.isVisible() else ""


def test_what_has_the_keyboard_is_explained_with_its_formula(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    plot = program.board.plots["gradient-profile"]
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)

    program.actions["explain"].trigger()

    assert "Gradient at each layer" in shown(program)
    assert "∂L/∂h" in shown(program)
    program.actions["explain"].trigger()
    assert shown(program) == ""
    qtbot.waitUntil(plot.hasFocus)


def test_in_a_window_of_its_own_a_plot_is_explained_there(program: Program, qtbot: QtBot) -> None:
    program.board.windows.move("loss")
    plot = program.board.plots["loss"]
    plot.window().activateWindow()
    qtbot.waitUntil(plot.hasFocus)

    QTest.keyClick(plot, Qt.Key.Key_F1)
    (card,) = plot.window().findChildren(Explanation)
    asking, said, covered = QWhatsThis.inWhatsThisMode(), card.text.text(), card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_F1)

    assert "Loss and accuracy" in said
    assert (asking, covered, shown(program)) == (False, True, "")
    qtbot.waitUntil(lambda: not isValid(card))
    assert plot.hasFocus()


def test_what_is_clicked_next_is_explained_and_not_pressed(program: Program, qtbot: QtBot) -> None:
    program.actions["ask"].trigger()
    asking = QWhatsThis.inWhatsThisMode()

    QTest.mouseClick(program.transport.play, Qt.MouseButton.LeftButton)

    assert asking
    assert "Play or pause" in shown(program)
    assert not program.player.playing
    assert not QWhatsThis.inWhatsThisMode()


def test_a_click_in_a_plot_explains_the_plot(program: Program) -> None:
    program.actions["ask"].trigger()

    plot = program.board.plots["heatmap"]
    QTest.mouseClick(plot.canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 80))

    assert "Every layer, every step" in shown(program)


def test_escape_ends_the_asking(program: Program) -> None:
    program.actions["ask"].trigger()

    QTest.keyClick(program.stack.view, Qt.Key.Key_Escape)

    assert not QWhatsThis.inWhatsThisMode()
    assert shown(program) == ""


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
