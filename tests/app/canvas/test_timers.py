"""A timer that runs out once."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.canvas.timers import once


def test_it_acts_once_for_each_start(qtbot: QtBot) -> None:
    parent, done = QObject(), list[int]()
    timer = once(parent, 1, lambda: done.append(1))

    with qtbot.waitSignal(timer.timeout):
        timer.start()

    assert done == [1]
    assert not timer.isActive()
