"""Every plot that there is or will be is explained, with the formula of its quantity."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.texts import Texts
from app.texts.explanations import explained
from app.texts.plot_help import PlotHelp, formula


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_each_has_a_sentence_and_a_formula(name: str, qtbot: QtBot) -> None:
    assert PlotHelp().of(name).endswith(".")
    assert formula(name)


def test_what_nobody_explained_is_its_title(qtbot: QtBot) -> None:
    assert "Novel" in Texts().explained_plot("novel", "Novel")
    assert PlotHelp().of("novel") == ""


def test_every_plot_that_there_is_stands_in_the_table(program: Program) -> None:
    plots = {name: program.board.plot(name) for name in INSTRUMENTS}

    assert [name for name in plots if not (PlotHelp().of(name) and formula(name))] == []
    assert [name for name, plot in plots.items() if explained("", "", formula(name)) not in plot.explanation()] == []


def test_plots_explain_themselves_in_the_language_of_the_moment(program: Program, qtbot: QtBot) -> None:
    program.language.show_language("ko")

    plot = program.board.plots["heatmap"]
    qtbot.waitUntil(lambda: "거듭제곱" in plot.whatsThis())
