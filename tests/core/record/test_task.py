"""What is not known of a task is told as that."""

from __future__ import annotations

from core.record.task import Task


def test_of_a_task_that_nobody_has_looked_at_nothing_is_held_against_the_network() -> None:
    task = Task()

    assert (task.guessing, task.mismatch, task.missed, task.explained) == (None, "", 0.0, None)
    assert task.bends
