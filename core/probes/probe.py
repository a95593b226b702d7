"""The contract of a probe: a question to a run, answered from what its last frame has left behind."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from core.wording import Reason

if TYPE_CHECKING:
    from core.training.trace import Trace


class Probe(ABC):
    """A frozen, hashable question; equal questions have one answer. Subclasses are frozen dataclasses.

    `answer` may look at everything that belongs to the session's last frame: its trace shows the buffers, deltas with
    their exponents, and the weights with which it was measured.
    """

    share: ClassVar[float] = 1.0  # of the time that it may take while a run trains, beside what all together may
    outlives_overflow: ClassVar[bool] = False  # whether it has an answer when the last step had no backward pass

    @abstractmethod
    def answer(self, trace: Trace) -> Any:
        """The answer, a frozen dataclass of copies; None where the question does not fit this network or step."""

    def pieces(self, trace: Trace) -> Generator[None, None, Any]:
        """The same answer piece by piece; after the first piece, the run may have gone on."""
        yield from ()
        return self.answer(trace)


@dataclass(frozen=True, slots=True)
class ProbeFailed:
    """Instead of an answer: why there is none."""

    reason: Reason


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What probes have shown of one step, and which of them failed at it."""

    step: int
    answers: Mapping[Probe, Any]
    failures: Mapping[Probe, ProbeFailed] = field(default_factory=dict)


Probes: TypeAlias = tuple[Probe, ...]
