"""What can be chosen in the plot of the loss."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from app.canvas.scales.ranges import Range
from app.plots.loss.smoothing import MOST
from app.plots.steps.stepped import SteppedSettings

RUN, HELD_OUT, BEFORE, GUESSING = "run", "held_out", "before", "guessing"
Key = Literal["run", "held_out", "before", "guessing"]
SHARES = "shares"


class LossSettings(SteppedSettings, frozen=True):
    """The axis, how smooth the losses are, and which curves are switched off."""

    PARTS: ClassVar[tuple[str, ...]] = (*SteppedSettings.PARTS, SHARES)

    logarithmic: bool = False  # or in powers of ten only where the losses need it
    smoothing: Annotated[float, Meta(ge=0, le=MOST)] = 0.0  # the share that a step keeps of the one before
    off: frozenset[Key] = frozenset()
    shares: Range | None = None  # what is seen of the accuracies
