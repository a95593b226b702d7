"""Softmax: the only activation that looks at all sums of a layer at once."""

from __future__ import annotations

from typing import ClassVar

from core.components.activations.answers import Shares
from core.components.component import Component
from core.numerics import Floats


class Softmax(Component, frozen=True, tag="softmax"):
    """Shares of a whole: what one answer gains, the others lose, and a single one is always right.

    Bridle 1990; Goodfellow, Bengio & Courville 2016, section 6.2.2.3.
    """

    increasing: ClassVar[bool] = True

    def answers(self, z: Floats) -> Shares:
        """The shares that sums (batch, outputs) in float64 give."""
        return Shares(z)
