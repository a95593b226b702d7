"""Scenes: what is left out is at its default, and is not written."""

from __future__ import annotations

import msgspec

from core.experiment import Experiment
from core.scenes.scene import Claim, Plot, Run, Scene


def test_what_is_at_its_default_is_not_written() -> None:
    scene = Scene(title="One", claims=(Claim(steps=3, verdict="healthy"),))

    assert msgspec.to_builtins(scene) == {"title": "One", "claims": ({"steps": 3, "verdict": "healthy"},)}
    assert msgspec.convert(msgspec.to_builtins(scene), Scene) == scene


def test_a_change_is_called_set_in_files() -> None:
    run = msgspec.json.decode(b'{"label": "fast", "set": {"seed": 3}}', type=Run)

    assert run.changes == {"seed": 3}


def test_a_plot_may_be_given_by_its_name_alone() -> None:
    scene = Scene(plots=("loss", Plot(name="data", settings={"norm": 2})))

    assert scene.shown_plots == (Plot(name="loss"), Plot(name="data", settings={"norm": 2}))


def test_an_experiment_and_a_preset_depend_on_no_scene_before() -> None:
    scenes = Scene(experiment=Experiment()), Scene(preset="x"), Scene(changes={}), Scene()

    assert [scene.stands_alone for scene in scenes] == [True, True, False, False]
