"""Verdict changes: at which steps the verdict of a run became another."""

from __future__ import annotations

import msgspec

from core.diagnosis.health import diagnose
from core.record.view import View

EACH = 16  # first steps that are judged one by one: there most of what goes wrong does so
MOST = 200  # changes that are remembered; of more, the earliest and the latest


class VerdictChange(msgspec.Struct, frozen=True):
    """From that step on, the run had that verdict."""

    step: int
    verdict: str


class VerdictChanges:
    """Judges a run as often as it is asked to, and finds the step of each change by bisection.

    The verdict of step k is `diagnose(run.at(k))`. After the first steps, one that stood only between two looks
    is not seen.
    """

    def __init__(self, run: View) -> None:
        self.found: tuple[VerdictChange, ...] = ()
        self._run = run
        self._judged = -1  # the latest step whose verdict is known

    @property
    def first_sick(self) -> VerdictChange | None:
        """The first verdict that was not healthy."""
        return next((change for change in self.found if change.verdict != "healthy"), None)

    def look(self, most: int = EACH) -> None:
        """Judges what has come since it looked last; of the first steps, so many at once."""
        newest = len(self._run) - 1
        for _ in range(min(most, min(newest, EACH - 1) - self._judged)):
            self._judged += 1
            self._note(self._judged, self._verdict(self._judged))
        if EACH - 1 <= self._judged < newest:
            verdict = self._verdict(newest)
            if verdict != self.found[-1].verdict:
                self._note(*self._bisected(self._judged, newest, verdict))
                self._note(newest, verdict)
            self._judged = newest

    def _verdict(self, step: int) -> str:
        return diagnose(self._run.at(step)).verdict

    def _bisected(self, before: int, after: int, verdict: str) -> tuple[int, str]:
        """The first step with another verdict than `before` had, if there was but one change up to `after`."""
        standing = self.found[-1].verdict
        while after - before > 1:
            middle = (before + after) // 2
            found = self._verdict(middle)
            before, after, verdict = (middle, after, verdict) if found == standing else (before, middle, found)
        return after, verdict

    def _note(self, step: int, verdict: str) -> None:
        if not self.found or self.found[-1].verdict != verdict:
            self.found = (*self.found, VerdictChange(step, verdict))
        if len(self.found) > MOST:
            self.found = (*self.found[: MOST // 2], *self.found[MOST // 2 + 1 :])
