"""Profiles beside a scene: a line for each, and nobody is named."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.exercises.beside import Beside
from app.theme import PROJECTOR, Theme
from core.scenes.work.trial import Traced

FOUND = Traced((1.0, 0.5), (-1.0, -2.0), "healthy", "learning", "cross_entropy")


def test_each_is_a_line_and_what_cannot_be_seen_is_counted(qtbot: QtBot) -> None:
    beside = Beside(Theme(PROJECTOR))
    qtbot.addWidget(beside)

    beside.show_found([FOUND, FOUND], 1)

    assert beside.heading.text() == "2 submissions · 1 file could not be run"
    assert beside.profiles.count == 2
    beside.show_found([FOUND], 0)
    assert beside.heading.text() == "1 submission"
    assert beside.profiles.count == 1
