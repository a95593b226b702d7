"""The panel that several of its parts are tried in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.panels.verdict import Verdict
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme


@pytest.fixture
def verdict(qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts) -> Verdict:
    """The panel before anything was measured."""
    verdict = Verdict(document, player, theme, texts)
    qtbot.addWidget(verdict)
    verdict.resize(800, 150)
    verdict.show()
    document.changed.connect(player.load)
    return verdict
