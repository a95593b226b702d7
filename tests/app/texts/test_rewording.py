"""Of another language everybody hears once, in turns, and at the latest when it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.texts.language import Language
from app.texts.rewording import Rewording, moving

MANY = 2 * Rewording.IN_A_PASS


class Listener(QWidget):
    """Counts how often it was told."""

    fails: QWidget | None = None  # which of them raises

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heard = 0
        self.once_told: Callable[[], object] = lambda: None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            if self is Listener.fails:
                raise ValueError("odd")
            self.heard += 1
            self.once_told()
        super().changeEvent(event)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """English, and English again afterwards."""
    language = Language(qapp)
    yield language
    language.show_language("en")


@pytest.fixture
def listeners(qtbot: QtBot) -> list[Listener]:
    """A window, and many in it, each in the one before or beside it."""
    window = Listener()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    inside = [Listener(window) for _ in range(MANY)]
    for each in inside:
        column.addWidget(each)
    deep = Listener(inside[0])
    window.show()
    return [window, *inside, deep]


def test_everybody_is_told_once(language: Language, listeners: list[Listener], qtbot: QtBot) -> None:
    language.show_language("ko")
    qtbot.waitUntil(lambda: not language.spreading)

    assert {each.heard for each in listeners} == {1}


def test_no_pass_tells_all(language: Language, listeners: list[Listener], qtbot: QtBot) -> None:
    language.show_language("ko")
    at_once = sum(each.heard for each in listeners)
    qtbot.waitUntil(lambda: not language.spreading)

    assert at_once <= Rewording.IN_A_PASS


def test_what_is_shown_meanwhile_is_told_first(language: Language, listeners: list[Listener], qtbot: QtBot) -> None:
    window, box, *_, deep = listeners
    box.hide()

    language.show_language("ko")
    qtbot.waitUntil(lambda: listeners[-2].heard == 1)
    box.show()

    assert (box.heard, deep.heard, window.heard) == (1, 1, 1)


def test_what_moves_out_of_something_hidden_is_told_too(
    language: Language, listeners: list[Listener], qtbot: QtBot
) -> None:
    window, box, other, *_, deep = listeners
    box.hide()

    language.show_language("ko")
    qtbot.waitUntil(lambda: listeners[-2].heard == 1)
    moving(deep)
    deep.setParent(other)
    box.deleteLater()
    deep.show()

    assert (deep.heard, window.heard) == (1, 1)


def test_what_moves_before_it_has_its_turn_is_told_too(
    language: Language, listeners: list[Listener], qtbot: QtBot
) -> None:
    _, told, then, *_, late, deep = listeners
    deep.setParent(late)
    deep.show()
    turns: list[tuple[int, int]] = []

    def move() -> None:
        turns.append((told.heard, late.heard))
        moving(deep)
        deep.setParent(told)

    then.once_told = move
    language.show_language("ko")
    qtbot.waitUntil(lambda: not language.spreading)

    assert turns == [(1, 0)]
    assert deep.heard == 1


def test_two_changes_in_a_row_leave_all_with_the_last(
    language: Language, listeners: list[Listener], qtbot: QtBot
) -> None:
    language.show_language("ko")
    language.show_language("en")
    qtbot.waitUntil(lambda: not language.spreading)

    assert min(each.heard for each in listeners) >= 1
    assert listeners[0].updatesEnabled()


def test_one_that_cannot_be_worded_leaves_nobody_else_in_the_former_language(
    language: Language, listeners: list[Listener], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, box, *others = listeners
    monkeypatch.setattr(Listener, "fails", box)

    with qtbot.captureExceptions() as raised:
        language.show_language("ko")
        qtbot.waitUntil(lambda: not language.spreading)

    assert [str(error) for _, error, _ in raised] == ["odd"]
    assert {each.heard for each in (window, *others)} == {1}
