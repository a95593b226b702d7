"""The fields count from one and stay within the layer and the batch."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.plots.microscope.fields import NeuronFields
from app.theme import Theme
from app.theme.stylesheet import style_sheet


def test_what_is_shown_is_not_a_choice(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    fields = NeuronFields(parent)
    chosen = QSignalSpy(fields.chosen)

    fields.show_choice(3, 8, 1, 16)

    assert chosen.count() == 0
    assert (fields.unit.value(), fields.sample.value()) == (4, 2)
    assert fields.sample.toolTip().endswith("1 to 16 (↑ and ↓)")
    fields.unit.stepUp()
    assert chosen.at(0) == [4, 1]


def test_the_numbers_can_be_read_in_the_style_of_the_program(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    fields = NeuronFields(parent)
    parent.setStyleSheet(style_sheet(theme.tokens, theme.size))
    parent.show()
    fields.show_sizes(theme)
    fields.adjustSize()

    inner = fields.unit.findChild(QLineEdit)

    assert inner is not None
    assert inner.width() > 40


def test_thousands_are_marked_and_can_be_read(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    fields = NeuronFields(parent)
    parent.setStyleSheet(style_sheet(theme.tokens, theme.size))
    parent.show()
    fields.show_sizes(theme)

    fields.show_choice(2047, 2048, 0, 16)

    inner = fields.unit.findChild(QLineEdit)
    assert inner is not None
    assert (inner.text(), fields.unit.toolTip()) == ("2,048", " 1 to 2,048 (↑ and ↓)")
    assert inner.fontMetrics().horizontalAdvance("2,048") <= inner.width()


def test_the_last_is_followed_by_the_first(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    fields = NeuronFields(parent)
    fields.show_choice(7, 8, 0, 16)

    fields.unit.stepUp()

    assert fields.unit.value() == 1


def test_the_only_neuron_of_a_layer_is_no_choice(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    fields = NeuronFields(parent)

    fields.show_choice(0, 1, 3, 16)

    assert fields.unit.isHidden()
    assert fields.unit_label.isHidden()
    assert not fields.sample.isHidden()
    fields.show_choice(0, 8, 3, 16)
    assert not fields.unit.isHidden()
    assert not fields.unit_label.isHidden()
