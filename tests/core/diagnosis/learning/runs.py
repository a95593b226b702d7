"""Runs made by hand for the second lamp: what a test does not name is a network that guesses."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from core.diagnosis.health import diagnose
from core.diagnosis.learning.course import Course, course_of
from core.diagnosis.learning.learning import Learning
from core.diagnosis.learning.progress import Progress, progress_of
from core.record.frame import Scales, Structure
from core.record.task import Task
from core.record.view import View
from tests.core.frames import dense, frame_of, history_of

CLASSES = Task(rows=640, batch=64, classes=2, guessing=1.0, silence=1.0, largest_share=0.5)
AMOUNTS = Task(rows=640, batch=64, guessing=1.0, silence=1.0)
FIRST = (0, 1, 2, 4, 7, 11, 19, 29, 49, 79)  # steps that look


def network(task: Task = CLASSES, scales: Scales | None = None, hidden: int = 2) -> Structure:
    return replace(dense(hidden), task=task, scales=scales or Scales())


def run(
    steps: int,
    structure: Structure | None = None,
    loss: float | Callable[[int], float] = 1.0,
    bound: float = math.nan,
    rise: float = 0.0,
    **changed: Any,
) -> View:
    """So many frames of a network that guesses; `bound`, `rise`: of the looks."""
    structure = structure or network()
    scalars = {"guessing": 1.0, "floor": 0.0, "clipped_share": math.nan}
    if structure.task.classes:
        scalars |= {"accuracy": 0.5, "largest_share": 0.5}
    else:
        scalars |= {"squared_error": 1.0, "squared_deviation": 1.0}
    frames = [
        frame_of(
            structure,
            step,
            **(
                scalars
                | {"loss": loss(step) if callable(loss) else loss}
                | ({"critical_bound": bound, "step_rise": rise, "answer_spread": 1.0} if step in FIRST else {})
                | changed
            ),
        )
        for step in range(steps)
    ]
    return history_of(frames)


def stand_of(view: View) -> tuple[Course, Progress]:
    course = course_of(view)
    return course, progress_of(course)


def learning(view: View) -> Learning:
    return diagnose(view).learning


def kinds(view: View) -> list[str]:
    """What is found, the cause first."""
    return [finding.verdict for finding in learning(view).findings]
