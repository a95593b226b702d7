"""Probes with a temper, a layer that nobody knows, and a clock that nothing else moves."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from multiprocessing import parent_process
from typing import Any, ClassVar, NoReturn

from core.engine.live_probes import LiveProbes
from core.engine.sealing import opened, sealed
from core.layers import Dense
from core.probes import Probe, ProbeFailed
from core.training.session import Session
from core.training.trace import Trace
from core.wording import Reason
from tests.core.networks import SMALL


class Clock:
    """Seconds that pass when somebody says so."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


CLOCK = Clock()  # one for all, for a probe comes back from the pipe as another that is equal


@dataclass(frozen=True)
class Slow(Probe):
    """Takes its time, and says how many steps there were."""

    seconds: float = 0.0

    def answer(self, trace: Trace) -> int | None:
        CLOCK.now += self.seconds
        return trace.steps


@dataclass(frozen=True)
class Stubborn(Slow):
    """Does not look at the backward pass."""

    outlives_overflow: ClassVar[bool] = True


@dataclass(frozen=True)
class Modest(Slow):
    """Wants a hundredth of the time at most."""

    share: ClassVar[float] = 0.01


@dataclass(frozen=True)
class Patient(Modest):
    """Answers in so many pieces, each of which takes its time, of the step at which it began."""

    count: int = 3

    def pieces(self, trace: Trace) -> Generator[None, None, int]:
        begun = trace.steps
        for _ in range(self.count):
            CLOCK.now += self.seconds
            yield
        return begun


@dataclass(frozen=True)
class Nothing(Probe):
    """A question that does not fit the network."""

    def answer(self, trace: Trace) -> None:
        return None


@dataclass(frozen=True)
class Broken(Probe):
    """Raises, up to some step, and notes when it was asked."""

    seconds: float = 0.0
    up_to: int = 10**9
    asked: ClassVar[list[float]] = []

    def answer(self, trace: Trace) -> str:
        self.asked.append(CLOCK.now)
        CLOCK.now += self.seconds
        if trace.steps <= self.up_to:
            raise ZeroDivisionError("the sun was in my eyes")
        return "well"


@dataclass(frozen=True)
class Unspeakable(Probe):
    """Its answer cannot be pickled."""

    def answer(self, trace: Trace) -> object:
        return lambda: trace


@dataclass(frozen=True)
class Unsendable(Probe):
    """Cannot be pickled itself."""

    name: str

    def __reduce__(self) -> Any:
        raise TypeError("stays at home")

    def answer(self, trace: Trace) -> int:
        return trace.steps


@dataclass(frozen=True)
class Unreadable(Probe):
    """Can be pickled, but not read again."""

    def __reduce__(self) -> Any:
        return unknown, ()

    def answer(self, trace: Trace) -> int:
        return trace.steps


@dataclass(frozen=True)
class Foreign(Probe):
    """Is known in the process of the window, but not in the engine's."""

    def __reduce__(self) -> Any:
        return _at_home, ()

    def answer(self, trace: Trace) -> int:
        return trace.steps


@dataclass(frozen=True)
class Moody(Probe):
    """Has no hash."""

    def __hash__(self) -> int:
        raise TypeError("not today")

    def answer(self, trace: Trace) -> int:
        return trace.steps


class UnknownLayer(Dense, frozen=True, tag="unknown"):
    """A layer that the engine's process does not know."""

    def __reduce__(self) -> Any:
        return unknown, ()


def _at_home() -> Foreign:
    return Foreign() if parent_process() is None else unknown()


def unknown() -> NoReturn:
    """What is unpickled where something is missing."""
    raise ModuleNotFoundError("No module named 'mine'")


def parcels(*probes: Probe) -> tuple[bytes, ...]:
    """The probes as they come out of the pipe."""
    return tuple(sealed(probe) for probe in probes)


def watching(*probes: Probe) -> tuple[LiveProbes, Session]:
    """A run after its first step, and somebody who asks these of it."""
    live, session = LiveProbes(CLOCK), Session(SMALL)
    live.ask(parcels(*probes))
    session.step()
    Broken.asked.clear()
    return live, session


def read(answers: Mapping[int, tuple[tuple[bytes, bytes], ...]]) -> dict[Probe, Any]:
    """What the answers say, of whatever step, failures as their reason."""
    found = {opened(question): opened(answer) for told in answers.values() for question, answer in told}
    return {probe: view.reason if isinstance(view, ProbeFailed) else view for probe, view in found.items()}


def fault(error: str) -> Reason:
    """What is told of an error that nobody foresaw."""
    return Reason("engine.failed", error=error)
