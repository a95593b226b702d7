"""A canvas to draw on, without a plot around it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGraphicsScene, QWidget
from pytestqt.qtbot import QtBot

from app.plots.canvas import Canvas
from app.theme import Theme


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """What a canvas lives in."""
    return QWidget()


@pytest.fixture
def canvas(holder: QWidget, theme: Theme) -> Canvas:
    """400 × 200 pixels that nobody sees."""
    canvas = Canvas(theme, holder)
    canvas.take_size(QSize(400, 200))
    return canvas


@pytest.fixture
def scene(qtbot: QtBot) -> QGraphicsScene:
    """A place for areas."""
    return QGraphicsScene()
