"""Staging: what a scene shows, wherever it comes from."""

from __future__ import annotations

import time
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from core.components.activations import Relu, Sigmoid
from core.components.datasets import Csv
from core.components.datasets.measured import FOLDER
from core.experiment import Experiment, ExperimentError
from core.experiment.presets import read_preset
from core.scenes.scene import Scene
from core.scenes.staging import after_action, after_press, staged, stages
from tests.core.scenes.lectures import ONE, QUICK, SCENES, SIDE_BY_SIDE, lecture

LECTURE = lecture(*SCENES)


def rates(index: int, *scenes: dict[str, Any]) -> list[float]:
    return [run.experiment.optimizer.learning_rate for run in staged(lecture(*scenes), index)]


def test_a_scene_shows_one_experiment_none_or_several_side_by_side() -> None:
    assert [len(staged(LECTURE, i)) for i in range(5)] == [1, 1, 0, 2, 1]
    assert list(stages(LECTURE.scenes)) == [staged(LECTURE, i) for i in range(5)]


def test_a_preset_is_the_one_of_that_name() -> None:
    (run,) = staged(LECTURE, 4)

    assert run.experiment == read_preset("relu-healthy").experiment


def test_a_change_is_made_to_the_last_scene_that_has_one_experiment() -> None:
    change, other = {"set": {"optimizer.learning_rate": 0.5}}, {"set": {"seed": 3}}

    assert staged(lecture(ONE, change, {}, other), 3)[0].experiment.seed == 3
    assert rates(3, ONE, change, {}, other) == [0.5]
    assert rates(2, ONE, change, ONE) == [QUICK.optimizer.learning_rate]


def test_runs_side_by_side_are_changes_of_the_same_and_keep_its_batches() -> None:
    labels, experiments = zip(*staged(LECTURE, 3), strict=True)

    assert labels[1] == "fast"
    assert [each.optimizer.learning_rate for each in experiments] == [0.5, 5]
    assert {(each.seed, each.data_seed, each.batch, each.data) for each in experiments} == {
        (QUICK.seed, None, 16, QUICK.data)
    }


@pytest.mark.parametrize(
    "scenes, sentence",
    [
        ([{"set": {}}], "scenes[0].set: changes the experiment of a scene before it, and none has one: give an"),
        ([{}, {"set": {}}], "scenes[1].set: changes the experiment of a scene before it, and none has one: give an"),
        (
            [ONE, {"runs": SIDE_BY_SIDE}, {"set": {}}],
            "scenes[2].set: changes the experiment of the scene before it, wh",
        ),
        ([ONE, {"set": {"sed": 3}}], 'scenes[1].set: sed: there is no setting "sed" here: did you mean seed?'),
        ([ONE, {"set": {"seed": -1}}], "scenes[1].set: seed: must be at least 0"),
        ([ONE, {"set": {"layers[7].units": 1}}], 'scenes[1].set: layers[7].units: there is no entry "7" here; they'),
        ([{"preset": "relu-helthy"}], "scenes[0].preset: preset:relu-helthy: there is no such preset: did you mean"),
        (
            [ONE, {"runs": [{"label": "a", "set": {}}, {"label": "b", "set": {"seed": 1}}]}],
            "scenes[1].runs[1]: starts at another seed than the first run, so that its batches are others: give both",
        ),
    ],
)
def test_what_cannot_be_staged_is_refused_in_its_place(scenes: list[dict[str, Any]], sentence: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        lecture(*scenes)

    assert str(caught.value).startswith(sentence)


def test_runs_on_other_data_may_start_at_another_seed() -> None:
    runs = [{"label": "a", "set": {}}, {"label": "b", "set": {"seed": 1, "data": "moons"}}]

    assert [run.experiment.seed for run in staged(lecture(ONE, {"runs": runs}), 1)] == [7, 1]


def test_an_action_changes_all_that_is_shown_or_puts_another_in_its_place() -> None:
    (pressed,), (on,) = after_action(LECTURE, 1, 0), after_action(LECTURE, 1, 1)
    other = lecture(ONE | {"actions": [{"label": "b", "experiment": {"layers": [], "seed": 9}}]})

    assert {layer.activation for layer in pressed.experiment.layers} == {Relu()}
    assert {layer.activation for layer in on.experiment.layers} == {Sigmoid()}
    assert after_action(other, 0, 0)[0].experiment == Experiment(seed=9)


def test_a_change_finds_its_table_beside_the_lecture(tmp_path: Path) -> None:
    copyfile(FOLDER / "iris.csv", tmp_path / "t.csv")
    scenes = Scene(experiment=QUICK), Scene(changes={"data": {"kind": "csv", "path": "t.csv"}})

    (run,) = list(stages(scenes, str(tmp_path)))[1]

    assert run.experiment.data == Csv(path=str(tmp_path / "t.csv"))


def test_a_press_changes_what_is_shown_already_without_staging_it_again() -> None:
    runs = staged(LECTURE, 1)

    assert after_press(LECTURE.scenes[1].actions[0], runs, ()) == after_action(LECTURE, 1, 0)


def test_a_lecture_of_an_hour_is_read_and_staged_in_a_moment() -> None:
    action = {"label": "a", "set": {"seed": 3}}
    scenes: list[dict[str, Any]] = [
        ONE,
        *({"set": {"layers[*].activation": "relu"}, "actions": [action]} for _ in range(49)),
    ]
    lecture(ONE)
    begun = time.process_time()

    read = lecture(*scenes)
    staged(read, 49)

    assert time.process_time() - begun < 2
