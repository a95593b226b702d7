"""Runs that were tried one after the other, and a window for their list."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.playback.runs import LISTED
from tests.app.playback.playing import DEEP, WIDER, shown, stepped


@pytest.fixture
def tried(qtbot: QtBot, player: Player) -> Player:
    """`DEEP`, which was left, and `WIDER`, which has begun."""
    stepped(qtbot, player, DEEP, LISTED)
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(WIDER)
    shown(qtbot, player, 1)
    return player


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Of the smallest size."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window
