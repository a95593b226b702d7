"""Lectures and tasks as JSON: strict reading, versions, atomic writing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TypeAlias, TypeVar

import msgspec
from msgspec.structs import replace

from core.experiment import Experiment, ExperimentError, validated
from core.experiment.disk import AnyPath, FileError, is_stream, named, read_bytes, write_bytes, write_still
from core.experiment.files import WithLayers
from core.experiment.strict import decoded, refuse_repetitions, require_known
from core.scenes import lecture, task
from core.scenes.lecture import Lecture
from core.scenes.requirements import require_sound_task
from core.scenes.rules import require_sound
from core.scenes.scene import Action, Run, Scene
from core.scenes.task import Task
from core.system.descriptors import OUTPUT, descriptor_of
from core.wording import Field

T = TypeVar("T", Lecture, Task)
Layered: TypeAlias = WithLayers | None


class Header(msgspec.Struct):
    """What every such file must say of itself."""

    format: str
    version: int


class Embedded(msgspec.Struct):
    """What may hold an experiment, which says of itself no more than its layers."""

    experiment: Layered = None


class EmbeddedInScene(Embedded):
    """Several of them."""

    runs: list[Embedded] | None = None
    actions: list[Embedded] = []


class EmbeddedInAll(Embedded):
    """Those of a lecture, or that of a task."""

    scenes: list[EmbeddedInScene] = []


def read_lecture(path: AnyPath) -> Lecture:
    """The lecture in the file; FileError names file, place and reason."""
    return _read(path, lecture_from)


def read_task(path: AnyPath) -> Task:
    """The task in the file; FileError names file, place and reason."""
    return _read(path, task_from)


def lecture_from(content: bytes, folder: str | None = None) -> Lecture:
    """The lecture written in `content`; ExperimentError names the place of the mistake.

    `folder`: where it was read; a table that is named by a relative path is looked for there first.
    """
    found = _from(content, Lecture, lecture.FORMAT, lecture.VERSION)
    found = found.with_experiments(lambda experiment: _located(experiment, folder))
    for keys, experiment in _experiments(found):
        _require_valid(experiment, keys)
    require_sound(found, folder)
    return found


def task_from(content: bytes, folder: str | None = None) -> Task:
    """The task written in `content`; the rest as of lectures."""
    found = _from(content, Task, task.FORMAT, task.VERSION)
    found = replace(found, experiment=_located(found.experiment, folder))
    _require_valid(found.experiment, ("experiment",))
    require_sound_task(found)
    return found


def write_lecture(path: AnyPath, lecture: Lecture, still: Callable[[], None] | None = None) -> None:
    """Writes the lecture; the old file stays whole until the new one is. FileError says why it could not.

    Tables that lie in the file's folder or below are named by relative paths, so that all can be moved together.
    `still` is called last, as of experiments: what it raises leaves the old file as it is.
    """
    write_still(path, as_text(lecture.with_experiments(_portable_at(path))).encode(), still)


def write_task(path: AnyPath, task: Task) -> None:
    """Writes the task, likewise."""
    write_bytes(path, as_text(replace(task, experiment=_portable_at(path)(task.experiment))).encode())


def as_text(value: Lecture | Task) -> str:
    """The whole as JSON text."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _read(path: AnyPath, from_content: Callable[[bytes, str | None], T]) -> T:
    folder = None if is_stream(path) else os.path.dirname(os.path.abspath(path))
    content = read_bytes(path)
    try:
        return from_content(content, folder)
    except ExperimentError as error:
        raise FileError(error.reason.at(named(path))) from error


def _from(content: bytes, kind: type[T], known: str, at: int) -> T:
    header = decoded(content, Header)
    require_known(header.format, header.version, known, at)
    found = decoded(content, kind)
    decoded(content, EmbeddedInAll)
    refuse_repetitions(content)
    return found


def _experiments(lecture: Lecture) -> Iterator[tuple[tuple[str | int, ...], Experiment]]:
    """Each that stands in it, and where."""
    for i, scene in enumerate(lecture.scenes):
        parts: list[tuple[tuple[str | int, ...], Scene | Run | Action]] = [((), scene)]
        parts += [(("runs", k), run) for k, run in enumerate(scene.runs or ())]
        parts += [(("actions", k), action) for k, action in enumerate(scene.actions)]
        for place, part in parts:
            if part.experiment is not None:
                yield ("scenes", i, *place, "experiment"), part.experiment


def _require_valid(experiment: Experiment, keys: tuple[str | int, ...]) -> None:
    try:
        validated(experiment)
    except ExperimentError as error:
        raise ExperimentError(error.reason.at(Field(*keys))) from error


def _located(experiment: Experiment, folder: str | None) -> Experiment:
    return experiment if folder is None else replace(experiment, data=experiment.data.located(folder))


def _portable_at(path: AnyPath) -> Callable[[Experiment], Experiment]:
    """What makes the tables of experiments be named from where a file stands; of a stream that is nowhere."""
    folder = os.path.dirname(os.path.abspath(path))
    if descriptor_of(os.fspath(path), OUTPUT) is not None:
        return lambda experiment: experiment
    return lambda experiment: replace(experiment, data=experiment.data.portable(folder))
