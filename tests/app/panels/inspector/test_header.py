"""Tests of the row of a tuning point."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.inspector.header import PointHeader
from app.theme import Theme


def _header(qtbot: QtBot, theme: Theme) -> PointHeader:
    header = PointHeader(3, theme)
    qtbot.addWidget(header)
    header.show_texts("Activation", "sigmoid")
    header.resize(260, 54)
    header.show()
    return header


def _image(header: PointHeader) -> QImage:
    return header.grab().toImage()


def test_a_listener_hears_number_name_and_value(qtbot: QtBot, theme: Theme) -> None:
    header = _header(qtbot, theme)

    assert header.accessibleName() == "3 Activation: sigmoid"


def test_an_open_point_is_tinted(qtbot: QtBot, theme: Theme) -> None:
    header = _header(qtbot, theme)

    header.setChecked(True)

    assert _image(header).pixelColor(200, 10).name() == theme.tokens.tint.lower()


def test_number_and_circle_have_the_colour_of_action(qtbot: QtBot, theme: Theme) -> None:
    header = _header(qtbot, theme)

    image = _image(header)

    assert theme.tokens.accent.lower() in {image.pixelColor(x, y).name() for x in range(52) for y in range(54)}


def test_a_value_that_is_too_long_can_be_read_as_a_tip(qtbot: QtBot, theme: Theme) -> None:
    header = _header(qtbot, theme)

    short = header.toolTip()
    header.show_texts("Activation", "mixed, and so long that it cannot stand in the row")

    assert short == ""
    assert header.toolTip() == "mixed, and so long that it cannot stand in the row"


def test_keys_click_it_and_lead_to_its_neighbours(qtbot: QtBot, theme: Theme) -> None:
    header = _header(qtbot, theme)
    steps: list[int] = []
    header.stepped.connect(steps.append)

    with qtbot.waitSignal(header.clicked):
        QTest.keyClick(header, Qt.Key.Key_Return)
    QTest.keyClick(header, Qt.Key.Key_Down)
    QTest.keyClick(header, Qt.Key.Key_Up)

    assert steps == [1, -1]


def test_only_a_key_that_brings_the_focus_draws_its_ring(qtbot: QtBot, theme: Theme) -> None:
    header = _header(qtbot, theme)
    header.activateWindow()
    QTest.qWaitForWindowActive(header)
    header.clearFocus()
    bare = _image(header)

    header.setFocus(Qt.FocusReason.MouseFocusReason)
    clicked = _image(header)
    header.clearFocus()
    header.setFocus(Qt.FocusReason.TabFocusReason)

    assert clicked == bare
    assert _image(header) != bare
