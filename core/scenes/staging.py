"""Staging: the experiments that a scene shows, whatever scenes before it they come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.experiment import Experiment, ExperimentError
from core.experiment.disk import FileError
from core.experiment.paths import Setting, with_settings
from core.experiment.presets import read_preset
from core.scenes.lecture import Lecture
from core.scenes.scene import Action, Changes, Run, Scene
from core.scenes.text import Text
from core.wording import Field, Reason


class Staged(NamedTuple):
    """A run that is shown: what it is called, and its experiment."""

    label: Text
    experiment: Experiment


class Before(NamedTuple):
    """What a change would be made to: the experiment of the last scene that has one, unless that has several runs."""

    experiment: Experiment | None = None
    runs: bool = False

    def followed_by(self, found: Sequence[Staged]) -> Before:
        """The same for the scene after one that shows these runs."""
        return Before(found[0].experiment if len(found) == 1 else None, len(found) > 1) if found else self


def staged(lecture: Lecture, index: int, folder: str | None = None) -> tuple[Staged, ...]:
    """The runs of the scene at `index`: none, one without a label, or two to four side by side.

    ExperimentError names the place of what cannot be. `folder`: where the lecture was read; a table that a change names
    by a relative path is looked for there first.
    """
    scenes = lecture.scenes
    start = next((i for i in range(index, 0, -1) if scenes[i].stands_alone), 0)
    return list(stages(scenes[: index + 1], folder, start))[-1]


def stages(scenes: Sequence[Scene], folder: str | None = None, start: int = 0) -> Iterator[tuple[Staged, ...]]:
    """The same of one scene after the other, from one on that depends on none before it."""
    before = Before()
    for index in range(start, len(scenes)):
        found = _of_scene(scenes[index], before, index, folder)
        yield found
        before = before.followed_by(found)


def after_action(lecture: Lecture, index: int, action: int, folder: str | None = None) -> tuple[Staged, ...]:
    """What the scene shows once one of its buttons was pressed: each run with the change, or another experiment.

    ExperimentError names the place of what cannot be.
    """
    pressed = lecture.scenes[index].actions[action]
    return after_press(pressed, staged(lecture, index, folder), ("scenes", index, "actions", action), folder)


def after_press(
    pressed: Action, runs: tuple[Staged, ...], keys: tuple[str | int, ...], folder: str | None = None
) -> tuple[Staged, ...]:
    """The same of what is shown already. `keys`: where the button stands in the lecture."""
    if pressed.experiment is not None:
        return (Staged("", pressed.experiment),)
    if pressed.changes is None:
        return runs
    return tuple(Staged(run.label, _changed(run.experiment, pressed.changes, keys, folder)) for run in runs)


def _of_scene(scene: Scene, before: Before, index: int, folder: str | None) -> tuple[Staged, ...]:
    keys = ("scenes", index)
    if scene.runs is not None:
        runs = tuple(_of_run(run, before, (*keys, "runs", i), folder) for i, run in enumerate(scene.runs))
        _require_the_same_batches([run.experiment for run in runs], (*keys, "runs"))
        return runs
    if scene.stands_alone or scene.changes is not None:
        return (Staged("", _experiment(scene, before, keys, folder)),)
    return ()


def _of_run(run: Run, before: Before, keys: tuple[str | int, ...], folder: str | None) -> Staged:
    return Staged(run.label, _experiment(run, before, keys, folder))


def _experiment(part: Scene | Run, before: Before, keys: tuple[str | int, ...], folder: str | None) -> Experiment:
    """That of a scene or of one of its runs."""
    if part.experiment is not None:
        return part.experiment
    if part.preset is not None:
        return _preset(part.preset, (*keys, "preset"))
    if before.experiment is None:
        code = "scene.set_after_runs" if before.runs else "scene.set_first"
        raise ExperimentError(Reason(code).at(Field(*keys, "set")))
    return _changed(before.experiment, part.changes or {}, keys, folder)


def _preset(name: str, keys: tuple[str | int, ...]) -> Experiment:
    try:
        return read_preset(name).experiment
    except FileError as error:
        raise ExperimentError(error.reason.at(Field(*keys))) from error


def _changed(experiment: Experiment, changes: Changes, keys: tuple[str | int, ...], folder: str | None) -> Experiment:
    try:
        return with_settings(experiment, [Setting(*change) for change in changes.items()], folder)
    except ExperimentError as error:
        raise ExperimentError(error.reason.at(Field(*keys, "set"))) from error


def _require_the_same_batches(experiments: Sequence[Experiment], keys: tuple[str | int, ...]) -> None:
    """Runs on the same data are stepped on the same batches, which another seed would draw otherwise."""
    first = experiments[0]
    for i, other in enumerate(experiments):
        alike = (other.data, other.test_share, other.batch) == (first.data, first.test_share, first.batch)
        if alike and (other.seed, other.data_seed) != (first.seed, first.data_seed):
            raise ExperimentError(Reason("scene.other_batches").at(Field(*keys, i)))
