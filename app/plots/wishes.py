"""What a plot asks of others, as frozen values of its signal `wished`: it knows nobody who could do it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from core.components.component import Component


class EditLayers(NamedTuple):
    """Other layers in these slots; what has the same gesture is undone in one step."""

    layers: Mapping[int, Component]
    gesture: str


class ShowNeuron(NamedTuple):
    """A neuron under the microscope: the output is the last entry."""

    entry: int
    unit: int


class ShowPoint(NamedTuple):
    """A point of the inputs, as the network sees it, under the microscope."""

    inputs: tuple[float, ...]


class ShowSteps(NamedTuple):
    """The same steps on every axis of steps; None for all there are."""

    steps: tuple[float, float] | None


class ShowStep(NamedTuple):
    """An earlier step, in the whole window."""

    step: int


class PointAtStep(NamedTuple):
    """The step under the pointer, or none, marked in every plot over steps."""

    step: int | None


class MeasureSteps(NamedTuple):
    """Every axis of steps in another unit."""

    unit: str


class KeepReference(NamedTuple):
    """The run that is shown, to compare the next ones with."""


class CopyReport(NamedTuple):
    """What went wrong, on the clipboard, for those who can mend it."""


Wish = (
    EditLayers | ShowNeuron | ShowPoint | ShowSteps | ShowStep | PointAtStep | MeasureSteps | KeepReference | CopyReport
)
