"""A card of words is as high as its words need."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.docks.fitted import HIGHEST, LEAST, Fitted
from app.theme import Theme


def in_a_window(card: Fitted, height: int, qtbot: QtBot) -> tuple[Fitted, QWidget]:
    """The card, where it has less room than its text may need, and the window that it is in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, height)
    card.setParent(window)
    card.resize(300, 60)
    window.show()
    return card, window


def test_it_grows_with_its_text_and_does_not_shrink_with_every_word(qtbot: QtBot, theme: Theme) -> None:
    words = QLabel("short")
    words.setWordWrap(True)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(words)
    card, _window = in_a_window(Fitted(inside, theme), 1200, qtbot)
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
    card, _window = in_a_window(Fitted(inside, theme), 1200, qtbot)

    assert card.minimumHeight() == HIGHEST
    qtbot.waitUntil(lambda: card.verticalScrollBar().maximum() > 0)


@pytest.mark.parametrize("height, left", [(800, HIGHEST), (700, 180), (600, LEAST)])
def test_in_a_low_window_it_gives_way_to_the_plots(qtbot: QtBot, theme: Theme, height: int, left: int) -> None:
    words = QLabel("a long argument " * 300)
    words.setWordWrap(True)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(words)

    card, _window = in_a_window(Fitted(inside, theme), height, qtbot)

    assert card.minimumHeight() == left


def test_it_is_measured_anew_when_everybody_is_dressed(qtbot: QtBot, theme: Theme) -> None:
    words, inside = QLabel("short"), QWidget()
    words.setWordWrap(True)
    words.setMinimumHeight(200)  # of larger type, until that is over
    QVBoxLayout(inside).addWidget(words)
    card, _window = in_a_window(Fitted(inside, theme), 1200, qtbot)
    large = card.minimumHeight()

    theme.changed.emit()
    words.setMinimumHeight(20)

    qtbot.waitUntil(lambda: card.minimumHeight() < large)
