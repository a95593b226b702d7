"""The two clouds of the data plot and the ranges in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from app.plots.data.regions import levels
from app.plots.data.settings import DataSettings
from app.plots.samples.class_marks import LEVELS
from app.plots.samples.scatter import ALIKE, AMOUNTS, CLASSES, VECTOR, Cloud
from core.lecture.normalization import normalized_points, random_points
from core.numerics import Floats
from core.probes.boundary import Range, span, square
from core.probes.data import DataAnswer

Ranges = tuple[Range, Range]


@dataclass(frozen=True, eq=False)
class Pair:
    """Before and after."""

    before: Cloud
    after: Cloud
    targets: Floats  # (n,), class numbers or amounts; NaN in the lecture's example
    ranges: tuple[Ranges, Ranges]  # of each side: across, upwards
    square: bool  # whether both directions mean the same, and have units of one length
    amounts: Range = (0.0, 1.0)  # of the targets

    @property
    def lost(self) -> int:
        """How many samples have left the range of numbers."""
        return int((~self.after.there).sum())


def pair_of(answer: DataAnswer, choice: DataSettings) -> Pair:
    """The run's samples."""
    targets = np.asarray(answer.target, float)
    amounts = (float(targets.min()), float(targets.max())) if len(targets) else (0.0, 1.0)
    sides = [answer.before, answer.after]
    flats = [side.shape[1] == 1 for side in sides]
    flat = any(flats)
    kinds, meaning = answer.target, CLASSES
    if not answer.classes:
        kinds, meaning = levels(targets, *amounts, LEVELS), ALIKE if flats[0] else AMOUNTS
    sides = [np.column_stack([side, targets]) if alone else side for side, alone in zip(sides, flats, strict=True)]
    clouds = [Cloud(side, np.asarray(kinds, np.int64), answer.held_out, meaning) for side in sides]
    up = (-0.5, answer.classes - 0.5) if answer.classes else span(targets)
    ranges = [(span(side[:, 0]), up) if alone else square(side) for side, alone in zip(sides, flats, strict=True)]
    return Pair(clouds[0], clouds[1], targets, _on_scales(ranges, choice.one_scale, not flat), not flat, amounts)


def lecture_pair(choice: DataSettings) -> Pair:
    """The lecture's random points, or one vector, and the same divided by a norm."""
    points = random_points() if choice.vector is None else np.array([choice.vector])
    sides = points, normalized_points(points, choice.axis, choice.order)
    alike, trained = np.zeros(len(points), np.int64), np.zeros(len(points), bool)
    meaning = ALIKE if choice.vector is None else VECTOR
    clouds = [Cloud(side, alike, trained, meaning) for side in sides]
    ranges = _on_scales([square(_with_origin(side, meaning)) for side in sides], choice.one_scale, True)
    return Pair(clouds[0], clouds[1], np.full(len(points), np.nan), ranges, True)


def _with_origin(points: Floats, meaning: str) -> Floats:
    """A vector is seen from where it begins."""
    return points if meaning != VECTOR else np.concatenate([points, np.zeros((1, 2))])


def same(first: DataAnswer | None, second: DataAnswer) -> bool:
    """Whether two answers show the same samples on the same axes."""
    if first is None or _named(first) != _named(second):
        return False
    sides = (first.before, second.before), (first.after, second.after), (first.target, second.target)
    return all(np.array_equal(one, other, equal_nan=True) for one, other in sides)


def _named(answer: DataAnswer) -> tuple[object, ...]:
    axes = answer.axes, answer.after_axes
    return *axes, answer.classes, answer.features, answer.after_features, answer.class_names, answer.target_name


def _on_scales(ranges: list[Any], one: bool, equal: bool) -> tuple[Ranges, Ranges]:
    if one:
        both = [_union(first, second) for first, second in zip(*ranges, strict=True)]
        if equal:
            longest = max(upper - lower for lower, upper in both)
            both = [((low + up - longest) / 2, (low + up + longest) / 2) for low, up in both]
        ranges = [(both[0], both[1])] * 2
    return ranges[0], ranges[1]


def _union(first: Range, second: Range) -> Range:
    return min(first[0], second[0]), max(first[1], second[1])
