"""The remarks on a program: read, copied, and never taken for markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.remarks import MARGIN, Remarks
from app.state.document import Document
from app.state.source import ProgramRead, Source
from app.texts import Texts
from app.theme import DARK, Theme
from core.experiment import Experiment
from core.wording import Phrase, Reason

NOTES = (
    Reason("program.without", layer=Phrase("program.layer", name="<b>Wobble</b>", place=Phrase("place.line", line=3))),
    Reason("program.once").at(Phrase("place.cell_line", cell=2, line=5)),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Of the smallest size that is promised."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def remarks(window: QWidget, document: Document, theme: Theme, texts: Texts) -> Remarks:
    """On a program in a file."""
    experiment = Experiment(seed=2)
    document.begin_from(experiment, Source(None, experiment, program=ProgramRead("net.ipynb", NOTES)))
    remarks = Remarks(window, document, theme, texts)
    remarks.open_remarks()
    return remarks


def test_each_stands_on_a_line_of_its_own_with_its_place(remarks: Remarks) -> None:
    assert remarks.text.toPlainText().split("\n") == [
        "left out, for there is no such layer here: <b>Wobble</b> (line 3)",
        "cell 2, line 5: how often this goes round cannot be told: once is assumed",
    ]
    assert remarks.heading.text() == "What was assumed, made up or left out of net.ipynb"


def test_all_of_it_is_copied_with_what_it_is_about(remarks: Remarks) -> None:
    remarks.copy_button.click()

    copied = QGuiApplication.clipboard().text()
    assert copied == f"{remarks.heading.text()}\n{remarks.text.toPlainText()}"
    QGuiApplication.clipboard().clear()


def test_it_is_read_with_the_keyboard_and_closed_with_it(remarks: Remarks, qtbot: QtBot) -> None:
    remarks.activateWindow()
    qtbot.waitUntil(remarks.text.hasFocus)

    QTest.keyClick(remarks.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selected = remarks.text.textCursor().selectedText()
    QTest.keyClick(remarks, Qt.Key.Key_Escape)

    assert selected.replace("\u2029", "\n") == remarks.text.toPlainText()
    assert remarks.text.accessibleName() == remarks.heading.text()
    assert not remarks.isVisible()


def test_who_builds_while_reading_keeps_the_place(remarks: Remarks, document: Document) -> None:
    experiment = document.experiment
    document.begin_from(experiment, Source(None, experiment, program=ProgramRead("long.py", NOTES * 60)))
    bar = remarks.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()

    document.set_seed(9)

    assert bar.value() == before > 0


def test_without_a_program_it_says_how_to_come_by_one(remarks: Remarks, document: Document) -> None:
    document.new(Experiment(seed=3))

    assert remarks.heading.text() == "This experiment was not read from a program: paste one, or open its file."
    assert remarks.text.toPlainText() == ""
    assert not remarks.copy_button.isEnabled()


def test_it_takes_the_colours_of_another_theme(remarks: Remarks, theme: Theme) -> None:
    theme.show_tokens(DARK)

    block = remarks.text.document().begin()
    place = block.begin().fragment()
    assert place.charFormat().foreground().color() == theme.colour("text")


def test_its_margins_grow_with_the_type(remarks: Remarks, theme: Theme) -> None:
    before = remarks.heading.x()

    theme.show_scale(1.5)
    QGuiApplication.processEvents()

    assert before < remarks.heading.x() == theme.size(MARGIN)
