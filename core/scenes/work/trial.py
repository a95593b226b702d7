"""A trial: work that is judged, or only run, in another process, which alone imports what trains."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from core.components.component import key
from core.components.tables.progress import note
from core.diagnosis.health import diagnose
from core.experiment import Experiment, ExperimentError
from core.experiment.disk import AnyPath
from core.scenes.task import STEPS, Criterion, Task
from core.wording import Reason

if TYPE_CHECKING:
    from core.scenes.work.grading import Grade

WHOLE = 1000  # parts in which it is told how far it is
MOST_STEPS = 1000  # of a run that is only looked at
LONGEST_S = 30.0  # that of processors, which one may take


class Traced(NamedTuple):
    """What is to be seen of a run, and of nobody's name."""

    losses: tuple[float, ...]  # of each step
    profile: tuple[float, ...]  # log10 of the norm of the weight gradient at the last step, of each that has one
    verdict: str
    state: str
    loss: str  # which it is: numbers of others are not to be compared with it


def looked_at(experiment: Experiment, steps: int = STEPS) -> Task:
    """An exercise that asks for nothing: what was made of an experiment is only run."""
    return Task(experiment=experiment, criteria=(Criterion(label="", points=0, steps=steps, verdict="healthy"),))


def tried(task: Task, submission: Experiment) -> Grade:
    """Its grade; whoever waits hears which share of the runs is behind it."""
    from core.scenes.work.grading import graded

    note("", WHOLE, 0)
    return graded(task, submission, tell=_tell)


def traced(task: Task, path: AnyPath, folder: str | None = None) -> Traced:
    """A submission, read and run for as many steps as the task looks at; Refused says why it cannot be.

    `folder`: where the task was read, from which its table is named.
    """
    from core.scenes.work.grading import LARGEST_STEP, read_submission, work

    note("", WHOLE, 0)
    submission = read_submission(path, task, folder)
    if work(submission) > LARGEST_STEP:
        raise ExperimentError(Reason("grade.too_large"))
    return _run(submission, min(max(each.steps for each in task.criteria), MOST_STEPS))


def _run(submission: Experiment, steps: int) -> Traced:
    from core.scenes.judging import stops

    losses = list[float]()
    for _, stop in stops(submission, range(1, steps + 1), until=time.process_time() + LONGEST_S):
        losses.append(float(stop.last.loss))
    diagnosis, gradient = diagnose(stop.recording), stop.last.row("log10_weight_gradient")
    profile = tuple(map(float, gradient[~np.isnan(gradient)]))
    return Traced(tuple(losses), profile, diagnosis.verdict, diagnosis.learning.state, key(submission.loss))


def _tell(share: float) -> None:
    note("", WHOLE, round(share * WHOLE))
