"""Experiments and stacks of layers as JSON: strict reading, versions, atomic writing; and what pictures carry."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import msgspec
from msgspec.structs import replace

from core.components.component import Component
from core.experiment.disk import AnyPath, FileError, is_stream, named, reading, replacing, whole, write_still
from core.experiment.experiment import Experiment, ExperimentError
from core.experiment.fitting import validated
from core.experiment.metadata.carriers import carried_text, is_carrier
from core.experiment.strict import decoded, refuse_repetitions, require_known
from core.layers import AnyLayer
from core.system.descriptors import OUTPUT, descriptor_of
from core.system.inputs import PATIENCE_S
from core.wording import Reason

__all__ = [
    "FileError",
    "NoExperiment",
    "experiment_as_text",
    "experiment_in_text",
    "found_in",
    "is_program",
    "layers_as_text",
    "layers_from_text",
    "read_experiment",
    "replacing",
    "write_experiment",
]

FORMAT, VERSION = "backscope-experiment", 1
PROGRAMS = (".py", ".ipynb")  # what they are called that a network is imported from
GLANCE, LONGEST_TEXT = 2000, 4_000_000  # characters, of which 5000 layers have fewer than half

Placed: TypeAlias = Callable[[Experiment], Experiment]


class Header(msgspec.Struct):
    """What every experiment file must say of itself."""

    format: str
    version: int


class WithLayers(msgspec.Struct):
    """What must stand in one, even where it is empty."""

    layers: msgspec.Raw


class NoExperiment(FileError):
    """What could be read, and is no experiment, or none that can be run: a window can say so."""


class Found(NamedTuple):
    """An experiment with the file that is its own, or with the picture that only carries it and stays what it is;
    what came through a pipe has neither."""

    experiment: Experiment
    path: Path | None
    origin: Path | None


def read_experiment(path: AnyPath, placed: Placed | None = None) -> Experiment:
    """The experiment in the file, or in a picture or a table of its run; FileError names file, place and reason.

    `placed`: what is done to it before its table is looked for, instead of that being named from the file's folder.
    """
    return found_in(path, PATIENCE_S, placed).experiment


def found_in(path: AnyPath, patience: float = 0.2, placed: Placed | None = None) -> Found:
    """The experiment, and whether the file is its own; FileError names file, place and reason,
    and is NoExperiment where the file could be read.

    With a named pipe through which nothing comes there is patience for so many seconds: while a window stands still.
    """
    try:
        with reading(path, patience) as file:
            carrier = is_carrier(file, path)
            content = _carried(file, path) if carrier else whole(file, path)
            experiment = experiment_from(content, _folder_of(path) if placed is None else None, placed)
    except ExperimentError as error:
        reason = Reason("file.program") if is_program(path) else error.reason
        raise NoExperiment(reason.at(named(path))) from error
    if is_stream(path):
        return Found(experiment, None, None)
    return Found(experiment, None, Path(path)) if carrier else Found(experiment, Path(path), None)


def is_program(path: AnyPath) -> bool:
    """Whether it is called as programs and notebooks are."""
    return os.fspath(path).lower().endswith(PROGRAMS)


class _Carried(msgspec.Struct):
    """What is read back of a provenance; what else it says is for people."""

    experiment: msgspec.Raw


def _carried(file: BufferedReader, path: AnyPath) -> bytes:
    return bytes(decoded(carried_text(file, path).encode(), _Carried).experiment)


def _folder_of(path: AnyPath) -> str | None:
    return None if is_stream(path) else os.path.dirname(os.path.abspath(path))


def experiment_from(content: bytes, folder: str | None = None, placed: Placed | None = None) -> Experiment:
    """The experiment written in `content`; ExperimentError names the place of the mistake.

    `folder`: where it was read; a table that is named by a relative path is looked for there first. `placed`: what else
    is done to it before its table is.
    """
    header = decoded(content, Header)
    require_known(header.format, header.version, FORMAT, VERSION)
    decoded(content, WithLayers)
    experiment = decoded(content, Experiment)
    refuse_repetitions(content)
    if folder is not None:
        experiment = replace(experiment, data=experiment.data.located(folder))
    if placed is not None:
        experiment = placed(experiment)
    return validated(experiment)


def write_experiment(path: AnyPath, experiment: Experiment, still: Callable[[], None] | None = None) -> None:
    """Writes the experiment; the old file stays whole until the new one is. FileError says why it could not.

    A table that lies in the file's folder or below is named by a relative path, so that both can be moved together.
    `still` is called last, when only the names are left to be exchanged: what it raises leaves the old file as it is.
    """
    if descriptor_of(os.fspath(path), OUTPUT) is None:
        experiment = replace(experiment, data=experiment.data.portable(os.path.dirname(os.path.abspath(path))))
    write_still(path, experiment_as_text(experiment).encode(), still)


def experiment_as_text(experiment: Experiment) -> str:
    """The whole experiment as JSON text, for files and for the clipboard."""
    return msgspec.json.format(msgspec.json.encode(experiment), indent=2).decode() + "\n"


def experiment_in_text(text: str) -> Experiment | None:
    """The whole experiment that a text is; None where it is something else, or no experiment that can be."""
    if len(text) > LONGEST_TEXT or not may_be_layers(text) or f'"{FORMAT}"' not in text:
        return None
    try:
        return experiment_from(text.encode("utf-8", "replace"))
    except ExperimentError:
        return None


def layers_as_text(layers: tuple[Component, ...]) -> str:
    """Layers as JSON text, for the clipboard and for drags."""
    return msgspec.json.format(msgspec.json.encode(layers), indent=2).decode()


def may_be_layers(text: str) -> bool:
    """Whether it looks like layers, right or wrong: JSON, and no notebook; or whether there is nothing in it."""
    head = text[:GLANCE].lstrip()
    return not head or (head[0] in "[{" and '"cells"' not in head)


class _Layers(msgspec.Struct):
    layers: tuple[AnyLayer, ...]


def layers_from_text(text: str) -> tuple[Component, ...]:
    """Layers from JSON text: a list of layers, one layer, or a whole experiment; ExperimentError otherwise."""
    if len(text) > LONGEST_TEXT:
        raise ExperimentError(Reason("paste.too_long", limit=LONGEST_TEXT // 10**6))
    content = text.encode("utf-8", "replace")
    found: Any = decoded(content, object)
    if isinstance(found, dict) and {"layers", "format"} & {*found}:
        return experiment_from(content).layers
    stack = [found] if isinstance(found, dict) else found
    layers = decoded(msgspec.json.encode({"layers": stack}), _Layers).layers
    refuse_repetitions(content)
    return layers
