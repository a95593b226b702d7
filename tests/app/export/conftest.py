"""Plots that are taken home, and who does it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.export.exporting import Exporting
from app.playback.player import Player
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.microscope.plot import Microscope
from app.texts import Texts
from app.theme import Theme
from core.probes.probe import Probes
from tests.core.networks import SMALL


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts, player: Player) -> GradientProfile:
    """A profile that nobody has shown anything, beside a run."""
    with qtbot.waitSignal(player.refreshed):
        player.load(SMALL)
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)
    return plot


@pytest.fixture
def asking(qtbot: QtBot, theme: Theme, texts: Texts, plot: GradientProfile) -> Microscope:
    """Another, which has to ask."""
    asking = Microscope(theme, texts)
    qtbot.addWidget(asking)
    return asking


@pytest.fixture
def exporting(qtbot: QtBot, player: Player) -> Exporting:
    """The one who asks."""
    window = QWidget()
    qtbot.addWidget(window)

    def ask(probes: Probes) -> Probes:
        player.watch(probes)
        return probes

    exporting = Exporting(player, ask, window)
    exporting.setParent(None)
    return exporting
