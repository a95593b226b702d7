"""Whether a run stands still: a question to how far it is, and to nothing in the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace


@dataclass(frozen=True)
class Standstill(Probe):
    """Asked after a run was told to rest, it is first answered of the step at which the run does."""

    turn: int  # no two ask the same: the answer to an earlier one says nothing
    outlives_overflow: ClassVar[bool] = True

    def answer(self, trace: Trace) -> int:
        return self.turn
