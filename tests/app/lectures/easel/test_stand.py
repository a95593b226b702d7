"""The plots of a scene stand in their places as new, and are hidden until they may be seen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.docks.plan import columns
from app.lectures.easel.stand import Easel
from app.lectures.fitting import large
from app.plots.cost.plot import CostPlot
from app.plots.cost.settings import CostSettings
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.scenes.scene import Run, Scene


def test_plots_are_seen_when_they_may_be_and_begin_as_new(qtbot: QtBot, texts: Texts) -> None:
    made = list[Plot]()
    easel = Easel(Theme(PROJECTOR), texts, lambda plot, _run: made.append(plot))
    qtbot.addWidget(easel)
    easel.resize(600, 300)
    easel.show()

    easel.show_plan("cost", {"cost": CostSettings(mode="slope")})
    plot = easel.plot("cost")
    assert isinstance(plot, CostPlot)
    easel.hide_answer()
    assert not plot.isVisible()
    easel.reveal()
    assert plot.isVisible()
    assert plot.settings.mode == "slope"

    easel.show_plan(columns((1, "loss"), (1, "cost")), {})
    assert not plot.isVisible()
    easel.reveal()
    assert plot.settings == CostSettings()
    assert [type(each).__name__ for each in made] == ["CostPlot", "LossCurve"]
    assert easel.plots == (easel.plot("loss"), plot)


def test_those_of_the_next_scene_are_made_one_by_one(qtbot: QtBot, texts: Texts) -> None:
    made = list[Plot]()
    easel = Easel(Theme(PROJECTOR), texts, lambda plot, _run: made.append(plot))
    qtbot.addWidget(easel)

    assert easel.prepare(("cost", "loss"))
    assert easel.prepare(("cost", "loss"))
    assert not easel.prepare(("cost", "loss"))

    assert len(made) == 2
    easel.show_plan(None, {})
    assert easel.isHidden()
    assert easel.plots == ()


def test_once_a_run_a_plot_has_its_label_and_one_scale_with_the_others(qtbot: QtBot, texts: Texts) -> None:
    joined = list[int]()
    easel = Easel(Theme(PROJECTOR), texts, lambda _plot, run: joined.append(run))
    qtbot.addWidget(easel)
    two = large(Scene(runs=(Run(label="one", preset="a"), Run(label="two", preset="b")), plots=("gradient-profile",)))

    easel.show_plan(two, {}, ("Xavier", "He"))
    one, other = easel.plots

    assert joined == [0, 1]
    assert [plot.called for plot in (one, other)] == ["Xavier", "He"]
    assert one.ranges.of("decades", (-2.0, 0.0)) == (-2.0, 0.0)
    assert other.ranges.of("decades", (-9.0, 0.0)) == (-9.0, 0.0)
    assert one.ranges.of("decades", (-2.0, 0.0)) == (-9.0, 0.0)
    easel.show_plan(two, {}, ("Xavier", "He"))
    assert one.ranges.of("decades", (-2.0, 0.0)) == (-2.0, 0.0)
