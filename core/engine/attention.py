"""Watch: the probes that somebody is looking at, and when it is time to answer them again."""

from __future__ import annotations

import time
from collections.abc import Callable

from core.probes.probe import Probes, Seen
from core.training.session import Session

INTERVAL_S = 1 / 30  # a changing picture is seen as motion from about here on
SHARE = 0.08  # of the engine's time that answers may take


class Watch:
    """Answers probes as often as the eye can use it, but never for more than a small share of the time."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.probes: Probes = ()
        self._clock, self._next_at, self._answered = clock, 0.0, -1

    def ask(self, probes: Probes) -> None:
        """These probes from now on, and at once."""
        self.probes = probes
        self.begin()

    def begin(self) -> None:
        """Answer the next question at once, as for a new run."""
        self._next_at, self._answered = 0.0, -1

    def seen(self, session: Session | None, idle: bool) -> Seen | None:
        """The answers for the last frame, if they are due; when idle, as soon as there is something new to see."""
        if not self.probes or session is None or session.last is None or session.last.step == self._answered:
            return None
        begun = self._clock()
        if not idle and begun < self._next_at:
            return None
        asked = [probe for probe in self.probes if probe.outlives_overflow or not session.ended]
        views = {probe: view for probe in asked if (view := probe.view(session.trace)) is not None}
        self._answered = session.last.step
        self._next_at = begun + max(INTERVAL_S, (self._clock() - begun) / SHARE)
        return Seen(session.last.step, views)
