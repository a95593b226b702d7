"""What can be chosen in the curves over time."""

from __future__ import annotations

from typing import Literal

from app.plots.stepped import SteppedSettings


class CurvesSettings(SteppedSettings, frozen=True):
    """The measure, and what the colours of the curves say: the present state of their layers, or their depth."""

    measure: Literal["absolute", "weight", "signal", "update"] = "absolute"
    colours: Literal["state", "depth"] = "state"
