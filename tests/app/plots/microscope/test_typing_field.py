"""The field stands where the number stands, inside the card, and goes when the keyboard is elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.plots.microscope.settings import BIAS, Term
from app.plots.microscope.typing_field import TypingField


@pytest.fixture
def field(qtbot: QtBot) -> TypingField:
    """Over an empty surface, beside another field."""
    owner = QLineEdit()
    qtbot.addWidget(owner)
    owner.resize(300, 200)
    surface = QWidget(owner)
    surface.resize(300, 200)
    made = TypingField(surface, owner)
    owner.show()
    qtbot.waitExposed(owner)
    owner.activateWindow()
    return made


@pytest.mark.parametrize("place", [QRectF(0, 0, 20, 20), QRectF(290, 190, 10, 10), QRectF(100, 60, 80, 20)])
def test_it_stays_inside_the_card(field: TypingField, place: QRectF) -> None:
    field.open(BIAS, 0.5, "bias b", place)

    assert QRect(0, 0, 300, 200).contains(field.geometry())
    assert field.isVisible()
    assert field.text() == "0.5"


@pytest.mark.parametrize("weight", [0.593872368335724, -0.30218398571014404, -1.234567890123456e-05])
def test_a_weight_of_many_digits_is_seen_from_its_first(field: TypingField, weight: float) -> None:
    field.open(Term("weights", 0), weight, "w of input 1", QRectF(100, 60, 80, 20))

    assert field.text() == f"{weight:.4g}"
    assert field.fontMetrics().horizontalAdvance(field.text()) < field.width() - 4


def test_digits_that_were_left_out_are_no_change(field: TypingField) -> None:
    typed = QSignalSpy(field.typed)
    field.open(BIAS, 0.593872368335724, "bias b", QRectF(100, 60, 80, 20))
    QTest.keyClick(field, Qt.Key.Key_Return)
    untouched = typed.count()

    field.open(BIAS, 0.593872368335724, "bias b", QRectF(100, 60, 80, 20))
    QTest.keyClicks(field, "0.5939")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert untouched == 0
    assert typed.at(0) == [BIAS, 0.5939]


def test_enter_says_what_was_typed_for_which_number(field: TypingField) -> None:
    typed = QSignalSpy(field.typed)
    field.open(Term("weights", 3), 0.5, "w of input 4", QRectF(100, 60, 80, 20))

    QTest.keyClicks(field, "2,5")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert typed.count() == 1
    assert typed.at(0) == [Term("weights", 3), 2.5]
    assert field.isHidden()


def test_without_the_keyboard_it_is_gone(field: TypingField) -> None:
    closed = QSignalSpy(field.closed)
    field.open(BIAS, 0.5, "bias b", QRectF(100, 60, 80, 20))

    field.window().setFocus()

    assert field.isHidden()
    assert closed.count() == 1
