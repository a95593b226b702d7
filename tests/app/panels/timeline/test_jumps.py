"""The menu of moments: what happened, and below it what was marked."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.panels.timeline import Timeline
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme


def test_before_a_run_nothing_can_be_jumped_to(
    qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts
) -> None:
    timeline = Timeline(document, player, theme, texts)
    qtbot.addWidget(timeline)
    document.set_bookmark(12, "later")

    menu = timeline.moments_menu()

    qtbot.addWidget(menu)
    assert not any(action.isEnabled() for action in menu.actions() if action.text())
    assert menu.actions()[-2].isSeparator()
    assert menu.actions()[-1].text() == "step 12 · later"
