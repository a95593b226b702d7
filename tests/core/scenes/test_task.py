"""Tasks: what is meant where nothing is said."""

from __future__ import annotations

from core.experiment import Experiment
from core.scenes.task import Criterion, Task


def test_a_criterion_is_tried_with_three_seeds_for_as_long_as_any_run() -> None:
    criteria = Criterion(label="a", verdict="healthy"), Criterion(label="b", state="learned", points=2.5)

    task = Task(experiment=Experiment(), criteria=criteria)

    assert (task.most_changes, task.locked) == (None, ())
    assert [(each.steps, each.seeds, each.points) for each in task.criteria] == [(200, 3, 1), (200, 3, 2.5)]
