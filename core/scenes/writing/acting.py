"""Acting: what a button of a scene does, and how it is turned to do something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from core.scenes.scene import Action
from core.scenes.staging import Staged

TRAIN, SET, EXPERIMENT = DEEDS = ("train", "set", "experiment")
STEPS: Final = 100
RATE = "optimizer.learning_rate"


def deed(action: Action) -> str:
    """What it does: it trains on, changes what is shown, or shows something else.

    >>> deed(Action(label="On", steps=5)), deed(Action(label="Faster", changes={"optimizer.learning_rate": 1}, steps=5))
    ('train', 'set')
    """
    if action.experiment is not None:
        return EXPERIMENT
    return SET if action.changes is not None else TRAIN


def turned(action: Action, to: str, runs: Sequence[Staged]) -> Action:
    """The same button with something else to do: at first what changes nothing in the first run that is shown."""
    bare, shown = replace(action, experiment=None, changes=None), runs[0].experiment
    if to == TRAIN:
        return replace(bare, steps=action.steps or STEPS)
    if to == SET:
        return replace(bare, changes={RATE: shown.optimizer.learning_rate}, steps=None)
    return replace(bare, experiment=shown, steps=None)
