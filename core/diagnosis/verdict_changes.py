"""Verdict changes: at which steps the verdict of a run became another."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from core.diagnosis.health import diagnose
from core.record.view import View

EACH = 16  # first steps that are judged one by one: there most of what goes wrong does so
MOST = 200  # changes that are remembered; of more, the earliest and the latest


class VerdictChange(msgspec.Struct, frozen=True):
    """From that step on, the run had that verdict."""

    step: int
    verdict: str


class Between(NamedTuple):
    """A change stands after one step, up to another with its verdict; and the latest that is known."""

    before: int
    after: int
    verdict: str
    latest: VerdictChange


class VerdictChanges:
    """Judges a run as often as it is asked to, and finds the step of each change by bisection.

    The verdict of step k is `diagnose(run.at(k))`. After the first steps, one that stood only between two looks
    is not seen.
    """

    def __init__(self, run: View) -> None:
        self.found: tuple[VerdictChange, ...] = ()
        self._run = run
        self._judged = -1  # the latest step whose verdict is known
        self._between: Between | None = None  # where a change is looked for

    @property
    def first_sick(self) -> VerdictChange | None:
        """The first verdict that was not healthy."""
        return next((change for change in self.found if change.verdict != "healthy"), None)

    def look(self) -> None:
        """Judges what has come since it looked last."""
        while self.look_once():
            pass

    def look_once(self) -> bool:
        """Judges one step, as a diagnosis of a thousand layers takes its time; whether there is more to be judged."""
        newest = len(self._run) - 1
        if self._between is not None:
            self._halve(self._between)
        elif self._judged < min(newest, EACH - 1):
            self._judged += 1
            self._note(self._judged, self._verdict(self._judged))
        elif self._judged < newest:
            if (verdict := self._verdict(newest)) != self.found[-1].verdict:
                self._between = Between(self._judged, newest, verdict, VerdictChange(newest, verdict))
            self._judged = newest
        return self._between is not None or self._judged < newest

    def _verdict(self, step: int) -> str:
        return diagnose(self._run.at(step)).verdict

    def _halve(self, between: Between) -> None:
        """Come nearer to the first step with another verdict, if there was but one change."""
        middle = (between.before + between.after) // 2
        if middle == between.before:
            self._note(between.after, between.verdict)
            self._note(between.latest.step, between.latest.verdict)
            self._between = None
        elif (found := self._verdict(middle)) == self.found[-1].verdict:
            self._between = between._replace(before=middle)
        else:
            self._between = between._replace(after=middle, verdict=found)

    def _note(self, step: int, verdict: str) -> None:
        if not self.found or self.found[-1].verdict != verdict:
            self.found = (*self.found, VerdictChange(step, verdict))
        if len(self.found) > MOST:
            self.found = (*self.found[: MOST // 2], *self.found[MOST // 2 + 1 :])
