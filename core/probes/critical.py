"""The critical learning rate: from where on the present update would raise the loss."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.probes.probe import Probe
from core.training.critical import critical_step, search

if TYPE_CHECKING:
    from core.training.trace import Trace


@dataclass(frozen=True, slots=True)
class Headroom:
    """How many times as long the update could be before it raises the loss: infinite where a million are no more."""

    factor: float
    rate: float  # of the update, schedule included
    set_rate: float  # the setting that gave it

    @property
    def critical(self) -> float:
        """The rate from which on the update raises the loss, schedule included."""
        return self.factor * self.rate

    @property
    def critical_setting(self) -> float:
        """The setting that would give that rate."""
        return self.factor * self.set_rate


@dataclass(frozen=True)
class CriticalRate(Probe):
    """Of the last step's update; no answer where it goes uphill, as momentum does for a while."""

    share: ClassVar[float] = 0.008  # with all that is around it, less than a hundredth

    def answer(self, trace: Trace) -> Headroom | None:
        losses = trace.line.losses()
        return None if losses is None else Headroom(critical_step(losses), *trace.line.rates)

    def pieces(self, trace: Trace) -> Generator[None, None, Headroom | None]:
        losses, rates = trace.line.held_losses(), trace.line.rates
        return None if losses is None else Headroom((yield from search(losses)), *rates)
