"""What has been chosen and dragged in the cost plot."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Literal

import numpy as np
from msgspec import Meta, field
from msgspec.structs import replace

from app.plots.zoomed import ZoomedSettings
from core.lecture.information import Gaussian, with_share
from core.numerics import Floats

DISCRETE: Literal["discrete"] = "discrete"
CONTINUOUS: Literal["continuous"] = "continuous"
SLOPE: Literal["slope"] = "slope"
MODES: tuple[str, ...] = (DISCRETE, CONTINUOUS, SLOPE)
FEWEST, MOST = 2, 8  # outcomes
MEANS, DEVIATIONS, LOGITS = 5.0, (0.4, 3.0), 8.0  # as far as can be dragged
ROUNDING = 1e-6  # of shares that were added up
SNAP = 0.005  # a share closer to 0 or 1 than this is 0 or 1


Share = Annotated[float, Meta(ge=0, le=1)]
Shares = Annotated[tuple[Share, ...], Meta(min_length=FEWEST, max_length=MOST)]


class CostSettings(ZoomedSettings, frozen=True):
    """Two distributions of either kind, and one saturated output."""

    mode: Literal["discrete", "continuous", "slope"] = DISCRETE
    p: Shares = (0.5, 0.25, 0.125, 0.125)
    q: Shares = (0.25, 0.25, 0.25, 0.25)
    first: Gaussian = field(default_factory=partial(Gaussian, 0.0, 1.0))
    second: Gaussian = field(default_factory=partial(Gaussian, 1.5, 1.5))
    z: Annotated[float, Meta(ge=-LOGITS, le=LOGITS)] = -6.0
    target: Literal[0, 1] = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.p) != len(self.q) or any(abs(sum(each) - 1) > ROUNDING for each in (self.p, self.q)):
            raise ValueError("two distributions over the same outcomes")
        if not all(abs(each.mean) <= MEANS and DEVIATIONS[0] <= each.deviation <= DEVIATIONS[1]
                   for each in (self.first, self.second)):  # fmt: skip
            raise ValueError("two bells that can be dragged")

    @property
    def shares(self) -> tuple[Floats, Floats]:
        """p and q, (outcomes,) each."""
        return np.array(self.p), np.array(self.q)

    def in_mode(self, mode: str) -> CostSettings:
        """Another instrument, whose axes are others."""
        return replace(self.whole(), mode=mode)

    def with_share(self, of_q: bool, outcome: int, share: float) -> CostSettings:
        """One bar at another height; the others of its distribution keep their proportions."""
        share = 0.0 if share < SNAP else 1.0 if share > 1 - SNAP else share
        moved = tuple(with_share(self.shares[of_q], outcome, share).tolist())
        return replace(self, q=moved) if of_q else replace(self, p=moved)

    def with_gaussian(self, of_q: bool, mean: float, deviation: float) -> CostSettings:
        """One bell elsewhere or of another width."""
        bell = Gaussian(min(max(mean, -MEANS), MEANS), min(max(deviation, DEVIATIONS[0]), DEVIATIONS[1]))
        return replace(self, second=bell) if of_q else replace(self, first=bell)

    def with_logit(self, z: float) -> CostSettings:
        """The output elsewhere on its sigmoid."""
        return replace(self, z=min(max(z, -LOGITS), LOGITS))

    def with_outcomes(self, count: int) -> CostSettings:
        """More or fewer outcomes: new ones get an equal share, the rest keep their proportions."""
        count = min(max(count, FEWEST), MOST)
        return replace(self, p=_resized(self.p, count), q=_resized(self.q, count))

    def with_equal(self) -> CostSettings:
        """q as p is: nothing is wasted."""
        return replace(self, q=self.p, second=self.first)

    def swapped(self) -> CostSettings:
        """p and q the other way round: KL is not a distance."""
        return replace(self, p=self.q, q=self.p, first=self.second, second=self.first)

    def uniform(self) -> CostSettings:
        """p with equal shares: the largest entropy there is."""
        return replace(self, p=(1 / len(self.p),) * len(self.p))


def _resized(shares: tuple[float, ...], count: int) -> tuple[float, ...]:
    kept = shares[:count]
    added = count - len(kept)
    total = sum(kept) or 1.0
    each = 1 / count
    rest = 1 - each * added
    body = tuple(rest * share / total for share in kept) if sum(kept) else (rest / len(kept),) * len(kept)
    return body + (each,) * added
