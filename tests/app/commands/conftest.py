"""The finder as a person opens it, and what it lists."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.commands.finder import Finder
from app.program.program import Program


@pytest.fixture
def finder(program: Program, qtbot: QtBot) -> Finder:
    """Open above the window."""
    program.window.activateWindow()
    program.stack.setFocus()
    program.actions["commands"].trigger()
    qtbot.waitUntil(program.guide.finder.field.hasFocus)
    return program.guide.finder


def titles(finder: Finder) -> list[str]:
    """What is listed."""
    return [command.title for command in finder.found()]
