"""On the sheet a profile is drawn with the mouse or with the arrow keys; it shows nothing of the answer but its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.lectures.guesses.sheet import Sheet
from app.theme import PROJECTOR, Theme

KEY, LEFT, NONE = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    sheet = Sheet(Theme(PROJECTOR))
    qtbot.addWidget(sheet)
    sheet.resize(800, 500)
    sheet.show_network((0, 1, 2, 3), 4)
    sheet.show()
    return sheet


def at(sheet: Sheet, slot: int, value: float) -> QPoint:
    return sheet.paper.point(slot, value).toPoint()


def test_a_drag_draws_all_layers_that_it_passes(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.drawn) as told:
        QTest.mousePress(sheet, LEFT, NONE, at(sheet, 0, -9.0))
        QTest.mouseMove(sheet, at(sheet, 3, 0.0))
        QTest.mouseRelease(sheet, LEFT, NONE, at(sheet, 3, 0.0))

    assert told.args == [sheet.profile]
    assert sheet.profile == pytest.approx((-9.0, -6.0, -3.0, 0.0), abs=0.2)


def test_arrows_choose_layer_and_value(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.show_given(0.0)
    QTest.keyClick(sheet, KEY.Key_Right)
    QTest.keyClick(sheet, KEY.Key_Down)
    with qtbot.waitSignal(sheet.drawn):
        QTest.keyClick(sheet, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert sheet.chosen == 1
    assert sheet.profile == (-2.5, -2.5, -1.25, 0.0)  # the output is given
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, KEY.Key_Escape)


def test_keys_of_a_clicker_lead_on(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sheet.drawn):
        QTest.keyClick(sheet, KEY.Key_PageDown)

    assert sheet.focusPolicy() == Qt.FocusPolicy.NoFocus


def picture(sheet: Sheet) -> QImage:
    return sheet.grab().toImage()


def test_what_is_drawn_and_what_is_given_is_seen(sheet: Sheet) -> None:
    empty = picture(sheet)
    sheet.show_given(-0.5)
    given = picture(sheet)
    sheet.show_points((-6.0, -4.0, -2.0, -0.5))

    assert len({bytes(image.constBits()) for image in (empty, given, picture(sheet))}) == 3
    sheet.show_network((0, 1, 2, 3), 4)
    assert picture(sheet) == empty
    assert sheet.profile == ()


def test_it_says_how_many_have_guessed(sheet: Sheet) -> None:
    sheet.show_count(46, True)

    assert "46" in sheet.accessibleDescription()


def test_where_nobody_can_draw_only_the_count_is_told(sheet: Sheet) -> None:
    sheet.show_help(False)
    sheet.show_count(3, again=False)

    assert sheet.accessibleDescription() == "Answers: 3"
