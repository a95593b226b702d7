"""The keyboard walks through a plot from layer to layer, or along its curve."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from app.plots.keys import PlotKeys, step_of, stepped
from app.plots.loss.plot import LossCurve
from app.program.program import Program
from app.texts import Texts
from app.theme import Theme

RECT = QRectF(0, 0, 100, 40)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def across(point: QPointF) -> int | None:
    """Four layers of 20 pixels, side by side."""
    return int(point.x() // 20) if point.x() < 80 else None


def down(point: QPointF) -> int | None:
    """Four layers of 10 pixels, one below the other."""
    return int(point.y() // 10)


@pytest.mark.parametrize(
    ("key", "step"), [(Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Left, -1), (Qt.Key.Key_Up, -1),
                      (Qt.Key.Key_A, 0)]
)  # fmt: skip
def test_arrows_are_steps(key: Qt.Key, step: int) -> None:
    assert step_of(QKeyEvent(QEvent.Type.KeyPress, key, NONE)) == step
    assert step_of(QKeyEvent(QEvent.Type.KeyPress, key, SHIFT)) == 0


@pytest.mark.parametrize("slot_at", [across, down])
def test_a_step_goes_to_the_next_layer_and_stays_at_the_last(slot_at: type[object]) -> None:
    point, visited = None, []
    for _ in range(5):
        point = stepped(point, 1, RECT, slot_at, None)  # type: ignore[arg-type]
        visited.append(slot_at(point))  # type: ignore[call-arg]

    assert visited == [0, 1, 2, 3, 3]


def test_a_step_begins_at_the_chosen_layer() -> None:
    assert across(stepped(None, -1, RECT, across, 2)) == 1
    assert across(stepped(None, -1, RECT, across, None)) == 3


def test_without_layers_a_step_goes_along_the_curve() -> None:
    first = stepped(None, 1, RECT, lambda point: None, None)

    second = stepped(first, 1, RECT, lambda point: None, None)

    assert first == RECT.center()
    assert second.x() == first.x() + 2


def test_arrows_highlight_a_layer_everywhere_and_enter_selects_it(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    plot = program.board.plots["gradient-profile"]
    plot.setFocus()
    qtbot.waitUntil(lambda: plot.hasFocus() and plot.begun and not plot.canvas.rect.isEmpty())

    for _ in range(3):
        QTest.keyClick(plot, Qt.Key.Key_Right)
    hovered, subtitle = program.selection.hovered, plot.heading.subtitle
    QTest.keyClick(plot, Qt.Key.Key_Return)

    assert hovered == 2
    assert subtitle.startswith("layer 3")
    assert program.selection.slots == {2}


def test_what_was_pointed_at_is_forgotten_when_the_keyboard_goes(program: Program, qtbot: QtBot) -> None:
    program.window.activateWindow()
    plot = program.board.plots["gradient-profile"]
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    QTest.keyClick(plot, Qt.Key.Key_Right)

    program.stack.setFocus()

    qtbot.waitUntil(lambda: program.selection.hovered is None)


def test_a_plot_with_the_keyboard_can_be_taken_away(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = LossCurve(theme, texts)
    plot.show()
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)

    delete(plot)

    assert not isValid(plot)


def test_a_plot_with_the_keyboard_is_collected_with_all_that_watches_it(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = LossCurve(theme, texts)
    plot.show()
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    (keys,) = plot.findChildren(PlotKeys)

    vars(keys).clear()  # as the collector does before Qt's part goes, which the keyboard leaves
    delete(plot)

    assert not isValid(plot)
