"""A scene: what the window shows for a while, what is said and asked, and what is claimed of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta, field

from core.experiment import Experiment
from core.scenes.expected import MOST_STEPS, Expected, Slot, Steps
from core.scenes.text import Text

MOST_RUNS, FEWEST_RUNS = 4, 2
MOST_PLOTS = 2
MOST_ENTRIES = 100  # choices, actions, claims, runs of a lecture that somebody reads

Changes: TypeAlias = dict[str, Any]  # values by the paths of their places
Preset: TypeAlias = str  # its name


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A part of a lecture; what is at its default is not written."""


class Run(Value, frozen=True, kw_only=True):
    """One of several side by side: an experiment, a preset, or a change to the last one before."""

    label: Text
    experiment: Experiment | None = None
    preset: Preset | None = None
    changes: Changes | None = field(default=None, name="set")


class Plot(Value, frozen=True, kw_only=True):
    """A plot by its name, with what is set in it."""

    name: str
    settings: Changes | None = None


class Question(Value, frozen=True, kw_only=True):
    """What is asked before it is seen: one of several choices, a profile to be drawn, or a number."""

    prompt: Text
    choices: Annotated[tuple[Text, ...], Meta(min_length=2, max_length=MOST_ENTRIES)] | None = None
    answer: int | None = None  # which choice, from 0
    draw: Literal["profile"] | None = None
    measure: str | None = None
    layer: Slot | None = None  # at which the number is measured


class Action(Value, frozen=True, kw_only=True):
    """A button: another experiment, a change to the one that is shown, or further steps."""

    label: Text
    experiment: Experiment | None = None
    changes: Changes | None = field(default=None, name="set")
    steps: Steps | None = None


class Claim(Expected, frozen=True, kw_only=True):
    """What a scene shows, so that it can be tried: of a run, or of a number that a plot has."""

    run: Annotated[int, Meta(ge=0)] | str | None = None  # which of several: from 0, or by its label
    plot: str | None = None
    settings: Changes | None = None
    value: str | None = None  # which number of the plot


class Scene(Value, frozen=True, kw_only=True):
    """One thing to be seen."""

    title: Text = ""
    text: Text = ""
    notes: Text = ""
    experiment: Experiment | None = None
    preset: Preset | None = None
    changes: Changes | None = field(default=None, name="set")
    runs: Annotated[tuple[Run, ...], Meta(min_length=FEWEST_RUNS, max_length=MOST_RUNS)] | None = None
    plots: Annotated[tuple[Plot | str, ...], Meta(max_length=MOST_PLOTS)] = ()
    layout: str | None = None
    steps: Annotated[int, Meta(ge=0, le=MOST_STEPS)] = 0
    play: bool = False
    speed: Annotated[float, Meta(ge=0.01, le=1e6)] | None = None  # steps a second; None is as fast as it goes
    highlight: Annotated[tuple[Slot, ...], Meta(max_length=MOST_ENTRIES)] = ()
    question: Question | None = None
    actions: Annotated[tuple[Action, ...], Meta(max_length=MOST_ENTRIES)] = ()
    claims: Annotated[tuple[Claim, ...], Meta(max_length=MOST_ENTRIES)] = ()

    @property
    def stands_alone(self) -> bool:
        """Whether it shows one experiment that depends on no scene before it."""
        return self.experiment is not None or self.preset is not None

    @property
    def has_run(self) -> bool:
        """Whether it shows any, be it that of a scene before, changed."""
        return self.stands_alone or self.changes is not None or self.runs is not None

    @property
    def shown_plots(self) -> tuple[Plot, ...]:
        """Its plots, those that are given by their names too."""
        return tuple(Plot(name=plot) if isinstance(plot, str) else plot for plot in self.plots)
