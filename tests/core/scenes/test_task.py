"""Tasks: what they come to."""

from __future__ import annotations

from core.experiment import Experiment
from core.scenes.task import Criterion, Task


def test_all_points_are_those_of_the_criteria() -> None:
    criteria = Criterion(label="a", verdict="healthy"), Criterion(label="b", state="learned", points=2.5)

    task = Task(experiment=Experiment(), criteria=criteria)

    assert (task.points, task.most_changes, task.locked) == (3.5, None, ())
    assert (criteria[0].steps, criteria[0].seeds) == (200, 3)
