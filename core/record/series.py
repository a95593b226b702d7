"""Series: values over the steps of a run, and of which steps each of them is the mean."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.numerics import Floats


@dataclass(frozen=True, eq=False)
class Series:
    """Points in time: each is one step as it was, or the mean of several. The last one is the latest step alone.

    So where the bin of the latest step holds more than this step, that step stands in two points: in the mean of its
    bin, and as itself.
    """

    first: Floats  # (k,) the steps that a point stands for
    last: Floats  # (k,) up to here, inclusive
    values: Floats  # (k,) or (k, entries)

    @property
    def averaged(self) -> bool:
        """Whether any point is a mean of several steps."""
        return bool(np.any(self.last > self.first))

    @property
    def points(self) -> tuple[Floats, Floats]:
        """As a curve is drawn: each value at its first step."""
        return self.first, self.values
