"""Requirements of a task: that what is locked is there, and that each criterion can be judged."""

from __future__ import annotations

from collections.abc import Iterator

from core.experiment import Experiment, ExperimentError
from core.experiment.paths import require_place
from core.scenes.expected import Keys, faults
from core.scenes.task import Criterion, Task
from core.wording import Field, Reason


def require_sound_task(task: Task) -> None:
    """ExperimentError where a criterion cannot be judged, or where a locked path leads nowhere."""
    for i, path in enumerate(task.locked):
        _require_place(task.experiment, path, ("locked", i))
    for i, criterion in enumerate(task.criteria):
        for reason in _of_criterion(criterion, ("criteria", i)):
            raise ExperimentError(reason)


def _require_place(experiment: Experiment, path: str, keys: Keys) -> None:
    try:
        require_place(experiment, path)
    except ExperimentError as error:
        raise ExperimentError(error.reason.at(Field(*keys))) from error


def _of_criterion(criterion: Criterion, keys: Keys) -> Iterator[Reason]:
    """Not whether a layer is there, which students may put in or take out."""
    yield from faults(criterion, keys)
