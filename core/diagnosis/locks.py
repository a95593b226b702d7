"""Locks: what no remedy may touch, and where all else is ruled out, the key."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from core.components.initializers import Zeros
from core.diagnosis import edits
from core.experiment import Experiment, shapes

DRAWN = ("units", "pieces", "initializer", "bias", "bias_initializer", "projection")  # settings of which weights come


def respecting(before: Experiment, after: Experiment) -> Experiment:
    """What a remedy makes of an experiment, but for the weights of locked layers, which stay as they were drawn.

    The experiment as it was, where nothing would be left of the remedy: a locked layer is not cut away, and where
    nothing learns no optimizer helps.
    """
    kept = len(after.layers)
    if any(not layer.trainable for layer in before.layers[kept:]):
        return before
    layers = [_kept(*pair) for pair in zip(before.layers, after.layers, strict=False)]
    found = after.with_entries([*layers, *after.layers[len(layers) :], _kept(before.output, after.output)])
    idle = not learns(before) and found == replace(before, optimizer=found.optimizer)
    return before if idle else found


def _kept(before: Any, after: Any) -> Any:
    """The entry after a remedy, as far as it was not locked before."""
    if before.trainable:
        return after
    if type(before) is not type(after):
        return before
    return replace(after, **{name: getattr(before, name) for name in DRAWN if name in before.__struct_fields__})


def learns(experiment: Experiment) -> bool:
    """Whether any parameter does."""
    if experiment.output.trainable:
        return True
    entering, free = shapes(experiment), enumerate(experiment.layers)
    return any(layer.trainable and layer.parameters(entering[: i + 1]) for i, layer in free)


def unlocked(experiment: Experiment) -> Experiment:
    """Everything learns."""
    return experiment.with_setting(range(len(experiment.entries)), trainable=True)


def blank(experiment: Experiment) -> tuple[int, ...]:
    """What is locked with weights that are all zero, and no skip leads around: no signal passes, whatever learns."""
    ends = ((slot, layer.looks_back()) for slot, layer in enumerate(experiment.layers))
    around = {each for slot, back in ends for each in range(slot - back, slot)}
    found = (slot for slot, entry in enumerate(experiment.entries) if not entry.trainable and _starts_at_zero(entry))
    return tuple(slot for slot in found if slot not in around)


def _starts_at_zero(entry: Any) -> bool:
    return isinstance(getattr(entry, "initializer", None), Zeros)


def filled(experiment: Experiment) -> Experiment:
    """That unlocked, and whatever starts at zero with random weights of the size that fits its activation."""
    drawn, slots = edits.with_random_output(edits.with_fitting_weights(experiment)), blank(experiment)
    entries = zip(experiment.entries, drawn.entries, strict=True)
    found = experiment.with_entries([new if _starts_at_zero(old) else old for old, new in entries])
    return found.with_setting(slots, trainable=True)
