"""Who handles files, and somebody who is asked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.filing import Filing
from tests.app.state.person import Person


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who cancels everything."""
    return Person(monkeypatch)


@pytest.fixture
def filing(qtbot: QtBot, document: Document, preferences: Preferences) -> Filing:
    """The dialogs' owner."""
    window = QWidget()
    qtbot.addWidget(window)
    filing = Filing(document, preferences, window)
    filing.setParent(None)
    return filing
