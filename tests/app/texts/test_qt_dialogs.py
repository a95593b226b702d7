"""The dialogs of files speak Korean to the last word, and their symbols can be seen in every theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app import resources
from app.texts.language import Language
from app.texts.qt_dialogs import OF_FILE_DIALOGS, OF_FOLDERS, OF_KINDS
from app.theme import DARK, LIGHT, PROJECTOR, Theme, Tokens
from app.theme.tokens import contrast

SEEN = 3.0  # what a symbol needs (WCAG 1.4.11)


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[Language]:
    """The window speaks Korean."""
    language = Language(qapp, "ko")
    yield language
    language.show_language("en")


def in_korean(text: str) -> bool:
    """Whether it has been translated."""
    return any("가" <= letter <= "힣" for letter in text)


@pytest.mark.usefixtures("korean")
@pytest.mark.parametrize("saving", [False, True])
def test_every_word_of_the_dialog_is_korean(qtbot: QtBot, saving: bool) -> None:
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if saving else QFileDialog.AcceptMode.AcceptOpen)
    qtbot.addWidget(dialog)
    dialog.show()

    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    words += [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
    words += [button.toolTip() for button in dialog.findChildren(QToolButton) if button.isVisible()]

    assert len(words) > 8
    assert [text for text in words if text and not in_korean(text)] == []


@pytest.mark.usefixtures("korean")
def test_what_qt_lacks_is_ours() -> None:
    for context, texts in (
        ("QFileDialog", OF_FILE_DIALOGS), ("QFileSystemModel", OF_FOLDERS), ("QAbstractFileIconProvider", OF_KINDS)
    ):  # fmt: skip
        assert [text for text in texts if not in_korean(QCoreApplication.translate(context, str(text)))] == []


@pytest.mark.usefixtures("korean")
def test_menus_show_arrows_as_they_stand_on_the_keyboard() -> None:
    keys = [QKeySequence(f"Alt+{key}") for key in ("Left", "Right", "Up", "Down")]

    shown = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]

    assert shown == ["Alt+←", "Alt+→", "Alt+↑", "Alt+↓"]


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR], ids=lambda tokens: tokens.name)
def test_the_symbols_of_the_dialog_can_be_seen(qapp: QApplication, qtbot: QtBot, tokens: Tokens) -> None:
    resources.announce()
    Theme(tokens).apply(qapp)
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)

    icons = {
        each.objectName(): each.icon().pixmap(QSize(32, 32)).toImage() for each in dialog.findChildren(QToolButton)
    }
    qapp.setStyleSheet("")

    drawn = {name: image for name, image in icons.items() if name.endswith("Button")}
    assert len(drawn) == 6
    assert [name for name, image in drawn.items() if contrast(ink_of(image), tokens.panel) < SEEN] == []


def ink_of(image: QImage) -> str:
    """The colour of what is drawn."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return next(colour.name() for colour in pixels if colour.alpha() == 255)
