"""Grading: what somebody has made of a task, judged by its criteria."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from msgspec.structs import replace

from core.components.datasets import Csv
from core.experiment import Experiment, ExperimentError, parameter_count
from core.experiment.disk import AnyPath
from core.experiment.files import read_experiment
from core.scenes.judgement import Judged
from core.scenes.judging import judgements
from core.scenes.task import Criterion, Task
from core.scenes.text import Text
from core.scenes.work.changes import Changes
from core.training.kept import Kept
from core.wording import Field, Phrase, Reason, Refused

LONGEST_S = 600.0  # that of processors, which the runs of one submission may take
LARGEST_STEP = 20_000_000_000  # parameters times samples: some seconds, in which no clock is looked at
SEEDS = 2**63
DIGITS = 9  # behind the point, of what is added


@dataclass(frozen=True)
class Test:
    """A criterion, the points that it has brought, and why."""

    label: Text
    points: float
    of: float
    told: Phrase


@dataclass(frozen=True)
class Grade:
    """What was changed, and what that has brought; `told` says why nothing could be judged."""

    changes: tuple[str, ...]
    tests: tuple[Test, ...]
    told: Phrase | None = None

    @property
    def score(self) -> float:
        """All points."""
        return _sum(test.points for test in self.tests)

    @property
    def of(self) -> float:
        """All that there are."""
        return _sum(test.of for test in self.tests)


def _sum(points: Iterable[float]) -> float:
    """As people add: 0.1 and 0.2 are 0.3."""
    return round(math.fsum(points), DIGITS)


def read_submission(path: AnyPath, task: Task, folder: str | None = None) -> Experiment:
    """The experiment in the file; FileError names file, place and reason.

    `folder`: where the task was read, from which its table is named; no other table is read.
    """
    return read_experiment(path, partial(_at_task, task=task, folder=folder))


def work(experiment: Experiment) -> int:
    """How much a step of it is, by which many are put in an order in which nobody waits for a large one."""
    return parameter_count(experiment) * experiment.batch


def graded(
    task: Task, submission: Experiment, kept: Kept | None = None, tell: Callable[[float], None] | None = None
) -> Grade:
    """Judged with as many seeds as each criterion asks for: that of the submission, and the ones behind it.

    Nothing is run, and there are no points, where it changes what is locked, or more than the task allows. `tell` hears
    which share of the runs is behind it.
    """
    changes = Changes(task.experiment, submission, task.locked)
    reason = _refusal(task, submission, changes)
    if reason is not None:
        return refused(task, reason, changes.paths)
    return Grade(changes.paths, _tests(task.criteria, submission, Kept() if kept is None else kept, tell))


def refused(task: Task, reason: Phrase, changes: tuple[str, ...] = ()) -> Grade:
    """No points for what cannot be judged, for that reason."""
    return Grade(changes, tuple(Test(each.label, 0, each.points, reason) for each in task.criteria), reason)


def _at_task(experiment: Experiment, task: Task, folder: str | None) -> Experiment:
    """With its table named from the folder of the task: what a student names else is not read for him."""
    data, own = experiment.data, task.experiment.data
    data = data.located(folder) if folder is not None else data
    if isinstance(data, Csv) and (not isinstance(own, Csv) or data.path != own.path):
        raise ExperimentError(Reason("grade.other_table").at(Field("data", "path")))
    return replace(experiment, data=data)


def _refusal(task: Task, submission: Experiment, changes: Changes) -> Reason | None:
    locked = next(filter(changes.below, task.locked), None)
    if locked is not None:
        return Reason("grade.locked", path=locked)
    count, most = len(changes.paths), task.most_changes
    if most is not None and count > most:
        return Reason("grade.many_changes", count=count, most=most)
    return Reason("grade.too_large") if work(submission) > LARGEST_STEP else None


def _tests(
    criteria: Sequence[Criterion], submission: Experiment, kept: Kept, tell: Callable[[float], None] | None
) -> tuple[Test, ...]:
    """One after the other with the next seed, as long as they hold; each run in its time (`_ends`)."""
    begun = time.process_time()
    failed, told = dict[int, Phrase](), dict[int, Phrase]()
    for more, end in enumerate(_ends(criteria)):
        seed = (submission.seed + more) % SEEDS
        due = [i for i, each in enumerate(criteria) if more < each.seeds and i not in failed]
        found = _found(replace(submission, seed=seed), [criteria[i] for i in due], kept, begun + end)
        told |= {i: one.told for i, one in zip(due, found, strict=True)}
        wrong = {i: one.told for i, one in zip(due, found, strict=True) if not one.holds}
        failed |= {i: Phrase("grade.fails", seed=seed, told=why) for i, why in wrong.items()}
        if tell is not None:
            tell(end / LONGEST_S)
    return tuple(_test(each, told[i], failed.get(i)) for i, each in enumerate(criteria))


def _ends(criteria: Sequence[Criterion]) -> Sequence[float]:
    """When the run with each seed is to be over: long ones leave the time that the others need after them."""
    seeds = range(max(each.seeds for each in criteria))
    steps = [max(each.steps for each in criteria if more < each.seeds) for more in seeds]
    return [LONGEST_S * done / sum(steps) for done in accumulate(steps)]


def _found(run: Experiment, criteria: Sequence[Criterion], kept: Kept, until: float) -> Sequence[Judged]:
    """What is decided before a run can go on no longer stays so; nothing else holds."""
    found, why = dict[int, Judged](), Reason("memory.none")
    try:
        for i, one in judgements(run, criteria, kept=kept, until=until) if criteria else ():
            found[i] = one
    except Refused as error:
        why = error.reason
    except MemoryError:
        pass
    return [found.get(i, Judged(False, why)) for i in range(len(criteria))]


def _test(criterion: Criterion, told: Phrase, failed: Phrase | None) -> Test:
    points = criterion.points
    if failed is not None:
        return Test(criterion.label, 0, points, failed)
    return Test(criterion.label, points, points, Phrase("grade.holds", count=criterion.seeds, told=told))
