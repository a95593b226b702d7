"""What head and data tell of why a network does not learn, before the first step."""

from __future__ import annotations

from collections.abc import Iterator

from core.diagnosis.finding import Finding
from core.diagnosis.learning.progress import Progress
from core.diagnosis.limits import (
    EXPLAINED,
    INPUT_CONTRAST,
    LARGE_INPUT,
    LARGE_TARGET,
    MISSED,
    SMALL_INPUT,
    SMALL_TARGET,
    WILD_START,
)
from core.record.frame import Structure


def of_head_and_data(structure: Structure, progress: Progress, first_loss: float) -> Iterator[Finding]:
    """In no order; those of scales and first weights only where it is in trouble, or far from its end."""
    yield from mismatched_head(structure)
    yield from _straight(structure, progress)
    yield from _constant_features(structure)
    if progress.half_way_off:
        unscaled = [*_unscaled_input(structure), *_unscaled_target(structure)]
        yield from unscaled
        if not unscaled and not any(mismatched_head(structure)):
            yield from _wild_start(structure, first_loss)


def mismatched_head(structure: Structure) -> Iterator[Finding]:
    """The answers cannot be what the targets are, or the loss takes them for what they are not."""
    task = structure.task
    if task.missed > MISSED:
        place = "loss" if task.mismatch in ("amounts", "one_unit") else "output.activation"
        yield Finding("mismatched_head", (structure.entries - 1,), task.missed, MISSED, task.mismatch, place)


def _straight(structure: Structure, progress: Progress) -> Iterator[Finding]:
    """Layers without a bend, or a task that no straight line solves."""
    task = structure.task
    if task.bends:
        return
    if structure.hidden:
        yield Finding("no_nonlinearity", structure.hidden, 0.0, 1.0, "layers", "layers[*].activation")
    elif task.explained is not None and task.explained < EXPLAINED and progress.state == "stuck":
        yield Finding("no_nonlinearity", (), task.explained, EXPLAINED, "task", "layers")


def _constant_features(structure: Structure) -> Iterator[Finding]:
    """Columns from which nothing can be told."""
    count = len(structure.task.constant_features)
    if count:
        yield Finding("constant_feature", (), float(count), 0.0, "", "data")


def _unscaled_input(structure: Structure) -> Iterator[Finding]:
    """Features that are large, small, or of very different size, as the network sees them."""
    task, size = structure.task, structure.scales.inputs
    if size > LARGE_INPUT:
        yield Finding("unscaled_input", (), size, LARGE_INPUT, "large", "preprocessing")
    elif 0 < task.input_peak < SMALL_INPUT:
        yield Finding("unscaled_input", (), task.input_peak, SMALL_INPUT, "small", "preprocessing")
    elif task.input_contrast > INPUT_CONTRAST:
        yield Finding("unscaled_input", (), task.input_contrast, INPUT_CONTRAST, "contrast", "preprocessing")


def _unscaled_target(structure: Structure) -> Iterator[Finding]:
    """Amounts far larger than what a network says at first."""
    size = structure.scales.targets
    if size > LARGE_TARGET:
        yield Finding("unscaled_target", (), size, LARGE_TARGET, "", "target")


def _wild_start(structure: Structure, first_loss: float) -> Iterator[Finding]:
    """Initial weights that shout: worse by far than guessing, and than saying nothing."""
    if 0 < structure.scales.targets < SMALL_TARGET:  # beside which any weights shout
        return
    known = [each for each in (structure.task.guessing, structure.task.silence) if each is not None]
    calm = max(known, default=0.0)
    if calm > 0 and first_loss > WILD_START * calm:
        yield Finding("wild_start", structure.hidden, first_loss / calm, WILD_START, "", "layers[*].initializer")
