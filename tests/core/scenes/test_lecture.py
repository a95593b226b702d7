"""Lectures: edits give another value, and leave the one before as it was."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.experiment import Experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Action, Run, Scene

LECTURE = Lecture(scenes=tuple(Scene(title=title) for title in "abcd"))


def titles(lecture: Lecture) -> str:
    return "".join(str(scene.title) for scene in lecture.scenes)


def test_scenes_are_put_in_taken_out_moved_and_replaced() -> None:
    assert titles(LECTURE.with_inserted(1, Scene(title="x"))) == "axbcd"
    assert titles(LECTURE.with_inserted(4, Scene(title="x"))) == "abcdx"
    assert titles(LECTURE.with_removed(0)) == "bcd"
    assert titles(LECTURE.with_moved(0, 4)) == "bcda"
    assert titles(LECTURE.with_moved(3, 1)) == "adbc"
    assert titles(LECTURE.with_scene(2, Scene(title="x"))) == "abxd"
    assert titles(LECTURE) == "abcd"


def test_there_is_no_place_beyond_the_last() -> None:
    with pytest.raises(IndexError):
        LECTURE.with_moved(4, 0)


def test_every_experiment_that_stands_in_it_is_edited() -> None:
    own = Experiment(seed=1)
    runs = (Run(label="a", experiment=own), Run(label="b", preset="x"))
    lecture = Lecture(scenes=(Scene(experiment=own, actions=(Action(label="c", experiment=own),)), Scene(runs=runs)))

    edited = lecture.with_experiments(lambda experiment: replace(experiment, seed=experiment.seed + 1))

    first, second = edited.scenes
    assert second.runs is not None
    found = first.experiment, first.actions[0].experiment, second.runs[0].experiment
    assert [each.seed if each else None for each in found] == [2, 2, 2]
    assert second.runs[1] == runs[1]
