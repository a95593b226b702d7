"""Plots, settings and layouts that there are not are refused in their places."""

from __future__ import annotations

import pytest

from app.lectures.easel.arranged import fronts
from app.lectures.fitting import chosen, large, misfit, parted, plots_of, small, unset
from app.plots.cost.settings import CostSettings
from core.scenes.lecture import Lecture
from core.scenes.scene import Plot, Question, Run, Scene
from core.wording import english


@pytest.mark.parametrize(
    "scene, said",
    [
        (Scene(plots=("gradient-profil",)), "scenes[0].plots[0]"),
        (Scene(plots=("loss", Plot(name="tree"))), "scenes[0].plots[1]"),
        (Scene(layout="theatre"), "scenes[0].layout"),
    ],
)
def test_what_there_is_not_is_named_in_its_place(scene: Scene, said: str) -> None:
    reason = misfit(Lecture(scenes=(scene,)))

    assert reason is not None
    assert said in english(reason)


def test_what_there_is_can_be_shown(lecture: Lecture) -> None:
    assert misfit(lecture) is None
    assert all(unset(index, scene) is None for index, scene in enumerate(lecture.scenes))


def test_settings_are_those_of_the_plot_or_none() -> None:
    wrong = Scene(plots=("cost", Plot(name="cost", settings={"mode": "cubic"})))

    assert chosen(Plot(name="cost", settings={"mode": "slope"})) == CostSettings(mode="slope")
    reason = unset(3, wrong)
    assert reason is not None
    assert "scenes[3].plots[1].settings" in english(reason)


def test_the_first_plot_is_the_large_one_and_a_layout_has_its_plots_alone() -> None:
    two = Scene(plots=("loss", "cost"))

    assert (large(two), small(two)) == ("loss", "cost")
    assert large(Scene()) is small(Scene()) is None
    assert "verdict" not in str(large(Scene(layout="build")))
    assert "heatmap" in str(large(Scene(layout="build")))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_several_runs_have_the_same_plot_once_each(count: int) -> None:
    runs = tuple(Run(label=str(number), preset="relu-healthy") for number in range(count))

    found = large(Scene(runs=runs, plots=("loss",)))

    assert found is not None
    assert [parted(name) for name in fronts(found)] == [("loss", number) for number in range(count)]
    assert large(Scene(runs=runs)) is None
    assert parted("loss") == ("loss", None)


@pytest.mark.parametrize(
    "plots",
    [(), ("loss",), ("loss", "gradient-profile"), (Plot(name="gradient-profile", settings={"measure": "signal"}),)],
)
def test_what_is_drawn_is_measured_in_the_first_plot_in_the_same_measure(plots: tuple[Plot | str, ...]) -> None:
    scene = Scene(plots=plots, question=Question(prompt="?", draw="profile"))

    first, *others = plots_of(scene)

    assert first == Plot(name="gradient-profile", settings={"measure": "weight"})
    assert [plot.name for plot in others] == (["loss"] if "loss" in plots else [])
    assert large(scene) == "gradient-profile"
    assert plots_of(Scene(plots=plots)) == Scene(plots=plots).shown_plots
