"""Every plot that there is or will be is explained, with the formula of its quantity."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.texts import Texts
from app.texts.explanations import explained
from app.texts.plot_help import PlotHelp, formula, known

NAMES = (
    "profile", "gradient-profile", "curves", "heatmap", "budget", "activations", "activation-curve", "loss", "data",
    "update-ratio", "cost", "network", "microscope", "slow-motion",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_each_has_a_sentence_and_a_formula(name: str, qtbot: QtBot) -> None:
    assert PlotHelp().of(name).endswith(".")
    assert formula(name)


def test_what_nobody_explained_is_its_title(qtbot: QtBot) -> None:
    assert "Novel" in Texts().explained_plot("novel", "Novel")
    assert PlotHelp().of("novel") == ""


@pytest.mark.parametrize(
    ("name", "entry"), [("LossCurve", "loss"), ("ActivationCurve", "activation-curve"),
                        ("UpdateRatioPlot", "update-ratio"), ("profile", "gradient-profile"), ("Novel", "novel")]
)  # fmt: skip
def test_a_plot_is_known_by_its_class(name: str, entry: str) -> None:
    assert known(name) == entry


def test_every_plot_that_there_is_stands_in_the_table(program: Program) -> None:
    plots = {name: program.board.plot(name) for name in INSTRUMENTS}

    assert [name for name in plots if not (PlotHelp().of(name) and formula(name))] == []
    assert all(explained("", "", formula(name)) in plot.explanation() for name, plot in plots.items())


def test_plots_explain_themselves_in_the_language_of_the_moment(program: Program, qtbot: QtBot) -> None:
    program.language.show_language("ko")

    plot = program.board.plots["heatmap"]
    qtbot.waitUntil(lambda: "거듭제곱" in plot.whatsThis())
