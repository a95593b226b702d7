"""A plot that is one of several is called by its run, and leaves more room to what is drawn."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.lectures.easel.booth import Booth
from app.plots.cost.plot import CostPlot
from app.texts import Texts
from app.theme import PROJECTOR, Theme


def test_one_of_several_is_called_by_its_run(qtbot: QtBot, texts: Texts) -> None:
    plot = CostPlot(Theme(PROJECTOR), texts)
    booth = Booth(plot)
    qtbot.addWidget(booth)
    booth.resize(500, 400)
    booth.show()
    plot.show_views(())  # it has its turn
    own, wide = plot.heading.title, plot.canvas.view.width()

    booth.show_label("He")

    qtbot.waitUntil(lambda: plot.heading.title == "He")
    qtbot.waitUntil(lambda: plot.canvas.view.width() > wide)
    booth.show_label("")
    qtbot.waitUntil(lambda: plot.heading.title == own)
    qtbot.waitUntil(lambda: plot.canvas.view.width() == wide)
