"""A vector is drawn from the origin, with the legs that its L1 norm adds up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from app.plots.data.plot import DataPlot
from app.plots.data.settings import DataSettings
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import pixels, shown


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> DataPlot:
    """On the screen; it needs no run."""
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 900, 460)
    plot.show_views(())
    return plot


def test_it_goes_from_the_origin_to_its_numbers_on_both_sides(plot: DataPlot, theme: Theme) -> None:
    plot.show_settings(DataSettings(mode="all", vector=(3.0, 4.0)))

    assert plot.before.arrow.tip == (3.0, 4.0)
    assert plot.after.arrow.tip == pytest.approx((0.6, 0.8))
    for side in (plot.before, plot.after):
        x, y = side.arrow.tip or (0.0, 0.0)
        start, tip = side.arrow.at((0.0, 0.0)), side.arrow.at((x, y))
        assert side.area.rect.contains(start)
        assert side.area.rect.contains(tip)
        middle = ((start + tip) / 2).toPoint()
        near = pixels(plot.canvas.view.grab().toImage(), QRect(middle.x() - 2, middle.y() - 2, 5, 5))
        assert theme.tokens.violet.lower() in {colour.name() for colour in near}


def test_samples_have_none(plot: DataPlot) -> None:
    plot.show_settings(DataSettings(mode="all", vector=(3.0, 4.0)))
    plot.show_settings(DataSettings(mode="all"))

    assert plot.before.arrow.tip is None
    assert plot.after.arrow.tip is None
