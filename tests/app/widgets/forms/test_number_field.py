"""Tests of the field for one number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.forms.number_field import NumberField
from app.widgets.forms.slider_range import SliderRange


class Desk:
    """A field with another beside it, so that the focus has somewhere to go."""

    def __init__(self, qtbot: QtBot, field: NumberField) -> None:
        self.qtbot, self.field, self.other = qtbot, field, QLineEdit()
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.addWidget(field)
        column.addWidget(self.other)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        self.values: list[float] = []
        self.sentences: list[str] = []
        field.entered.connect(lambda value, gesture: self.values.append(value))
        field.refused.connect(self.sentences.append)
        self.window = window

    def type(self, text: str) -> None:
        self.field.setFocus()
        self.field.selectAll()
        QTest.keyClicks(self.field, text)

    def enter(self) -> None:
        QTest.keyClick(self.field, Qt.Key.Key_Return)

    def leave(self) -> None:
        self.other.setFocus()


def _units(qtbot: QtBot) -> Desk:
    field = NumberField(1, 4096, integer=True, range_=SliderRange(1, 4096, logarithmic=True, integer=True))
    field.show_value(64)
    return Desk(qtbot, field)


def test_enter_takes_the_number(qtbot: QtBot) -> None:
    desk = _units(qtbot)

    desk.type("128")
    desk.enter()

    assert desk.values == [128]


def test_leaving_takes_the_number(qtbot: QtBot) -> None:
    desk = _units(qtbot)

    desk.type("128")
    desk.leave()

    assert desk.values == [128]


def test_a_number_out_of_range_is_refused_in_a_sentence_and_the_old_one_comes_back(qtbot: QtBot) -> None:
    desk = _units(qtbot)

    desk.type("9999")
    desk.enter()
    desk.leave()

    assert desk.values == []
    assert desk.sentences[-1] == "Enter a whole number from 1 to 4,096."
    assert desk.field.text() == "64"


def test_words_and_broken_numbers_are_refused(qtbot: QtBot) -> None:
    desk = _units(qtbot)

    for text in ("many", "2.5", ""):
        desk.type(text) if text else desk.field.clear()
        desk.field.setModified(True)
        desk.enter()

    assert desk.values == []
    assert desk.sentences == ["Enter a whole number from 1 to 4,096."] * 3


def test_escape_brings_the_old_number_back(qtbot: QtBot) -> None:
    desk = _units(qtbot)
    desk.type("9999")

    QTest.keyClick(desk.field, Qt.Key.Key_Escape)
    desk.leave()

    assert desk.values == []
    assert desk.field.text() == "64"


def test_arrow_keys_step_through_the_scale(qtbot: QtBot) -> None:
    desk = _units(qtbot)
    desk.field.show_value(2)
    desk.field.setFocus()

    QTest.keyClick(desk.field, Qt.Key.Key_Up)
    QTest.keyClick(desk.field, Qt.Key.Key_Down)

    assert desk.values == [3, 2]


def test_powers_are_shown_raised_and_typed_flat(qtbot: QtBot) -> None:
    desk = Desk(qtbot, NumberField(1e-15, 1))
    desk.field.show_value(1e-10)

    desk.leave()
    resting = desk.field.text()
    desk.field.setFocus()

    assert (resting, desk.field.text()) == ("10⁻¹⁰", "1e-10")


def test_several_values_at_once_show_an_empty_field_that_changes_nothing_in_passing(qtbot: QtBot) -> None:
    desk = _units(qtbot)

    desk.field.show_value(None)
    desk.field.setFocus()
    desk.leave()

    assert desk.field.text() == ""
    assert (desk.values, desk.sentences) == ([], [])


def test_without_an_upper_bound_the_sentence_names_the_lower(qtbot: QtBot) -> None:
    desk = Desk(qtbot, NumberField(0, None))

    desk.type("-1")
    desk.enter()

    assert desk.sentences == ["Enter at least 0."]


def test_return_gives_the_keyboard_back_but_not_with_a_number_that_cannot_be(qtbot: QtBot) -> None:
    desk = _units(qtbot)

    desk.type("128")
    desk.enter()
    after_a_number = desk.field.hasFocus()
    desk.type("soup")
    desk.enter()

    assert not after_a_number
    assert desk.field.hasFocus()
