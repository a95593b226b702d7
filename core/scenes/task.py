"""A task: an experiment that students change, what they leave as it is, and by what their work is graded."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from core.experiment import Experiment
from core.scenes.expected import Expected, Steps
from core.scenes.scene import MOST_ENTRIES, Value
from core.scenes.text import Text

FORMAT: Final = "backscope-task"
VERSION: Final = 1
STEPS = 200  # of a run, as on the command line
MOST_SEEDS = 100


class Criterion(Expected, frozen=True, kw_only=True):
    """What the work has to show, with each of several seeds, and what that is worth."""

    label: Text
    points: Annotated[float, Meta(ge=0, le=1e6)] = 1
    steps: Steps = STEPS
    seeds: Annotated[int, Meta(ge=1, le=MOST_SEEDS)] = 3


class Task(Value, frozen=True, kw_only=True, omit_defaults=False):
    """What is set, and how it is judged."""

    format: Literal["backscope-task"] = FORMAT
    version: Literal[1] = VERSION
    title: Text = ""
    text: Text = ""
    experiment: Experiment
    locked: Annotated[tuple[str, ...], Meta(max_length=MOST_ENTRIES)] = ()
    most_changes: Annotated[int, Meta(ge=0)] | None = None
    criteria: Annotated[tuple[Criterion, ...], Meta(min_length=1, max_length=MOST_ENTRIES)]
