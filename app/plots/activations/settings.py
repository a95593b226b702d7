"""What can be chosen in the activations."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from app.canvas.scales.ranges import Range
from app.plots.settings import Number
from app.plots.zoomed import ZoomedSettings

FITTED, UNIT = "fitted", "unit"
OUTPUT = "output"


class ActivationSettings(ZoomedSettings, frozen=True):
    """What the histograms are of; the layers and the Jacobian are as there is room, unless they are said here."""

    PARTS: ClassVar[tuple[str, ...]] = (*ZoomedSettings.PARTS, OUTPUT)

    role: Literal["signal", "size", "pre", "delta"] = "signal"
    axis: Literal["fitted", "unit"] = "fitted"  # of the signal: to what is there, or 0 to 1 as in textbooks
    layers: Annotated[tuple[Number, ...], Meta(max_length=5_000)] | None = None
    focus: Number | None = None  # the layer whose Jacobian is shown; None: the selected, or the first hidden one
    jacobian: bool | None = None
    output: Range | None = None  # of the output's own axis, where it has one; None for all of it

    @property
    def of_textbook(self) -> bool:
        """Whether signals are shown from 0 to 1."""
        return self.axis == UNIT and self.role == "signal"
