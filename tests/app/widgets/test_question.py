"""A question quotes what it is about as it stands there, and Escape never decides anything."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.widgets.question import ANSWER, Question


@pytest.fixture
def question(qtbot: QtBot) -> Question:
    """Whether a file with a name that looks like markup shall go."""
    window = QWidget()
    qtbot.addWidget(window)
    question = Question(window, "Replace", "<img src=x>.json exists.", "In <b>folder</b>.")
    question.setParent(None)
    qtbot.addWidget(question)
    question.offer(ANSWER.Retry, "Other name")
    question.offer(ANSWER.Yes, "Replace")
    return question


@pytest.mark.parametrize("dressed", [True, False])
def test_what_it_quotes_is_no_markup(question: Question, theme: Theme, qapp: QApplication, dressed: bool) -> None:
    worn = qapp.styleSheet()
    if dressed:
        theme.apply(qapp)
    question.show()

    labels = [label for label in question.findChildren(QLabel) if label.text()]

    assert {label.text().replace("\u2060", "") for label in labels} == {"<img src=x>.json exists.", "In <b>folder</b>."}
    assert [
        each for each in labels if each.textFormat() != Qt.TextFormat.PlainText and GuiQt.mightBeRichText(each.text())
    ] == []
    qapp.setStyleSheet(worn)


@pytest.mark.parametrize("key, answer", [(Qt.Key.Key_Return, ANSWER.Retry), (Qt.Key.Key_Escape, ANSWER.Cancel)])
def test_enter_takes_the_first_answer_and_escape_none(
    question: Question, key: Qt.Key, answer: QMessageBox.StandardButton
) -> None:
    QTimer.singleShot(0, partial(QTest.keyClick, question, key))

    assert question.answer() == answer


def test_answers_stand_in_words_of_their_own(question: Question) -> None:
    assert [question.button(answer).text() for answer in (ANSWER.Retry, ANSWER.Yes)] == ["Other name", "Replace"]


def test_the_text_begins_where_the_answers_do(question: Question, theme: Theme, qapp: QApplication) -> None:
    worn = qapp.styleSheet()
    theme.apply(qapp)
    question.align()
    question.show()

    texts = {label.mapTo(question, QPoint()).x() for label in question.findChildren(QLabel) if label.text()}

    assert texts == {min(button.mapTo(question, QPoint()).x() for button in question.buttons())}
    qapp.setStyleSheet(worn)
