"""The seed can be typed and counted; every change is one edit."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from app.panels.seed_field import LARGEST, SeedField
from app.state.document import Document
from app.state.patience import Patience
from app.texts import Texts
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from tests.app.state.slow import SlowTable


@pytest.fixture
def field(qtbot: QtBot, document: Document, texts: Texts) -> SeedField:
    """The field, with the seed 7 in it."""
    field = SeedField(document, texts)
    qtbot.addWidget(field)
    field.show()
    return field


def enter(qtbot: QtBot, field: SeedField, text: str) -> None:
    """Type over what is there, and confirm."""
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_typed_seed_is_the_experiments(field: SeedField, document: Document, qtbot: QtBot) -> None:
    enter(qtbot, field, "42")

    assert document.experiment.seed == 42
    assert not field.hasFocus()


def test_letters_do_not_get_in(field: SeedField, document: Document, qtbot: QtBot) -> None:
    enter(qtbot, field, "4x-2")

    assert document.experiment.seed == 42


def test_too_large_a_seed_becomes_the_largest(field: SeedField, document: Document, qtbot: QtBot) -> None:
    enter(qtbot, field, "9" * 19)

    assert document.experiment.seed == LARGEST


def test_arrows_count_and_are_one_step_of_undo(field: SeedField, document: Document, qtbot: QtBot) -> None:
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    counted = document.experiment.seed

    document.undo_stack.undo()

    assert (counted, document.experiment.seed, field.text()) == (10, 7, "7")


def test_there_is_no_seed_below_zero(field: SeedField, document: Document, qtbot: QtBot) -> None:
    enter(qtbot, field, "0")

    QTest.keyClick(field, Qt.Key.Key_Down)

    assert (document.experiment.seed, field.text()) == (0, "0")


def test_escape_takes_the_typing_back(field: SeedField, document: Document, qtbot: QtBot) -> None:
    field.selectAll()
    QTest.keyClicks(field, "99")

    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert (document.experiment.seed, field.text()) == (7, "7")


def test_it_says_where_data_start_that_have_a_seed_of_their_own(field: SeedField, document: Document) -> None:
    plain = field.toolTip()

    document.draw_weights()

    assert plain != field.toolTip()
    assert "data and split start at 7" in field.toolTip()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_whole_seed_can_be_seen_at_every_type_size(
    qtbot: QtBot, qapp: QApplication, document: Document, texts: Texts, scale: float
) -> None:
    letters, theme = qapp.font(), Theme()
    theme.show_scale(scale)
    theme.apply(qapp)
    field = SeedField(document, texts)
    qtbot.addWidget(field)
    field.show()

    document.set_seed(88888888)
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field).width()
    qapp.setStyleSheet("")
    qapp.setFont(letters)

    assert room >= field.fontMetrics().horizontalAdvance("88888888") + 4  # Qt's own margins


def test_the_field_has_its_answer_before_a_large_table_is_waited_for(
    field: SeedField, document: Document, slow: SlowTable, theme: Theme, qtbot: QtBot
) -> None:
    slow.let_go()
    document.set_data(slow.data)
    slow.write(600)
    document.patiently = Patience(partial(Waiting, field, theme), field)

    field.setText("42")
    field.editingFinished.emit()
    within = document.experiment.seed
    qtbot.waitUntil(lambda: field.text() == "42")

    assert (within, document.experiment.seed) == (7, 42)
