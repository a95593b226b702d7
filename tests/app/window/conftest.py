"""The board alone, without the window around it; and somebody who answers questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.docks.plan import columns, rows
from app.playback.player import Player
from app.remembered.preferences import Preferences
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.window.board import Board
from tests.app.passes import let_pass
from tests.app.state.person import Person


@pytest.fixture
def unseen(player: Player, selection: Selection, preferences: Preferences, theme: Theme, texts: Texts) -> Board:
    """A board that nobody has looked at."""
    return Board(player, selection, preferences, theme, texts, QWidget())


@pytest.fixture
def board(qtbot: QtBot, unseen: Board) -> Board:
    """Three plots that have seen nothing yet, and a card for the verdict."""
    qtbot.addWidget(unseen)
    unseen.resize(900, 600)
    unseen.show()
    unseen.bench.lay_out(rows((3, "gradient-profile"), (2, columns((1, "heatmap"), (1, "loss"))), (1, "verdict")))
    let_pass()
    return unseen


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    """Somebody who cancels everything, and whose clipboard is empty in the end."""
    yield Person(monkeypatch)
    QGuiApplication.clipboard().clear()
