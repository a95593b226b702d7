"""A card of words is as high as its words need."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.docks.fitted import HIGHEST, Fitted
from app.theme import Theme


def test_it_grows_with_its_text_and_does_not_shrink_with_every_word(qtbot: QtBot, theme: Theme) -> None:
    words = QLabel("short")
    words.setWordWrap(True)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(words)
    card = Fitted(inside, theme)
    qtbot.addWidget(card)
    card.resize(300, 60)
    card.show()
    short = card.minimumHeight()

    words.setText("a long argument " * 12)
    qtbot.waitUntil(lambda: card.minimumHeight() > short)
    long = card.minimumHeight()
    words.setText("short")
    qtbot.waitUntil(lambda: inside.minimumSizeHint().height() < long)

    assert card.minimumHeight() == long


def test_a_very_long_text_scrolls(qtbot: QtBot, theme: Theme) -> None:
    words = QLabel("a long argument " * 300)
    words.setWordWrap(True)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(words)
    card = Fitted(inside, theme)
    qtbot.addWidget(card)
    card.resize(300, 60)
    card.show()

    assert card.minimumHeight() == HIGHEST
    qtbot.waitUntil(lambda: card.verticalScrollBar().maximum() > 0)
