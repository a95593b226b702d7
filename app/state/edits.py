"""What undo swaps: whole states of the document, and the edits that lead from one to the next."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, Literal, Protocol, TypeAlias, TypeVar

import msgspec

from app.state.source import Source
from core.components.component import Component
from core.components.datasets import AnyDataset, DataError
from core.components.inputs import FEATURES
from core.components.losses import AnyLoss, CrossEntropy, MeanSquaredError
from core.components.target_scaling import Unscaled
from core.experiment import Bookmark, Experiment

SEEDS = 10_000  # of which one is drawn
Way: TypeAlias = Literal["edit", "gesture", "undo"]  # another step, more of the last one, or one taken back or redone


@dataclass(frozen=True)
class State:
    """All that undo brings back: the experiment, the identity of its slots, the file that it belongs to."""

    experiment: Experiment
    slot_ids: tuple[int, ...]
    source: Source

    @property
    def content(self) -> Experiment:
        """What a gesture may bring back to where it began."""
        return self.experiment


class Undoable(Protocol):
    """A whole state of something that is worked on."""

    @property
    def content(self) -> object:
        """What a gesture may bring back to where it began."""


S = TypeVar("S", bound=Undoable)


@dataclass(frozen=True)
class Edit(Generic[S]):
    """Swaps one state for another; edits of one gesture become one."""

    verb: str
    before: S
    after: S
    gesture: str = ""

    @property
    def is_idle(self) -> bool:
        """Whether a gesture has come back to where it began."""
        return bool(self.gesture) and self.after.content == self.before.content

    def continues(self, earlier: Edit[S]) -> bool:
        """Whether both are parts of one gesture."""
        return bool(self.gesture) and self.gesture == earlier.gesture

    def followed_by(self, later: Edit[S]) -> Edit[S]:
        """Both in one."""
        return replace(self, after=later.after)


def with_new_weights(experiment: Experiment) -> Experiment:
    """The same data and split, and everything else drawn from another seed."""
    return msgspec.structs.replace(experiment, seed=_drawn(experiment.seed), data_seed=experiment.seed_of_data)


def with_new_data(experiment: Experiment) -> Experiment:
    """The same weights, and data and split from another seed."""
    return msgspec.structs.replace(experiment, data_seed=_drawn(experiment.seed_of_data))


def with_bookmark(experiment: Experiment, step: int, text: str) -> Experiment:
    """A word on a step of the run: in place of the first that is on it, or in the order of the steps."""
    marks, new = experiment.bookmarks, Bookmark(step=step, text=text)
    before = next((place for place, mark in enumerate(marks) if mark.step == step), None)
    if before is not None:
        return msgspec.structs.replace(experiment, bookmarks=(*marks[:before], new, *marks[before + 1 :]))
    return msgspec.structs.replace(experiment, bookmarks=tuple(sorted((*marks, new), key=_step)))


def without_bookmark(experiment: Experiment, step: int) -> Experiment:
    """None on that step."""
    left = tuple(mark for mark in experiment.bookmarks if mark.step != step)
    return msgspec.structs.replace(experiment, bookmarks=left)


def _step(bookmark: Bookmark) -> int:
    return bookmark.step


def _drawn(before: int) -> int:
    """A seed that can be read aloud, and is not the one before."""
    seed = secrets.randbelow(SEEDS - 1)
    return seed + (seed >= before)


def lockable(experiment: Experiment, slots: Iterable[int]) -> tuple[int, ...]:
    """Those that have weights to be locked, in order; the output comes after the last."""
    entries = experiment.entries
    return tuple(slot for slot in sorted(slots) if _has_weights(entries[slot]))


def _has_weights(entry: msgspec.Struct) -> bool:
    """Of skips only those whose short way leads to another width."""
    return "trainable" in entry.__struct_fields__ and bool(getattr(entry, "projection", True))


def with_names_once(layers: Iterable[Component], given: Iterable[str]) -> tuple[Component, ...]:
    """Layers to be put in: a name that is given already stays with whom it was given to."""
    known, found = set(given) - {""}, list[Component]()
    for layer in layers:
        name = getattr(layer, "name", "")
        found.append(msgspec.structs.replace(layer, name="") if name in known else layer)
        known |= {name} - {""}
    return tuple(found)


def with_data(experiment: Experiment, data: AnyDataset) -> Experiment:
    """The same experiment with other data, and the loss that fits them; classes have no unit to be scaled, and inputs
    are made of two features only."""
    loss = fitting_loss(experiment, data)
    target = Unscaled() if _has_classes(experiment, data) else experiment.target
    inputs = experiment.inputs if _has_two_features(data) else None
    return msgspec.structs.replace(experiment, data=data, loss=loss, target=target, inputs=inputs)


def _has_two_features(data: AnyDataset) -> bool:
    try:
        return data.shape()[0] == FEATURES
    except DataError:
        return False


def _has_classes(experiment: Experiment, data: AnyDataset) -> bool:
    try:
        return data.for_loss(experiment.loss.regression).shape()[1] > 0
    except DataError:
        return False


def fitting_loss(experiment: Experiment, data: AnyDataset) -> AnyLoss:
    """The loss for other data: squared errors where classes turn into real targets, cross entropy on the way back."""
    try:
        has_classes = data.for_loss(experiment.loss.regression).shape()[1] > 0
        if not has_classes:
            return experiment.loss if experiment.loss.regression else MeanSquaredError()
        back = experiment.loss == MeanSquaredError() and experiment.dataset.shape()[1] == 0
    except DataError:
        return experiment.loss
    return CrossEntropy() if back else experiment.loss
