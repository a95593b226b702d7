"""A gallery in a window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gallery.gallery import Gallery
from app.texts import Texts
from app.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Of a usual size."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def gallery(window: QWidget, theme: Theme, texts: Texts) -> Gallery:
    """Open."""
    gallery = Gallery(window, theme, texts)
    gallery.open_at(None)
    return gallery
