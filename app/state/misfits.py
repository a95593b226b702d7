"""Misfits: why an edit cannot be, and at which layer, so that it can be said there."""

from __future__ import annotations

from dataclasses import dataclass

from core.experiment import LARGEST_DEPTH, Experiment, ExperimentError, validated
from core.wording import Field, Reason

LAYERS, BOOKMARKS = Field("layers"), Field("bookmarks")


@dataclass(frozen=True)
class Misfit:
    """A refused edit: its reason, and the layer that is to blame.

    A layer that is in the network is told by its slot, the output by the one after the last, and a new layer by the
    gap in which it would stand.
    """

    reason: Reason
    slot: int | None = None
    gap: int | None = None


def misfit_of(reason: Reason, tried: tuple[int, ...], present: tuple[int, ...]) -> Misfit:
    """The misfit behind a reason; `tried` are the ids of the slots as they would have been, `present` as they are."""
    if reason.field.keys[:1] == ("output",):
        return Misfit(_seen(reason), slot=len(present))
    slot = reason.field.slot
    if slot is None or slot >= len(tried):
        return Misfit(_seen(reason))
    if tried[slot] in present:
        return Misfit(_seen(reason), slot=present.index(tried[slot]))
    known = frozenset(present)
    return Misfit(_seen(reason), gap=sum(id_ in known for id_ in tried[:slot]))


def objection(experiment: Experiment) -> Reason | None:
    """Why an experiment cannot be; nothing where it can."""
    try:
        validated(experiment)
    except ExperimentError as error:
        return _seen(error.reason)
    return None


def lack_of_memory(experiment: Experiment) -> Reason | None:
    """Why an experiment has no room in memory; nothing where it has, or where it cannot be for other reasons."""
    if len(experiment.layers) > LARGEST_DEPTH:
        return None
    from core.training.memory import require_memory  # no start waits for it

    try:
        require_memory(experiment)
    except ExperimentError as error:
        return error.reason if error.reason.field == LAYERS else None
    return None


def _seen(reason: Reason) -> Reason:
    """The reason as it is said where its place is seen; what is said of all layers, or bookmarks, says so."""
    return reason if reason.field in (LAYERS, BOOKMARKS) else reason.clause


def no_layers(text: str, reason: Reason) -> Misfit:
    """Why a text that was to be pasted is refused: where it is wrong, or what to paste instead."""
    if not text.strip():
        return Misfit(Reason("paste.empty"))
    return Misfit(reason if reason.place else Reason("paste.no_layers", reason=reason))
