"""What can be chosen in the heatmap."""

from __future__ import annotations

from typing import Literal

from app.plots.stepped import SteppedSettings


class HeatmapSettings(SteppedSettings, frozen=True):
    """The measure that the colours show."""

    measure: Literal["absolute", "weight", "signal", "update"] = "absolute"
