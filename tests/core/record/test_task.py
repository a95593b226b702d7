"""What is not known of a task is told as that."""

from __future__ import annotations

import math

from core.record.task import Task


def test_of_a_task_that_nobody_has_looked_at_nothing_is_held_against_the_network() -> None:
    task = Task()

    assert (task.guessing, task.mismatch, task.missed, task.explained) == (None, "", 0.0, None)
    assert task.bends


def test_an_epoch_is_one_step_at_least_and_of_unknown_length_where_nobody_has_counted_the_samples() -> None:
    assert Task(rows=100, batch=30).epochs(7) == 7 / 3
    assert Task(rows=3, batch=30).epochs(7) == 7
    assert math.isnan(Task().epochs(7))
