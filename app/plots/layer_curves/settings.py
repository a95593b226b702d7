"""What can be chosen in the curves over time."""

from __future__ import annotations

from typing import Literal

from app.plots.settings import Settings


class CurvesSettings(Settings, frozen=True):
    """The measure, and what the colours of the curves say: the present state of their layers, or their depth."""

    measure: Literal["absolute", "weight", "signal", "update"] = "absolute"
    colours: Literal["state", "depth"] = "state"
