"""An inspector on the screen, and a person in front of it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.inspector import Inspector
from app.panels.table_preview import TablePreview
from app.playback.player import Player
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from tests.app.panels.inspector.person import Person


@pytest.fixture
def person(
    qtbot: QtBot, document: Document, selection: Selection, player: Player, theme: Theme, texts: Texts
) -> Person:
    """Somebody who looks at the inspector of a small sigmoid network."""
    inspector = Inspector(document, selection, player, theme, texts)
    preview = TablePreview(inspector, document, theme, texts)
    inspector.table_chosen.connect(preview.look_at_table)
    preview.taken.connect(document.set_data)
    qtbot.addWidget(inspector)
    inspector.resize(288, 784)
    inspector.show()
    inspector.activateWindow()
    QTest.qWaitForWindowActive(inspector)
    return Person(inspector, document, selection, player)
