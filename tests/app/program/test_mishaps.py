"""What nobody has caught is said in the window, once for each place, and can be taken along."""

from __future__ import annotations

import operator
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.panels.notice import Notice
from app.program.mishaps import Mishaps
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.widgets.question import Question
from core.wording import Reason


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been printed."""
    printed = list[str]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: printed.append(f"{kind.__name__}: {error}"))
    return printed


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme, texts: Texts) -> Notice:
    """With nothing to say."""
    notice = Notice(theme, texts)
    qtbot.addWidget(notice)
    return notice


@pytest.fixture
def mishaps(document: Document, notice: Notice, printed: list[str]) -> Iterator[Mishaps]:
    """At work."""
    mishaps = Mishaps(document, notice, notice)
    mishaps.listen()
    yield mishaps
    mishaps.rest()


def fail(number: int = 0) -> None:
    """As a slot may."""
    raise ZeroDivisionError(number)


def raised(action: Callable[[], object]) -> None:
    """What the hook of the moment is told when it is done."""
    with pytest.raises(BaseException) as thrown:
        action()
    sys.excepthook(thrown.type, thrown.value, thrown.tb)


def test_what_a_slot_raises_is_printed_and_said_with_a_report(
    mishaps: Mishaps, notice: Notice, printed: list[str], qtbot: QtBot
) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(notice.isVisible)

    QTest.mouseClick(notice.offer_buttons[0], Qt.MouseButton.LeftButton)

    assert printed == ["ZeroDivisionError: 0"]
    assert notice.isHidden()
    copied = QGuiApplication.clipboard().text()
    assert '"layers":' in copied
    assert "ZeroDivisionError: 0" in copied
    assert "in fail" in copied


def test_a_place_tells_once_and_another_again(mishaps: Mishaps, notice: Notice, printed: list[str]) -> None:
    for number in range(3):
        raised(partial(fail, number))
    raised(partial(operator.getitem, {}, "ink"))

    assert printed == ["ZeroDivisionError: 0", "KeyError: 'ink'"]


def test_another_thread_is_heard_too(mishaps: Mishaps, notice: Notice, qtbot: QtBot) -> None:
    busy = threading.Thread(target=fail)
    busy.start()
    busy.join()

    qtbot.waitUntil(notice.isVisible)

    assert notice.sentence.text().startswith("Something inside the program went wrong (ZeroDivisionError)")


def test_who_ends_the_program_is_not_a_mishap(mishaps: Mishaps, notice: Notice, printed: list[str]) -> None:
    raised(sys.exit)

    assert printed == ["SystemExit: "]
    mishaps.copy()
    assert "SystemExit" not in QGuiApplication.clipboard().text()


def test_afterwards_everybody_hears_what_they_heard_before(
    mishaps: Mishaps, notice: Notice, printed: list[str]
) -> None:
    mishaps.rest()

    raised(fail)
    raised(fail)

    assert printed == ["ZeroDivisionError: 0"] * 2


class Odd(QWidget):
    """Fails at an event of Qt."""

    def customEvent(self, event: QEvent) -> None:
        raise KeyError("odd")


def test_what_an_event_raises_is_heard(mishaps: Mishaps, notice: Notice, printed: list[str], qtbot: QtBot) -> None:
    odd = Odd()
    qtbot.addWidget(odd)

    QCoreApplication.postEvent(odd, QEvent(QEvent.Type.User))
    qtbot.waitUntil(notice.isVisible)

    assert printed == ["KeyError: 'odd'"]


@pytest.mark.parametrize(("answer", "held"), [("&With the experiment", True), ("With&out it", False)])
def test_a_report_can_be_asked_for_with_the_experiment_or_without(
    mishaps: Mishaps, notice: Notice, answer: str, held: bool
) -> None:
    notice.show_reason(Reason("output.stays"))
    said = list[str]()
    mishaps.remarked.connect(said.append)

    def choose() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        next(button for button in question.buttons() if button.text() == answer).click()

    QTimer.singleShot(0, choose)
    mishaps.ask()

    told = QGuiApplication.clipboard().text()
    assert ('"experiment"' in told) == held
    assert notice.sentence.text() in told
    assert said == ["Copied the report."]
