"""Which plots are drawn: as many at each refresh of the screen as there is time for, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable

BUDGET_S = 0.008  # of the 16 ms between two refreshes; the rest is for everybody else
INERTIA = 0.8  # how far an estimate stays as it was


class DrawScheduler:
    """What each plot costs, and which have waited: a slow machine draws each less often, and the window stays quick."""

    def __init__(self, budget: float = BUDGET_S) -> None:
        self._budget = budget
        self._costs: dict[str, float] = {}
        self._waiting: list[str] = []

    @property
    def waiting(self) -> bool:
        """Whether anybody has not been drawn since the news came."""
        return bool(self._waiting)

    def announce(self, names: Iterable[str]) -> None:
        """There is news for these; who waits already keeps the place."""
        names = list(names)
        kept = [name for name in self._waiting if name in names]
        self._waiting = [*kept, *(name for name in names if name not in kept)]

    def take(self) -> list[str]:
        """Those whose turn it is: at least one, and no more than the time allows."""
        left, taken = self._budget, list[str]()
        for name in self._waiting:
            cost = self._costs.get(name, 0.0)
            if taken and cost > left:
                break
            taken.append(name)
            left -= cost
        del self._waiting[: len(taken)]
        return taken

    def spent(self, name: str, seconds: float) -> None:
        """A plot has taken so long."""
        before = self._costs.get(name, seconds)
        self._costs[name] = INERTIA * before + (1 - INERTIA) * seconds
