"""What can be chosen in the gradient profile."""

from __future__ import annotations

from typing import Literal

from app.plots.zoomed import ZoomedSettings


class ProfileSettings(ZoomedSettings, frozen=True):
    """The measure that the bars show: δ relative to the last hidden layer, any of the four, or all together."""

    measure: Literal["relative", "absolute", "weight", "signal", "update", "together"] = "relative"
