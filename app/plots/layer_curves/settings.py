"""What can be chosen in the curves over time."""

from __future__ import annotations

from typing import Literal, Self

import msgspec

from app.plots.settings import Number
from app.plots.steps.stepped import SteppedSettings


class CurvesSettings(SteppedSettings, frozen=True):
    """The measure, what the colours of the curves say (state or depth of their layers), and which are off."""

    measure: Literal["absolute", "weight", "signal", "update"] = "absolute"
    colours: Literal["state", "depth"] = "state"
    off: frozenset[Number] = frozenset()  # entries of the stack

    def lasting(self) -> Self:
        """Another network has other layers."""
        return msgspec.structs.replace(super().lasting(), off=frozenset())
