"""The time line of a run."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.panels.timeline import Timeline
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme


@pytest.fixture
def timeline(qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts) -> Timeline:
    """Of a paused run of twenty-one steps that vanishes from its first step on."""
    timeline = Timeline(document, player, theme, texts)
    qtbot.addWidget(timeline)
    timeline.resize(1280, timeline.sizeHint().height())
    timeline.show()
    document.runner = player.load
    player.load(document.experiment)
    player.step(20)
    qtbot.waitUntil(lambda: timeline.slider.track.last == 20)
    player.showing.judge()
    return timeline
