"""What can be chosen in the heatmap."""

from __future__ import annotations

from typing import Literal

from app.plots.steps.stepped import SteppedSettings


class HeatmapSettings(SteppedSettings, frozen=True):
    """The measure that the colours show, and the decades at the ends of their scale."""

    measure: Literal["absolute", "weight", "signal", "update"] = "absolute"
    limit: Literal[5, 15, 50] | None = None  # None: fitted to the run
