"""The loss plot, as all of its tests begin."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.plots.loss.plot import LossCurve
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import shown


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> LossCurve:
    """On the screen, without a run."""
    plot = LossCurve(theme, texts)
    shown(qtbot, plot, 460, 250)
    return plot
