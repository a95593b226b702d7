"""A table in a file, and its preview above a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.table_preview import TablePreview
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Csv

Write = Callable[[str], Csv]
HOUSES = "id,size,city,built,price\n" + "".join(
    f"{i},{40 + 3 * i},{['Seoul', 'Busan', 'Daegu'][i % 3]},2020-01-{i:02},{i % 2}\n" for i in range(1, 13)
)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts a text into a file and names it as data."""

    def written(text: str) -> Csv:
        path = tmp_path / "houses.csv"
        path.write_text(text, "utf-8")
        return Csv(path=str(path))

    return written


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Of the smallest size that is promised."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window


@pytest.fixture
def preview(window: QWidget, document: Document, theme: Theme, texts: Texts) -> TablePreview:
    """Of no table yet."""
    return TablePreview(window, document, theme, texts)
