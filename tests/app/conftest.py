"""What most tests of the window need: a small network, a player with a real engine, a theme, texts, preferences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.document import Document
from app.player import Player
from app.preferences import Preferences
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.activations import Sigmoid
from core.engine import Engine
from core.experiment import Experiment
from core.layers import Dense


@pytest.fixture
def experiment() -> Experiment:
    """Eight sigmoid layers: small, and sick enough."""
    return Experiment(layers=(Dense(units=16, activation=Sigmoid()),) * 8)


@pytest.fixture
def document(qtbot: QtBot, experiment: Experiment) -> Document:
    """The network as a document without a file."""
    return Document(experiment)


@pytest.fixture
def selection(document: Document) -> Selection:
    """Nothing is selected."""
    return Selection(document)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    """A player whose engine lives in a thread."""
    player = Player(Engine("thread"))
    yield player
    player.close()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    """The light theme at its own size."""
    return Theme()


@pytest.fixture
def texts(qtbot: QtBot) -> Texts:
    """English."""
    return Texts()


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path) -> Preferences:
    """A store that nobody has written to."""
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
