"""A number is asked for, taken as it is usually written, and refused with a sentence."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.timeline.asking import StepAsking, WordAsking


@pytest.fixture
def taken() -> list[int]:
    """What was done."""
    return []


@pytest.fixture
def asking(qtbot: QtBot, holder: QWidget, taken: list[int]) -> StepAsking:
    """Refuses what is above 1,322."""
    qtbot.addWidget(holder)

    def do(step: int) -> str:
        if step > 1322:
            return "Too far."
        taken.append(step)
        return ""

    asking = StepAsking("Go to step", "Go", 7, do, holder, epoch=18)
    asking.open_above(QPoint(100, 300))
    return asking


@pytest.mark.parametrize("text", ["1322", "1,322", "1 322", " 1,322"])
def test_enter_takes_a_number_however_it_is_grouped(text: str, asking: StepAsking, taken: list[int]) -> None:
    asking.field.setText(text)

    QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert taken == [1322]
    assert not asking.isVisible()


def test_epochs_are_so_many_steps(asking: StepAsking, taken: list[int]) -> None:
    asking.field.setText("5e")

    asking.go()

    assert taken == [90]


@pytest.mark.parametrize("text", ["", "two", "1.5", "-3", "٣", "1e3", "e"])
def test_what_is_no_step_is_said_and_nothing_is_done(text: str, asking: StepAsking, taken: list[int]) -> None:
    asking.field.setText(text)

    QTest.mouseClick(asking.button, Qt.MouseButton.LeftButton)

    assert (taken, asking.refusal.text()) == ([], "A whole number of steps, such as 1,200, or of epochs, such as 5e.")
    assert asking.refusal.isVisible()


def test_a_refusal_goes_when_something_else_is_typed_and_escape_leaves(asking: StepAsking, taken: list[int]) -> None:
    asking.field.setText("2000")
    QTest.keyClick(asking.field, Qt.Key.Key_Enter)
    refused = asking.refusal.text(), asking.refusal.isVisible()

    QTest.keyClick(asking.field, Qt.Key.Key_Backspace)
    typed = asking.refusal.isVisible()
    QTest.keyClick(asking, Qt.Key.Key_Escape)

    assert (refused, typed, taken) == (("Too far.", True), False, [])


def test_a_refusal_is_seen_whole_and_covers_nothing_below(asking: StepAsking) -> None:
    bottom = asking.geometry().bottom()
    asking.field.setText("many more than that")

    asking.go()

    refusal = asking.refusal
    assert refusal.height() >= refusal.heightForWidth(refusal.width()) > refusal.fontMetrics().height()
    assert asking.geometry().bottom() == bottom


def test_a_word_is_taken_without_the_space_around_it(qtbot: QtBot, holder: QWidget) -> None:
    qtbot.addWidget(holder)
    done: list[str] = []
    asking = WordAsking("Bookmark at step 7", None, done.append, partial(done.append, "removed"), holder)
    asking.open_above(QPoint(100, 300))

    QTest.keyClicks(asking.field, " here it turns ")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert (done, asking.isVisible(), asking.button.text()) == (["here it turns"], False, "Set")
    assert asking.remover is None


def test_a_word_that_is_there_can_be_changed_or_taken_away(qtbot: QtBot, holder: QWidget) -> None:
    qtbot.addWidget(holder)
    done: list[str] = []
    asking = WordAsking("Bookmark at step 7", "old", done.append, partial(done.append, "removed"), holder)
    asking.open_above(QPoint(100, 300))
    offered = asking.field.text(), asking.field.selectedText(), asking.button.text()

    assert asking.remover is not None
    QTest.mouseClick(asking.remover, Qt.MouseButton.LeftButton)

    assert (offered, done) == (("old", "old", "Change"), ["removed"])


def test_at_the_edge_of_the_screen_it_stays_on_it(asking: StepAsking) -> None:
    screen = asking.screen().availableGeometry()

    asking.open_above(QPoint(screen.right() - 10, 300))

    assert screen.contains(asking.geometry())
