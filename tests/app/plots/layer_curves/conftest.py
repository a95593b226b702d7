"""The curves on the screen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.plots.layer_curves.plot import GradientCurves
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import shown


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> GradientCurves:
    """On the screen, without a run."""
    plot = GradientCurves(theme, texts)
    shown(qtbot, plot)
    return plot
