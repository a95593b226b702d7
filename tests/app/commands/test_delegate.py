"""A line of the finder: title, typed letters, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.commands.command import Command
from app.commands.delegate import COMMAND, MATCH, CommandDelegate
from app.commands.matching import Match
from app.theme import DARK, Theme


@pytest.fixture
def lines(qtbot: QtBot) -> QListWidget:
    """A list that nobody sees."""
    lines = QListWidget()
    qtbot.addWidget(lines)
    return lines


def painted(lines: QListWidget, theme: Theme, command: Command, match: Match = Match(0, ())) -> QImage:  # noqa: B008
    """How a command looks."""
    item = QListWidgetItem(command.title, lines)
    item.setData(COMMAND, command)
    item.setData(MATCH, match)
    image = QImage(400, 34, QImage.Format.Format_RGB32)
    image.fill(theme.colour("panel"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 400, 34)
    painter = QPainter(image)
    CommandDelegate(theme, lines).paint(painter, option, lines.indexFromItem(item))
    painter.end()
    return image


def test_letters_keys_and_marks_are_seen(lines: QListWidget, theme: Theme) -> None:
    plain = painted(lines, theme, Command("Step", print))

    others = [
        painted(lines, theme, Command("Step", print), Match(1, (0, 1))),
        painted(lines, theme, Command("Step", print, keys=(".",))),
        painted(lines, theme, Command("Step", print, group="Run")),
        painted(lines, theme, Command("Step", print, chosen=True)),
        painted(lines, theme, Command("Step", print, possible=False)),
    ]

    assert all(image != plain for image in others)


def test_a_title_that_is_too_long_ends_before_the_keys(lines: QListWidget, theme: Theme) -> None:
    short = painted(lines, theme, Command("W", print, keys=("Ctrl+K",)))

    long = painted(lines, theme, Command("W" * 200, print, keys=("Ctrl+K",)))

    right = QRect(330, 0, 70, 34)
    assert long.copy(right) == short.copy(right)


def test_a_dark_theme_is_dark(lines: QListWidget, theme: Theme) -> None:
    theme.show_tokens(DARK)

    image = painted(lines, theme, Command("Step", print))

    assert image.pixelColor(2, 2).name() == DARK.panel.lower()
