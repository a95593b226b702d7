"""In the dark nothing of the window is seen, until it is pressed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lectures.darkness import Darkness


def test_it_is_black_up_to_the_edges(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    window.show()
    darkness = Darkness(window)

    darkness.show_dark(True)

    image = window.grab().toImage()
    assert all(image.pixelColor(x, y).lightness() == 0 for x, y in ((0, 0), (199, 99), (100, 50)))
    with qtbot.waitSignal(darkness.pressed):
        QTest.mouseClick(darkness, Qt.MouseButton.LeftButton)
    darkness.show_dark(False)
    assert darkness.isHidden()
