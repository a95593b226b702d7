"""What can be chosen in the confusion matrix."""

from __future__ import annotations

from typing import Literal

from app.plots.settings import Settings

HELD_OUT: Literal["held_out"] = "held_out"
TRAINING: Literal["training"] = "training"
SPLITS: tuple[str, ...] = (HELD_OUT, TRAINING)


class ConfusionSettings(Settings, frozen=True):
    """Over which samples it counts."""

    split: Literal["held_out", "training"] = HELD_OUT
