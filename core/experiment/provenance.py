"""Provenance: what a picture or a table says of the run that it shows, so that the run can be made again."""

from __future__ import annotations

import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec
import numpy as np
from msgspec.structs import replace

from core.components.component import Component, plain_defaults
from core.experiment.experiment import Experiment

LARGEST_CELL = 100_000  # characters of a text that readers of CSV take as they are (Python's: 131,072)


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """The experiment with its seed, the step, the plot and the versions; of pictures the time as well."""

    experiment: Experiment
    plot: str = ""  # its name
    step: int | None = None  # the last that is shown
    steps: int | None = None  # as many were asked for
    mean_of: tuple[int, int] | None = None  # the first and the last of the steps of which what is shown is the mean
    changed_at: tuple[int, ...] = ()  # steps at which the run was retuned: the experiment is how it went on
    versions: Mapping[str, str] = field(default_factory=lambda: versions())
    time: str = ""

    def text(self) -> str:
        """As compact JSON in ASCII, which any kind of file can hold, without the name of the home folder.

        Where that would be too long for a cell of a table, layers leave out what is at its default; where it still
        would, what people have written on the experiment stays out too.
        """
        portable = self._portable()
        text = self._written(msgspec.to_builtins(portable))
        if len(text) > LARGEST_CELL:
            text = self._written(_brief(portable))
        return text if len(text) <= LARGEST_CELL else self._written(_brief(portable.unremarked))

    def _portable(self) -> Experiment:
        return replace(self.experiment, data=self.experiment.data.without_home())

    def _written(self, experiment: dict[str, Any]) -> str:
        told = {
            "plot": self.plot,
            "step": self.step,
            "steps": self.steps,
            "mean_of": self.mean_of,
            "changed_at": self.changed_at,
            "time": self.time,
        }
        said = {name: value for name, value in told.items() if value not in (None, "", ())}
        head = {"experiment": experiment, "seed": self.experiment.seed}
        return json.dumps(head | said | {"versions": dict(self.versions)}, separators=(",", ":"))


def versions(**others: str) -> dict[str, str]:
    """With what the numbers were made."""
    return {"backscope": own_version(), "python": platform.python_version(), "numpy": np.__version__} | others


@cache
def own_version() -> str:
    """Of the program."""
    from importlib import metadata  # reads archives and mails; no start waits for it

    try:
        return metadata.version("backscope")
    except metadata.PackageNotFoundError:  # run from a folder in which it was never installed
        return "unknown"


def _brief(experiment: Experiment) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(experiment)
    return plain | {"layers": [_without_defaults(each) for each in experiment.layers]}


def _without_defaults(layer: Component) -> dict[str, Any]:
    plain, defaults = msgspec.to_builtins(layer), plain_defaults(type(layer))
    return {name: value for name, value in plain.items() if name not in defaults or defaults[name] != value}
