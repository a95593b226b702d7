"""A label stands above a plot where it is one of several, and takes no room where it is alone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.lectures.easel.booth import Booth
from app.plots.cost.plot import CostPlot
from app.texts import Texts
from app.theme import PROJECTOR, Theme


def test_the_label_is_above_the_plot(qtbot: QtBot, texts: Texts) -> None:
    plot = CostPlot(Theme(PROJECTOR), texts)
    booth = Booth(plot)
    qtbot.addWidget(booth)
    booth.resize(500, 400)
    booth.show()

    layout = booth.layout()
    assert layout is not None

    booth.show_label("He")
    layout.activate()
    assert booth.label.isVisible()
    assert plot.y() >= booth.label.height() > 0
    booth.show_label("")
    layout.activate()
    assert plot.height() == booth.height()
