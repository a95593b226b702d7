"""Pulse: a watchdog that asks for a sign of life before a silence grows long, and says when it has grown too long."""

from __future__ import annotations

import time
from collections.abc import Callable

from core.engine.orders import Recovered, Silent

PATIENCE_S = 5.0
STARTING_S = 15.0  # until its first word: a busy machine takes its time to load NumPy
ASKING_S = 1.0  # of silence, after which it is asked; while frames come, nobody asks
LONGEST_LOOK_S = 0.25  # what counts of the time between two looks: who slept himself has not been kept waiting


class Pulse:
    """Counts the silence of the far end in time that was lived through at this one."""

    def __init__(self, ask: Callable[[], None], clock: Callable[[], float] = time.monotonic) -> None:
        self.silent = False
        self._ask, self._clock = ask, clock
        self._looked_at, self._silence, self._patience = clock(), 0.0, STARTING_S
        self._asked = False

    def look(self, heard: bool) -> Silent | Recovered | None:
        """Called again and again, with whether anything came since; what is new, if anything is."""
        now = self._clock()
        lived, self._looked_at = min(now - self._looked_at, LONGEST_LOOK_S), now
        return self._hear() if heard else self._miss(lived)

    def _hear(self) -> Recovered | None:
        recovered = Recovered() if self.silent else None
        self.silent, self._asked = False, False
        self._silence, self._patience = 0.0, PATIENCE_S
        return recovered

    def _miss(self, lived: float) -> Silent | None:
        self._silence += lived
        if self._silence >= ASKING_S and not self._asked:
            self._asked = True
            self._ask()
        if self._silence >= self._patience and not self.silent:
            self.silent = True
            return Silent(round(self._patience))
        return None
