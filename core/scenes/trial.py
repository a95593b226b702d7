"""A trial: work that is judged, or run for a while, in another process, which tells how far it is."""

from __future__ import annotations

from core.components.tables.progress import note
from core.experiment import Experiment
from core.scenes.grading import Grade, graded
from core.scenes.task import Task

WHOLE = 1000  # parts in which it is told


def tried(task: Task, submission: Experiment) -> Grade:
    """Its grade; whoever waits hears which share of the runs is behind it."""
    note("", WHOLE, 0)
    return graded(task, submission, tell=_tell)


def _tell(share: float) -> None:
    note("", WHOLE, round(share * WHOLE))
