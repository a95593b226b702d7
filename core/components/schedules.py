"""Learning-rate schedules: what becomes of the base rate from step to step."""

from __future__ import annotations

import math
from abc import abstractmethod
from typing import Annotated

from msgspec import Meta

from core.components.component import Component

Steps = Annotated[int, Meta(ge=1, le=1_000_000, extra={"unit": "steps", "logarithmic": True})]


class Schedule(Component, frozen=True):
    """How the learning rate changes over a run."""

    @abstractmethod
    def rate(self, base: float, step: int) -> float:
        """The learning rate of a step, counted from 0."""

    def peak(self, base: float) -> float:
        """The largest rate of the whole run, by which "the rate has all but ended" is judged."""
        return base


class Constant(Schedule, frozen=True, tag="constant"):
    """The same rate from the first step to the last: simple, and never quite done."""

    def rate(self, base: float, step: int) -> float:
        return base


class Step(Schedule, frozen=True, tag="step"):
    """Stairs: the rate holds, then drops at once, and the loss often drops with it."""

    every: Annotated[Steps, Meta(description="Steps between two drops.")] = 100
    factor: Annotated[float, Meta(ge=0.001, le=1, description="What each drop leaves of the rate.")] = 0.5

    def rate(self, base: float, step: int) -> float:
        return base * self.factor ** (step // self.every)


class Exponential(Schedule, frozen=True, tag="exponential"):
    """The same share lost at every step: quick at first, then ever closer to standing still."""

    factor: Annotated[float, Meta(ge=0.001, le=1, description="What each step leaves of the rate.")] = 0.999

    def rate(self, base: float, step: int) -> float:
        return base * self.factor**step


class Cosine(Schedule, frozen=True, tag="cosine"):
    """Half a cosine from the base rate down to a minimum: unhurried at both ends, and there it stays.

    Loshchilov & Hutter 2017, eq. 5, without restarts.
    """

    steps: Annotated[Steps, Meta(description="Steps from the base rate to the minimum.")] = 1000
    minimum: Annotated[float, Meta(ge=0, le=100, description="The last rate.", extra={"logarithmic": True})] = 0.0

    def rate(self, base: float, step: int) -> float:
        share = (1 + math.cos(math.pi * min(step, self.steps) / self.steps)) / 2
        return self.minimum + (base - self.minimum) * share

    def peak(self, base: float) -> float:
        return max(base, self.minimum)


class Warmup(Schedule, frozen=True, tag="warmup"):
    """A gentle start: from a tenth of the rate up to all of it, while the first gradients are still wild.

    Goyal et al. 2017, section 2.2.
    """

    steps: Annotated[Steps, Meta(description="Steps until the full rate is reached.")] = 100

    def rate(self, base: float, step: int) -> float:
        return base * (0.1 + 0.9 * min(1.0, step / self.steps))


AnySchedule = Constant | Step | Exponential | Cosine | Warmup
