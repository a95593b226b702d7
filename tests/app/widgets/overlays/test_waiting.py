"""The card says what is read and how far it is; nothing of the window can be used meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.theme import Theme
from app.widgets.overlays.waiting import Waiting


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """With a button in its corner."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    QPushButton("behind", window).setGeometry(QRect(5, 5, 80, 30))
    window.show()
    return window


@pytest.fixture
def waiting(window: QWidget, theme: Theme, qtbot: QtBot) -> Waiting:
    """A third of a file has been read."""
    waiting = Waiting(window, theme)
    waiting.show_progress("table.csv", 1 / 3)
    waiting.begin()
    window.activateWindow()
    qtbot.waitUntil(waiting.button.hasFocus)
    return waiting


def test_it_says_what_is_read_and_how_far_it_is(waiting: Waiting) -> None:
    assert (waiting.sentence.text(), waiting.share.text()) == ("Reading table.csv…", "33 %")
    assert waiting.bar.value() == 33
    assert waiting.bar.accessibleName() == "Reading table.csv…"


def test_it_stands_in_the_middle(waiting: Waiting, window: QWidget) -> None:
    off = waiting.card.geometry().center() - window.rect().center()

    assert off.manhattanLength() <= 2


def test_letters_of_a_name_are_letters_and_few(waiting: Waiting, window: QWidget) -> None:
    waiting.show_progress("<b>\n" + "가" * 200, 0.5)

    assert waiting.sentence.text().startswith("Reading <b>\\n가")
    assert waiting.sentence.textFormat() == Qt.TextFormat.PlainText
    assert window.rect().contains(waiting.card.geometry())


def test_escape_and_the_button_give_up(waiting: Waiting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(waiting.given_up):
        QTest.keyClick(waiting.button, Qt.Key.Key_Escape)
    with qtbot.waitSignal(waiting.given_up):
        QTest.keyClick(waiting.button, Qt.Key.Key_Space)
    with qtbot.waitSignal(waiting.given_up):
        QTest.mouseClick(waiting.button, Qt.MouseButton.LeftButton)


def test_a_click_beside_it_does_nothing(waiting: Waiting, window: QWidget, qtbot: QtBot) -> None:
    given_up, pressed = list[object](), list[object]()
    waiting.given_up.connect(lambda: given_up.append(1))
    window.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)[0].pressed.connect(
        lambda: pressed.append(1)
    )

    place = QPoint(20, 20)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    assert not given_up
    assert not pressed
    assert waiting.isVisible()


def test_no_key_of_the_window_works_meanwhile(waiting: Waiting, window: QWidget) -> None:
    used = list[str]()
    for keys in ("Space", "Ctrl+Z", "F5", "X", "Esc"):
        QShortcut(QKeySequence(keys), window, used.append, context=Qt.ShortcutContext.WindowShortcut)

    for key, modifier in (
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(window.windowHandle(), key, modifier)

    assert not used
    assert waiting.button.hasFocus()


def test_the_keyboard_is_not_taken_elsewhere(waiting: Waiting, window: QWidget) -> None:
    behind = window.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]

    behind.setFocus()

    assert (waiting.isVisible(), waiting.button.hasFocus()) == (True, True)


def test_afterwards_the_keys_of_the_window_work_though_nobody_had_the_keyboard_before(
    waiting: Waiting, window: QWidget
) -> None:
    used = list[str]()
    QShortcut(QKeySequence("Ctrl+K"), window, lambda: used.append("Ctrl+K"))

    waiting.close_card()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert used == ["Ctrl+K"]
