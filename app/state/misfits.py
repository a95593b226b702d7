"""Misfits: why an edit cannot be, and at which layer, so that it can be said there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.experiment import LARGEST_DEPTH, Experiment, ExperimentError, validated

_PLACE = re.compile(r"layers\[(\d+)\]")


@dataclass(frozen=True)
class Misfit:
    """A refused edit: its reason, and the layer that is to blame.

    A layer that is in the network is told by its slot, a new one by the gap in which it would stand.
    """

    reason: str
    slot: int | None = None
    gap: int | None = None


def misfit_of(error: ExperimentError, tried: tuple[int, ...], present: tuple[int, ...]) -> Misfit:
    """The misfit behind an error; `tried` are the ids of the slots as they would have been, `present` as they are."""
    found = _PLACE.match(error.place)
    slot = int(found[1]) if found else len(tried)
    if slot >= len(tried):
        return Misfit(_reason(error))
    if tried[slot] in present:
        return Misfit(_reason(error), slot=present.index(tried[slot]))
    known = frozenset(present)
    return Misfit(_reason(error), gap=sum(id_ in known for id_ in tried[:slot]))


def objection(experiment: Experiment) -> str:
    """Why an experiment cannot be; nothing where it can."""
    try:
        validated(experiment)
    except ExperimentError as error:
        return _reason(error)
    return ""


def lack_of_memory(experiment: Experiment) -> str:
    """Why an experiment has no room in memory; nothing where it has, or where it cannot be for other reasons."""
    if len(experiment.layers) > LARGEST_DEPTH:
        return ""
    from core.training.memory import require_memory  # no start waits for it

    try:
        require_memory(experiment)
    except ExperimentError as error:
        return _reason(error) if error.place == "layers" else ""
    return ""


def _reason(error: ExperimentError) -> str:
    """What is said of all layers together needs to be said of what."""
    return str(error) if error.place == "layers" else error.reason


def no_layers(text: str, error: ExperimentError) -> Misfit:
    """Why a text that was to be pasted is refused: where it is wrong, or what to paste instead."""
    reason = str(error) if text.strip() else "there is no text to paste"
    return Misfit(reason if error.place else f"{reason}: copy layers in any window, or write them as JSON")
