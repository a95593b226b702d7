"""Steps are told when they are typed to the end, never when they are only shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lectures.editing.steps_field import StepsField


def test_they_are_told_once_and_none_has_a_word(qtbot: QtBot) -> None:
    field, told = StepsField(), list[int]()
    qtbot.addWidget(field)
    field.counted.connect(told.append)

    field.show_steps(0, "as the scene")
    shown = field.text()
    field.selectAll()
    QTest.keyClicks(field, "120")
    meanwhile = list(told)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert (shown, meanwhile, told) == ("as the scene", [], [120])


def test_the_wheel_does_not_count(qtbot: QtBot) -> None:
    field = StepsField()
    qtbot.addWidget(field)
    field.show_steps(7)
    field.show()
    none, at = Qt.KeyboardModifier.NoModifier, QPointF(5, 5)
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), QPoint(0, 120), buttons, none, phase, False)

    QApplication.sendEvent(field, event)

    assert (field.value(), event.isAccepted()) == (7, False)
