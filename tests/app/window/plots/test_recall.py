"""A plot comes back as it was left."""

from __future__ import annotations

import weakref
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from app.plots.heatmap.settings import HeatmapSettings
from app.plots.instruments import INSTRUMENTS
from app.plots.layer_curves.settings import CurvesSettings
from app.plots.plot import Plot
from app.remembered.preferences import Preferences
from app.texts import Texts
from app.theme import Theme
from app.window.plots.recall import Recall


@pytest.fixture
def plots(qtbot: QtBot, theme: Theme, texts: Texts) -> list[Plot]:
    """Two heatmaps: of this start of the program, and of the next."""
    plots = [INSTRUMENTS["heatmap"].plot(theme, texts) for _ in range(2)]
    for plot in plots:
        qtbot.addWidget(plot)
    return plots


def test_what_was_chosen_in_a_plot_is_there_at_the_next_start(preferences: Preferences, plots: list[Plot]) -> None:
    first = Recall(preferences)
    first.take("heatmap", plots[0])
    plots[0].choose(measure="signal", recent=True)

    second = Recall(preferences)
    second.take("heatmap", plots[1])

    assert plots[1].settings == HeatmapSettings(measure="signal", recent=True)
    assert preferences.kept("plot/curves", CurvesSettings) is None


def test_a_zoom_belongs_to_its_run_and_is_not_there_at_the_next_start(
    preferences: Preferences, plots: list[Plot]
) -> None:
    first = Recall(preferences)
    first.take("heatmap", plots[0])
    plots[0].choose(measure="signal", across=(20.0, 40.0))

    second = Recall(preferences)
    second.take("heatmap", plots[1])

    assert plots[1].settings == HeatmapSettings(measure="signal")


@pytest.mark.parametrize(
    "spoiled", ['{"measure": "colour"}', '{"across": [40, 20]}', '{"role": "pre"}', "{", "null", "[" * 100_000]
)
def test_what_a_plot_cannot_be_counts_as_nothing(spoiled: str, plots: list[Plot], tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"plot/heatmap": {spoiled}}}', "utf-8")

    recall = Recall(Preferences(file))
    recall.take("heatmap", plots[0])

    assert plots[0].settings == HeatmapSettings()


@pytest.mark.parametrize("former", ['"steps": [20, 40]', '"colour": {"of": ["another", "build"]}'])
def test_a_field_of_another_build_costs_nothing_else_of_a_plot(former: str, plots: list[Plot], tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"plot/heatmap": {{"measure": "signal", {former}, "limit": 15}}}}', "utf-8")

    preferences = Preferences(file)
    Recall(preferences).take("heatmap", plots[0])

    assert plots[0].settings == HeatmapSettings(measure="signal", limit=15)
    assert preferences.unread is None


def test_what_remembers_a_plot_does_not_keep_it_alive(preferences: Preferences, theme: Theme, texts: Texts) -> None:
    recall, plot = Recall(preferences), INSTRUMENTS["loss"].plot(theme, texts)
    recall.take("loss", plot)
    alive = weakref.ref(plot)

    shiboken6.delete(plot)
    del plot

    assert alive() is None
