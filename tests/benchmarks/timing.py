"""Running times as ratios: of two actions in turn, or of one action to its limit, so that the machine cancels out."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

Action = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True)
class Ratio:
    """How many times longer something took than what it is compared with."""

    name: str
    median: float
    minimum: float
    maximum: float
    limit: float | None = None  # the median may not exceed it
    note: str = ""
    floor: float | None = None  # nor fall below this

    @property
    def missed(self) -> bool:
        """Whether the promise is broken."""
        too_long = self.limit is not None and self.median > self.limit
        return too_long or (self.floor is not None and self.median < self.floor)


def paired(
    a: Action, b: Action, rounds: int = 21, *, name: str = "", limit: float | None = None, clock: Clock = perf_counter
) -> Ratio:
    """The time of `a` over that of `b`, taken next to each other, in turns a b, b a, so that drifts fall on both."""
    a(), b()  # caches and allocations of the first time are not the question
    first: list[float] = []
    second: list[float] = []
    with _undisturbed():
        for turn in range(rounds):
            for action, times in ((a, first), (b, second))[:: 1 if turn % 2 == 0 else -1]:
                times.append(_seconds(action, clock))
    return quotients(name, first, second, limit=limit)


def quotients(
    name: str,
    first: Sequence[float],
    second: Sequence[float],
    *,
    limit: float | None = None,
    floor: float | None = None,
) -> Ratio:
    """Times over times that were measured next to each other."""
    ratios = [one / other for one, other in zip(first, second, strict=True)]
    best = f"best {min(first) / min(second):.3f}"  # of each over all rounds: what a busy machine distorts least
    return _ratio(name, ratios, limit, f"{_in_words(first)} against {_in_words(second)}, {best}", floor)


def against(seconds: float, action: Action, rounds: int = 5, *, name: str = "", clock: Clock = perf_counter) -> Ratio:
    """The time of `action` over the `seconds` that it may take."""
    with _undisturbed():
        times = [_seconds(action, clock) for _ in range(rounds)]
    return within(seconds, times, name=name)


def within(seconds: float, times: Sequence[float], *, name: str = "") -> Ratio:
    """Times measured elsewhere, such as those between two signals, over the `seconds` that each may take."""
    return _ratio(name, [time / seconds for time in times], 1.0, f"{_in_words(times)} of {_in_words([seconds])}")


def _ratio(name: str, ratios: Sequence[float], limit: float | None, note: str, floor: float | None = None) -> Ratio:
    return Ratio(name, statistics.median(ratios), min(ratios), max(ratios), limit, note, floor)


def _in_words(times: Sequence[float]) -> str:
    return f"{statistics.median(times) * 1e3:.4g} ms"


def _seconds(action: Action, clock: Clock) -> float:
    start = clock()
    action()
    return clock() - start


@contextmanager
def _undisturbed() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
