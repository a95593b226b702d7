"""Which plots are drawn: as many in each turn of the event loop as there is time for, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

BUDGET_S = 0.008  # of the 16 ms between two refreshes; the rest is for everybody else
AT_ONCE_S = 0.025  # for what is drawn anew right before it is painted, so that it does not lag behind a hand
INERTIA = 0.8  # how far an estimate stays as it was


class DrawScheduler:
    """What each plot costs, and which have waited: a slow machine draws each less often, and the window stays quick."""

    def __init__(self, budget: float = BUDGET_S) -> None:
        self._budget = budget
        self._costs: dict[str, float] = {}
        self._waiting: list[str] = []
        self._spent = 0.0  # in this turn, or since the last

    @property
    def waiting(self) -> bool:
        """Whether anybody has not been drawn since the news came."""
        return bool(self._waiting)

    def announce(self, names: Iterable[str]) -> None:
        """There is news for these alone; who waits already keeps the place."""
        names = list(names)
        self._waiting = [name for name in self._waiting if name in names]
        for name in names:
            self.queue(name)

    def queue(self, name: str) -> None:
        """There is news for this one too."""
        if name not in self._waiting:
            self._waiting.append(name)

    def take(self) -> Iterator[str]:
        """Begin a turn: one of them, then others as long as there is time; `spent` says after each what it took."""
        self._spent, taken = 0.0, 0
        while self._waiting and (not taken or self._fits(self._waiting[0])):
            taken += 1
            yield self._waiting.pop(0)
        self._spent = 0.0

    def admits(self, name: str, spent: float = 0.0) -> bool:
        """Whether there is time to draw one that has not waited, beside those drawn so since the last turn.

        `spent`: seconds that the present pass of the event loop has taken, with all that was laid out in it.
        """
        return max(self._spent, spent) + self._costs.get(name, 0.0) <= AT_ONCE_S

    def spent(self, name: str, seconds: float) -> None:
        """A plot has taken so long."""
        before = self._costs.get(name, seconds)
        self._costs[name] = INERTIA * before + (1 - INERTIA) * seconds
        self._spent += seconds

    def _fits(self, name: str) -> bool:
        return self._spent + self._costs.get(name, 0.0) <= self._budget
