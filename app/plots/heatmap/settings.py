"""What can be chosen in the heatmap."""

from __future__ import annotations

from typing import Literal

from app.plots.settings import Settings


class HeatmapSettings(Settings, frozen=True):
    """The measure that the colours show."""

    measure: Literal["absolute", "weight", "signal", "update"] = "absolute"
