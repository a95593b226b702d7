"""The pointer stands around the mouse, is seen from the last row, and hides when it rests or is elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lectures.easel.pointer import SHARE, Pointer
from app.theme import PROJECTOR, Theme


def test_it_follows_and_hides(qtbot: QtBot) -> None:
    hall = QWidget()
    qtbot.addWidget(hall)
    hall.resize(1280, 960)
    hall.show()
    pointer = Pointer(Theme(PROJECTOR), hall)
    assert pointer.isHidden()

    pointer.follow(QPoint(300, 200))
    assert pointer.isVisible()
    assert pointer.height() == 960 // SHARE
    assert (pointer.geometry().center() - QPoint(300, 200)).manhattanLength() <= 2

    pointer.follow(QPoint(2000, 200))
    assert pointer.isHidden()


def test_what_is_under_it_can_be_pressed(qtbot: QtBot) -> None:
    hall = QWidget()
    qtbot.addWidget(hall)
    hall.resize(400, 300)
    below = QWidget(hall)
    below.setGeometry(hall.rect())
    hall.show()
    pointer = Pointer(Theme(PROJECTOR), hall)

    pointer.follow(QPoint(100, 100))

    assert hall.childAt(QPoint(100, 100)) is below


def test_it_stands_out_on_dark_and_on_light(qtbot: QtBot) -> None:
    for colour in ("#000000", "#ffffff"):
        hall = QWidget()
        qtbot.addWidget(hall)
        hall.setStyleSheet(f"background: {colour}")
        hall.resize(400, 400)
        hall.show()
        Pointer(Theme(PROJECTOR), hall).follow(QPoint(200, 200))

        row = [hall.grab().toImage().pixelColor(x, 200).lightness() for x in range(170, 231)]

        assert max(row) - min(row) > 200
