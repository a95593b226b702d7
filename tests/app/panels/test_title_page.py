"""Tests of the title page, as a person uses it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.panels.title_page import TitlePage
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.filing import Filing
from app.state.patience import Patience
from app.texts import Texts
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from core.experiment.remarks import LONGEST_NOTES
from tests.app.state.slow import SlowTable, when_shown


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Of the smallest size."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


@pytest.fixture
def page(window: QWidget, document: Document, theme: Theme, texts: Texts) -> TitlePage:
    """Opened."""
    page = TitlePage(window, document, theme, texts)
    page.open_page()
    return page


def left(page: TitlePage) -> None:
    """The notes lose the keyboard."""
    QApplication.sendEvent(page.notes, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))


def test_each_text_is_a_step_of_undo_and_the_run_is_the_same(page: TitlePage, document: Document) -> None:
    before = document.experiment

    QTest.keyClicks(page.title, "Twenty sigmoids")
    QTest.keyClick(page.title, Qt.Key.Key_Return)
    QTest.keyClicks(page.author, "Kim")
    QTest.keyClick(page.author, Qt.Key.Key_Return)
    page.notes.setPlainText("It vanishes.\nSee scene 18.")
    left(page)

    found = document.experiment
    assert (found.title, found.author, found.notes) == ("Twenty sigmoids", "Kim", "It vanishes.\nSee scene 18.")
    assert document.undo_stack.count == 3
    assert before.same_run(found)


def test_undo_and_another_experiment_are_shown(page: TitlePage, document: Document) -> None:
    document.set_remark("title", "One")
    shown = page.title.text()

    document.undo_stack.undo()

    assert (shown, page.title.text()) == ("One", "")


def test_closing_keeps_what_was_typed(page: TitlePage, document: Document) -> None:
    page.notes.setPlainText("Not yet left.")

    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert page.isHidden()
    assert document.experiment.notes == "Not yet left."


def test_notes_that_are_too_long_are_refused_where_they_stand(page: TitlePage, document: Document) -> None:
    page.notes.setPlainText("x" * (LONGEST_NOTES + 1))

    page.close()

    assert page.isVisible()
    assert f"{LONGEST_NOTES:,}" in page.refusal.text()
    assert document.experiment.notes == ""
    assert len(page.notes.toPlainText()) == LONGEST_NOTES + 1
    page.notes.setPlainText("short")
    page.accept()
    assert document.experiment.notes == "short"


def test_of_a_paste_it_is_said_what_had_no_room(page: TitlePage) -> None:
    QGuiApplication.clipboard().setText("x" * (LONGEST_NOTES + 1200))

    page.notes.paste()

    assert page.notes.toPlainText() == "x" * LONGEST_NOTES
    assert (page.refusal.isVisible(), page.refusal.text().startswith("1,200 characters of what was pasted")) == (
        True,
        True,
    )


def test_the_window_is_called_after_the_title_and_its_file(
    document: Document, preferences: Preferences, window: QWidget
) -> None:
    filing = Filing(document, preferences, window)
    before = filing.names.title()

    document.set_remark("title", "Twenty sigmoids")

    assert (before, filing.names.title()) == ("Untitled experiment", "Twenty sigmoids (Untitled experiment)")


def test_what_closes_it_is_a_button_and_no_bar(page: TitlePage) -> None:
    assert page.close_button.width() < page.width() / 2


def test_what_is_said_of_a_run_waits_for_no_table_and_outlives_it(
    page: TitlePage, document: Document, slow: SlowTable, theme: Theme
) -> None:
    slow.let_go()
    document.set_data(slow.data)
    slow.path.write_text("nothing\n", "utf-8")
    document.patiently = Patience(partial(Waiting, page, theme), page)

    QTest.keyClicks(page.notes, "encoder")
    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert page.isHidden()
    assert document.experiment.notes == "encoder"


def test_what_is_typed_while_a_table_is_waited_for_stays_to_be_taken(
    page: TitlePage, document: Document, slow: SlowTable, theme: Theme, qtbot: QtBot
) -> None:
    document.patiently = patience = Patience(partial(Waiting, page, theme), page)
    stood = list[bool]()

    def type_and_close(shown: Waiting) -> None:
        page.notes.setPlainText("meanwhile")
        page.close()
        stood.append(page.isVisible())
        slow.let_go()

    when_shown(page, type_and_close)
    document.set_data(slow.data)
    qtbot.waitUntil(lambda: not patience.is_busy)
    page.close()

    assert stood == [True]
    assert page.isHidden()
    assert document.experiment.data == slow.data
    assert document.experiment.notes == "meanwhile"


def test_what_somebody_else_has_written_meanwhile_is_no_obstacle(page: TitlePage, document: Document) -> None:
    document.set_remark("notes", "A")
    page.notes.setPlainText("B")
    document.set_remark("notes", "C")
    page.notes.setPlainText("C")

    page.close()

    assert page.isHidden()
