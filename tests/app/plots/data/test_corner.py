"""What is chosen in the corner of the data plot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.plots.data.plot import DataPlot
from app.plots.data.settings import DataSettings
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import shown


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> DataPlot:
    """The lecture's example on the screen."""
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 1000, 420)
    plot.choose(mode="all")
    return plot


def test_the_pair_is_put_on_the_same_scale_and_back(plot: DataPlot) -> None:
    own = plot.before.area.ranges, plot.after.area.ranges

    plot.corner.scale.click()
    same = plot.before.area.ranges, plot.after.area.ranges
    plot.corner.scale.click()

    assert own[0] != own[1]
    assert same[0] == same[1]
    assert (plot.before.area.ranges, plot.after.area.ranges) == own


def test_it_shows_what_is_chosen_elsewhere(plot: DataPlot) -> None:
    plot.show_settings(DataSettings(mode="feature", order=1, one_scale=True))

    corner = plot.corner
    assert (corner.modes.current, corner.orders.current, corner.scale.isChecked()) == ("feature", "1", True)


def test_a_narrow_card_has_the_scale_still(plot: DataPlot) -> None:
    seen = []
    for width in range(1000, 100, -20):
        plot.canvas.take_size(QSize(width, 420))
        plot.corner.fit_to(plot.settings)
        shown_now = (plot.corner.orders, plot.corner.scale, plot.corner.modes)
        seen.append(tuple(not choice.isHidden() for choice in shown_now))

    assert seen[0] == (True, True, True)
    assert seen[-1] == (False, False, False)
    narrowest = [min(width for width, each in zip(range(1000, 100, -20), seen, strict=True) if each[k]) for k in (1, 0)]
    assert narrowest[0] < narrowest[1] < 620


def test_the_norm_is_chosen_where_it_divides(plot: DataPlot) -> None:
    plot.corner.orders.chosen.emit("1")
    in_lecture = not plot.corner.orders.isHidden()

    plot.corner.modes.chosen.emit("run")

    assert plot.settings == DataSettings(order=1)
    assert in_lecture
    assert plot.corner.orders.isHidden()
